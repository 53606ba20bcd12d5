import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { RadioField } from '../../kit/field.tsx'
import { plural } from '../../kit/numbers.tsx'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './panel.tsx'
import { inputOf, noTerms, sayTerms, TermsFields } from './terms.tsx'

const choices = [
  { value: 'public', label: 'Everybody' },
  { value: 'waitlist', label: 'The waiting list' },
]

/** To more than one person. To release again changes for whom and when. */
export function Release({ seats, event, onBack, onDone }: ActProps) {
  const [to, setTo] = useState('public')
  const [terms, setTerms] = useState(noTerms(event))
  const act = useAct('admissions.release')
  const count = plural(seats.length, 'seat')
  const send = () =>
    act.run({
      input: { admissionIds: seats.map(({ id }) => id), to, ...inputOf(terms, to) },
      says: to === 'public' ? `${count} released.` : `${count} go to the waiting list.`,
      done: onDone,
    })
  return (
    <ActForm
      consequence={sayTerms(to, terms, count)}
      label={`Release ${seats.length}`}
      ready={to !== 'waitlist' || terms.approver !== null}
      busy={act.busy}
      problem={act.problem}
      onSend={send}
      onBack={onBack}
    >
      <RadioField legend="To" name="release-to" choices={choices} value={to} onChange={setTo} />
      <TermsFields to={to} terms={terms} onChange={setTerms} />
    </ActForm>
  )
}
