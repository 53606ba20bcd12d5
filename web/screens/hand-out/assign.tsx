import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { call } from '../../affordance/call.ts'
import { useMe } from '../../affordance/me.tsx'
import { PersonPicker } from '../../affordance/person-picker.tsx'
import type { HeldEvent, HeldSeat } from '../../affordance/things/handing.ts'
import type { Ref } from '../../affordance/things/people.ts'
import { TextArea } from '../../kit/field.tsx'
import { plural } from '../../kit/numbers.tsx'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './panel.tsx'

/** To one person, who gets an order to complete. It can be taken back at once. */
export function Assign({ seats, event, onBack, onDone }: ActProps) {
  const { can } = useMe()
  const [person, setPerson] = useState<Ref | null>(null)
  const [note, setNote] = useState('')
  const act = useAct('admissions.assign')
  const count = plural(seats.length, 'seat')
  const send = () =>
    act.run({
      input: { admissionIds: seats.map(({ id }) => id), personId: person?.id, note },
      says: `${count} assigned to ${person?.name}.`,
      undo: can['admissions.reclaim']?.allowed ? () => takeBack(seats, event) : undefined,
      done: onDone,
    })
  return (
    <ActForm
      consequence={
        person
          ? `${person.name} gets an incomplete order for ${count}, is told, and says for whom they are. Until they are sent you can take them back.`
          : 'Whoever gets them completes the order: purpose, guests, delivery.'
      }
      label={person ? `Assign ${seats.length} to ${person.name}` : 'Assign'}
      ready={person !== null}
      busy={act.busy}
      problem={act.problem}
      onSend={send}
      onBack={onBack}
    >
      <PersonPicker label="To whom" value={person} onChange={setPerson} autoFocus />
      <TextArea
        label="A word to them"
        optional
        rows={2}
        maxLength={2000}
        value={note}
        onChange={(typed) => setNote(typed.currentTarget.value)}
      />
    </ActForm>
  )
}

/** Each seat to where it was; what had never been released stays with whoever assigned it. */
async function takeBack(seats: HeldSeat[], { waitlist }: HeldEvent): Promise<void> {
  const back = (seat: HeldSeat) =>
    seat.commitment === 'public' || (seat.commitment === 'waitlist' && waitlist) ? seat.commitment : 'steward'
  for (const [to, own] of Map.groupBy(seats, back)) {
    const approver = to === 'waitlist' ? { approverId: waitlist?.approver.id } : {}
    await call('admissions.reclaim', {
      input: { admissionIds: own.map(({ id }) => id), to, ...approver },
    })
  }
}
