import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { useView } from './address.ts'
import { TextField } from './field.tsx'

type Props = {
  label: string
  placeholder: string
  /** What leaves the address when something else is looked for, such as the line that is open. */
  clears?: string
}

/** What one looks for, kept in the address as `q`: asked for when the fingers rest. */
export function SearchField({ label, placeholder, clears }: Props) {
  const [{ q = '' }, change] = useView()
  const [text, setText] = useState(q)
  const [seen, setSeen] = useState(q)
  const [sent, setSent] = useState(q)
  // Somebody else changed the address: a filter that was cleared, a kept view, the way back.
  if (q !== seen) {
    setSeen(q)
    setSent(q)
    if (q !== sent) setText(q)
  }
  const ask = useDebouncedCallback((typed: string) => {
    setSent(typed)
    change({ ...(clears ? { [clears]: '' } : {}), q: typed })
  }, 200)
  return (
    <TextField
      label={label}
      unseenLabel
      type="search"
      placeholder={placeholder}
      value={text}
      onChange={(typed) => {
        setText(typed.currentTarget.value)
        ask(typed.currentTarget.value)
      }}
    />
  )
}
