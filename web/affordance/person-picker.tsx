import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { Picker } from '../kit/picker.tsx'
import { useRead } from './read.ts'
import type { Ref } from './things/people.ts'

type Props = {
  label: string
  hint?: string
  value: Ref | null
  onChange: (person: Ref | null) => void
  autoFocus?: boolean
}

/** Find a person by name. Emptying the field picks nobody. */
export function PersonPicker({ label, hint, value, onChange, autoFocus }: Props) {
  const [text, setText] = useState(value?.name ?? '')
  const [q] = useDebouncedValue(text === value?.name ? '' : text, 150)
  const people = useRead('people.list', { input: { q, limit: 20 }, keep: true, fresh: 60 })
  const choices = (people.data?.items ?? []).map((person) => ({
    value: person.id,
    label: person.name,
    detail: person.title ?? undefined,
  }))
  return (
    <Picker
      label={label}
      hint={hint}
      placeholder="Type a name"
      text={text}
      choices={choices}
      nothing={people.isPending ? 'Looking …' : people.error ? 'People cannot be looked up' : undefined}
      autoFocus={autoFocus}
      onText={(next) => {
        setText(next)
        if (value) onChange(null)
      }}
      onPick={(choice) => {
        setText(choice.label)
        onChange({ id: choice.value, name: choice.label })
      }}
    />
  )
}
