import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { Picker } from '../kit/picker.tsx'
import { useRead } from './read.ts'
import type { Guest } from './things/box-office.ts'

/** Find a guest from outside by name, company or address. */
export function ContactPicker({ onPick }: { onPick: (guest: Guest) => void }) {
  const [text, setText] = useState('')
  const [q] = useDebouncedValue(text, 150)
  const found = useRead('contacts.list', { input: { q, limit: 20 }, keep: true, fresh: 30 })
  const contacts = found.data?.items ?? []
  const choices = contacts.map(({ id, name, company, isOfficial, orders }) => ({
    value: id,
    label: name,
    detail: [
      company,
      isOfficial ? 'public official' : '',
      orders > 0 ? `invited ${orders === 1 ? 'once' : `${orders} times`}` : '',
    ]
      .filter(Boolean)
      .join(' · '),
  }))
  const pick = (id: string) => {
    const contact = contacts.find((one) => one.id === id)
    if (!contact) return
    const { name, company, email, isOfficial } = contact
    onPick({ name, company, email, kind: 'contact', contactId: id, isOfficial })
  }
  return (
    <Picker
      label="Find a guest"
      placeholder="Name, company or e-mail"
      text={text}
      choices={choices}
      nothing={
        found.isPending ? 'Looking …' : 'Nobody you know by that name: write them down as somebody new'
      }
      autoFocus
      onText={setText}
      onPick={(choice) => pick(choice.value)}
    />
  )
}
