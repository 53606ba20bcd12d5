import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useRead } from '../../affordance/read.ts'
import { saySeats } from '../../affordance/seats.ts'
import { Picker } from '../../kit/picker.tsx'

type Props = { kind: string; label: string; onPick: (id: string, label: string) => void }
type Found = { value: string; label: string; detail?: string }

const nouns: Record<string, string> = {
  ticket: 'which ticket',
  order: 'which order',
  event: 'which event',
  admission: 'which admission',
  person: 'whom',
}

/** The thing that a function acts on, found by its own list. Leaving it empty asks in general. */
export function SubjectPicker({ kind, label, onPick }: Props) {
  const [text, setText] = useState(label)
  const [q] = useDebouncedValue(text === label ? '' : text, 150)
  const found = useFound(kind, q)
  return (
    <Picker
      label={`… to ${nouns[kind] ?? `which ${kind}`}`}
      hint="Empty asks in general."
      placeholder="Type a number or a word"
      text={text}
      onText={(next) => {
        setText(next)
        if (next === '') onPick('', '')
      }}
      choices={found}
      nothing="Nothing by that name"
      onPick={(choice) => {
        setText(choice.label)
        onPick(choice.value, choice.label)
      }}
    />
  )
}

function useFound(kind: string, q: string): Found[] {
  const input = { q, limit: 20 }
  const when = (one: string) => ({ enabled: kind === one, keep: true })
  const tickets = useRead('tickets.list', { input: { ...input, view: 'all' }, ...when('ticket') })
  const orders = useRead('orders.list', { input: { view: 'all', limit: 50 }, ...when('order') })
  const events = useRead('events.list', { input, ...when('event') })
  const admissions = useRead('inventory.list', { input, ...when('admission') })
  const people = useRead('people.list', { input, ...when('person') })
  switch (kind) {
    case 'ticket':
      return (tickets.data?.items ?? []).map(({ id, number, title }) => ({
        value: id,
        label: `#${number} ${title}`,
      }))
    case 'order':
      return (orders.data?.items ?? [])
        .map((one) => ({ value: one.id, label: `#${one.number} ${one.event.name}`, detail: one.owner.name }))
        .filter((one) => `${one.label} ${one.detail}`.toLowerCase().includes(q.toLowerCase()))
    case 'event':
      return (events.data?.items ?? []).map(({ id, name, venueName }) => ({
        value: id,
        label: name,
        detail: venueName,
      }))
    case 'admission':
      return (admissions.data?.items ?? []).map((one) => ({
        value: one.id,
        label: saySeats([{ ...one }])[0] ?? one.id,
        detail: one.eventName,
      }))
    case 'person':
      return (people.data?.items ?? []).map(({ id, name, title }) => ({
        value: id,
        label: name,
        detail: title ?? undefined,
      }))
    default:
      return []
  }
}
