import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { GuestsField } from '../../affordance/guests-field.tsx'
import { PersonPicker } from '../../affordance/person-picker.tsx'
import type { Guest } from '../../affordance/things/box-office.ts'
import type { Ref } from '../../affordance/things/people.ts'
import { CheckField, SelectField, TextArea } from '../../kit/field.tsx'
import { plural } from '../../kit/numbers.tsx'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './panel.tsx'

const purposes = [
  { value: 'client', label: 'Client' },
  { value: 'recognition', label: 'Recognition' },
  { value: 'team', label: 'Team' },
  { value: 'personal', label: 'Personal' },
]

/** After the event: who really had them, what for, and who sat there as far as it is known. */
export function Backfill({ seats, onBack, onDone }: ActProps) {
  const [person, setPerson] = useState<Ref | null>(null)
  const [purpose, setPurpose] = useState('client')
  const [hostAttends, setHostAttends] = useState(true)
  const [guests, setGuests] = useState<Guest[]>([])
  const [note, setNote] = useState('')
  const act = useAct('admissions.backfill')
  const count = plural(seats.length, 'seat')
  const input = { personId: person?.id, purpose, hostAttends, guests, note }
  const send = () =>
    act.run({
      input: { admissionIds: seats.map(({ id }) => id), ...input },
      says: `${plural(seats.length, 'seat is', 'seats are')} in ${person?.name}’s name.`,
      done: onDone,
    })
  return (
    <ActForm
      consequence={`${person?.name ?? 'They'} will have an order for ${count} and be asked to confirm who came. The seats no longer count as unused.`}
      label={person ? `In the name of ${person.name}` : 'Backfill'}
      ready={person !== null}
      busy={act.busy}
      problem={act.problem}
      onSend={send}
      onBack={onBack}
    >
      <PersonPicker label="Who had them" value={person} onChange={setPerson} autoFocus />
      <SelectField label="Purpose" choices={purposes} value={purpose} onChange={setPurpose} />
      <CheckField
        label="They attended themselves"
        checked={hostAttends}
        onChange={(ticked) => setHostAttends(ticked.currentTarget.checked)}
      />
      <GuestsField guests={guests} room={seats.length - (hostAttends ? 1 : 0)} onChange={setGuests} />
      <TextArea
        label="How it is known"
        optional
        rows={2}
        maxLength={2000}
        value={note}
        onChange={(typed) => setNote(typed.currentTarget.value)}
      />
    </ActForm>
  )
}
