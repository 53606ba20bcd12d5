import { useState } from 'react'

/** How many one act takes at most. */
export const most = 500

/** What is marked in a list: one by one, or with Shift from the last mark to here. */
export function useSelection(ids: readonly string[]) {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const [last, setLast] = useState<string | null>(null)
  const shown = ids.filter((id) => marked.has(id))
  const mark = (id: string, isOn: boolean, withRange: boolean) => {
    const [from, to] = [last === null ? -1 : ids.indexOf(last), ids.indexOf(id)]
    const range = withRange && from !== -1 ? ids.slice(Math.min(from, to), Math.max(from, to) + 1) : [id]
    const next = new Set(marked)
    for (const one of range) {
      if (isOn) next.add(one)
      else next.delete(one)
    }
    setMarked(next)
    setLast(id)
  }
  return {
    /** in the order of the list, as far as they are still in it */
    ids: shown.slice(0, most),
    has: (id: string) => marked.has(id),
    mark,
    toggle: (id: string) => mark(id, !marked.has(id), false),
    all: () => setMarked(new Set(ids.slice(0, most))),
    none: () => setMarked(new Set()),
  }
}
export type Selection = ReturnType<typeof useSelection>
