import { useNavigate, useSearch } from '@tanstack/react-router'

type View = Record<string, string | undefined>

/** The view that the address holds, and a way to change parts of it. Empty parts leave the address. */
export function useView(): [view: View, change: (parts: View, replace?: boolean) => void] {
  const view = useSearch({ strict: false }) as View
  const navigate = useNavigate()
  const change = (parts: View, replace = true) => {
    const next: View = { ...view, ...parts }
    for (const key of Object.keys(next)) if (!next[key]) delete next[key]
    void navigate({ to: '.', search: next, replace })
  }
  return [view, change]
}
