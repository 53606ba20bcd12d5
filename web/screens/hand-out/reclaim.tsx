import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { PersonPicker } from '../../affordance/person-picker.tsx'
import type { HeldSeat } from '../../affordance/things/handing.ts'
import type { Ref } from '../../affordance/things/people.ts'
import { RadioField } from '../../kit/field.tsx'
import { plural } from '../../kit/numbers.tsx'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './panel.tsx'
import { inputOf, noTerms, sayTerms, TermsFields } from './terms.tsx'

/** Out of the order they are in: back, to somebody else, to everybody, or to the waiting list. */
export function Reclaim({ seats, event, onBack, onDone }: ActProps) {
  const inCare = seats.every((seat) => seat.steward !== null)
  const [to, setTo] = useState(inCare ? 'steward' : 'public')
  const [person, setPerson] = useState<Ref | null>(null)
  const [terms, setTerms] = useState(noTerms(event))
  const act = useAct('admissions.reclaim')
  const count = plural(seats.length, 'seat')
  const stewards = [...new Set(seats.map((seat) => seat.steward?.name))]
  const choices = [
    ...(inCare ? [{ value: 'steward', label: `Back to ${stewards.join(' and ')}` }] : []),
    { value: 'person', label: 'Somebody else' },
    { value: 'public', label: 'Everybody' },
    { value: 'waitlist', label: 'The waiting list' },
  ]
  const isOpen = to === 'public' || to === 'waitlist'
  const where = isOpen ? inputOf(terms, to) : to === 'person' ? { personId: person?.id } : {}
  const send = () =>
    act.run({
      input: { admissionIds: seats.map(({ id }) => id), to, ...where },
      says: `${count} taken back.`,
      done: onDone,
    })
  const then = {
    steward: 'They are held again, and nobody can ask for them.',
    person: `${person?.name ?? 'Whoever you name'} gets an order to complete.`,
    public: sayTerms(to, terms, count),
    waitlist: sayTerms(to, terms, count),
  }[to]
  return (
    <ActForm
      consequence={`${sayOrders(seats)} ${then}`}
      label={`Take back ${seats.length}`}
      ready={(to !== 'person' || person !== null) && (to !== 'waitlist' || terms.approver !== null)}
      busy={act.busy}
      problem={act.problem}
      onSend={send}
      onBack={onBack}
    >
      <RadioField legend="To" name="reclaim-to" choices={choices} value={to} onChange={setTo} />
      {to === 'person' ? <PersonPicker label="Who gets them" value={person} onChange={setPerson} /> : null}
      {isOpen ? <TermsFields to={to} terms={terms} onChange={setTerms} /> : null}
    </ActForm>
  )
}

/** Whose order loses what. */
function sayOrders(seats: HeldSeat[]): string {
  const orders = [...Map.groupBy(seats, (seat) => seat.order?.number)]
  const says = orders.map(([number, own]) => {
    const whose = own[0]?.holder?.name ?? 'somebody'
    return number === undefined
      ? `${whose} loses ${own.length}`
      : `order #${number} of ${whose} loses ${own.length}`
  })
  const sentence = says.join(', ')
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}, and they are told; an order left with none is cancelled.`
}
