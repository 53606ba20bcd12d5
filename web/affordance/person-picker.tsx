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
  /** who can be asked to do something: neither blocked nor gone, and not this person */
  to?: { but: string }
}

/** Find a person by name. Emptying the field picks nobody. */
export function PersonPicker({ label, hint, value, onChange, autoFocus, to }: Props) {
  const [text, setText] = useState(value?.name ?? '')
  const [q] = useDebouncedValue(text === value?.name ? '' : text, 150)
  const people = useRead('people.list', {
    input: { q, limit: 20, active: to ? true : undefined },
    keep: true,
    fresh: 60,
  })
  const choices = (people.data?.items ?? [])
    .filter(({ id }) => id !== to?.but)
    .map((person) => ({
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
