import { useState } from 'react'
import { Button } from '../kit/button.tsx'
import { Chip } from '../kit/chip.tsx'
import { TextField } from '../kit/field.tsx'
import { useMoney } from '../kit/numbers.tsx'
import { ContactPicker } from './contact-picker.tsx'
import styles from './guests-field.module.css'
import { PersonPicker } from './person-picker.tsx'
import { useRead } from './read.ts'
import type { Guest } from './things/box-office.ts'

type Props = {
  guests: Guest[]
  room: number
  onChange: (guests: Guest[]) => void
  /** Without their host, guests are given the tickets, and their year is worth a look. */
  hostAttends?: boolean
}

const newcomer: Guest = { name: '', company: '', email: '', kind: 'contact', contactId: null }

/** Who comes: guests known already, colleagues, or somebody new. Seats without a name are named later. */
export function GuestsField({ guests, room, onChange, hostAttends = true }: Props) {
  const [adding, setAdding] = useState<'contact' | 'employee' | null>(null)
  const change = (at: number, part: Partial<Guest>) =>
    onChange(guests.map((guest, index) => (index === at ? { ...guest, ...part } : guest)))
  const add = (guest: Guest) => {
    onChange([...guests, guest])
    setAdding(null)
  }
  const open = room - guests.length
  return (
    <fieldset className={styles.guests}>
      <legend className={styles.legend}>Guests</legend>
      {guests.map((guest, at) => (
        <GuestLine
          // biome-ignore lint/suspicious/noArrayIndexKey: guests have no identity before they are sent.
          key={at}
          {...{ guest, at, hostAttends }}
          onChange={(part) => change(at, part)}
          onLeaveOut={() => onChange(guests.filter((_, index) => index !== at))}
        />
      ))}
      {adding === 'contact' ? <ContactPicker onPick={add} /> : null}
      {adding === 'employee' ? (
        <PersonPicker
          label="Find a colleague"
          value={null}
          autoFocus
          onChange={(person) =>
            person && add({ name: person.name, company: '', kind: 'employee', personId: person.id })
          }
        />
      ) : null}
      <div className={styles.more}>
        {open > 0 ? (
          <>
            <Button onClick={() => setAdding('contact')}>A guest you know</Button>
            <Button onClick={() => setAdding('employee')}>A colleague</Button>
            <Button onClick={() => add(newcomer)}>Somebody new</Button>
          </>
        ) : null}
        <span className="muted small">{sayRoom(open)}</span>
      </div>
    </fieldset>
  )
}

function sayRoom(open: number): string {
  if (open > 0) return `${open} can be named later`
  return open === 0 ? 'Everybody is named' : `${-open} more than there are seats`
}

type LineProps = {
  guest: Guest
  at: number
  hostAttends: boolean
  onChange: (part: Partial<Guest>) => void
  onLeaveOut: () => void
}

function GuestLine({ guest, at, hostAttends, onChange, onLeaveOut }: LineProps) {
  const leaveOut = (
    <Button aria-label={`Leave out ${guest.name || `guest ${at + 1}`}`} onClick={onLeaveOut}>
      ×
    </Button>
  )
  if (guest.contactId || guest.kind === 'employee') {
    return (
      <div className={styles.known}>
        <div>
          <p>
            {guest.name} <span className="muted small">{guest.company}</span>
          </p>
          {guest.contactId ? <Year contactId={guest.contactId} asGift={!hostAttends} /> : null}
        </div>
        <span>
          {guest.isOfficial ? <Chip tone="waiting">Public official</Chip> : null}{' '}
          {guest.kind === 'employee' ? <Chip>Colleague</Chip> : <Chip tone="accent">Guest</Chip>}
        </span>
        {leaveOut}
      </div>
    )
  }
  return (
    <div className={styles.guest}>
      <TextField
        label={`Name of guest ${at + 1}`}
        unseenLabel
        placeholder="Name"
        value={guest.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <TextField
        label={`Company of guest ${at + 1}`}
        unseenLabel
        placeholder="Company"
        value={guest.company ?? ''}
        onChange={(event) => onChange({ company: event.currentTarget.value })}
      />
      <TextField
        label={`E-mail of guest ${at + 1}`}
        unseenLabel
        type="email"
        placeholder="E-mail"
        value={guest.email ?? ''}
        onChange={(event) => onChange({ email: event.currentTarget.value })}
      />
      {leaveOut}
      <Proposed guest={guest} onChange={onChange} />
    </div>
  )
}

/** Somebody with this address is written down already. */
function Proposed({ guest, onChange }: Pick<LineProps, 'guest' | 'onChange'>) {
  const email = (guest.email ?? '').trim().toLowerCase()
  const looks = /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)
  const found = useRead('contacts.list', { input: { q: email, limit: 5 }, enabled: looks, fresh: 60 })
  const known = found.data?.items.find((one) => one.email.toLowerCase() === email)
  if (!looks || !known) return null
  const { id, name, company, isOfficial } = known
  return (
    <p className={styles.proposed}>
      {name}
      {company ? ` (${company})` : ''} has this address.{' '}
      <Button tone="quiet" onClick={() => onChange({ name, company, contactId: id, isOfficial })}>
        Take {name}
      </Button>
    </p>
  )
}

/** What the guest was invited to this year, as far as the asker may see it. */
function Year({ contactId, asGift }: { contactId: string; asGift: boolean }) {
  const money = useMoney()
  const history = useRead('orders.guest-history', { input: { contactId }, fresh: 60 })
  const latest = history.data?.items[0]
  const [year] = history.data?.years ?? []
  if (!history.data) return null
  if (!latest || !year) return <p className="muted small">Not invited before</p>
  return (
    <p className="muted small">
      {year.year}: {year.orders === 1 ? 'one invitation' : `${year.orders} invitations`}
      {asGift ? `, gifts of ${money(year.giftCents)}` : ''}, last {latest.eventName}
    </p>
  )
}
