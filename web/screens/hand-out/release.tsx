import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { useMe } from '../../affordance/me.tsx'
import { RadioField } from '../../kit/field.tsx'
import { plural } from '../../kit/numbers.tsx'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './panel.tsx'
import { SurveyField } from './survey-field.tsx'
import { inputOf, noTerms, sayTerms, TermsFields } from './terms.tsx'

/** To more than one person. To release again changes for whom and when. */
export function Release({ seats, event, onBack, onDone }: ActProps) {
  const { can } = useMe()
  const [to, setTo] = useState('public')
  const [terms, setTerms] = useState(noTerms(event))
  const [survey, setSurvey] = useState('')
  const act = useAct('admissions.release')
  const count = plural(seats.length, 'seat')
  const choices = [
    { value: 'public', label: 'Everybody' },
    { value: 'waitlist', label: 'The waiting list' },
    ...(can['surveys.list']?.allowed ? [{ value: 'survey', label: 'A survey of interest' }] : []),
  ]
  const where = to === 'survey' ? { surveyId: survey } : inputOf(terms, to)
  const isReady = { public: true, waitlist: terms.approver !== null, survey: survey !== '' }[to] ?? false
  const send = () =>
    act.run({
      input: { admissionIds: seats.map(({ id }) => id), to, ...where },
      says: said[to]?.(seats.length) ?? `${count} released.`,
      done: onDone,
    })
  return (
    <ActForm
      consequence={
        to === 'survey'
          ? `${plural(seats.length, 'seat is', 'seats are')} kept back until the answers tell who is interested; then hand out from here.`
          : sayTerms(to, terms, count)
      }
      label={`Release ${seats.length}`}
      ready={isReady}
      busy={act.busy}
      problem={act.problem}
      onSend={send}
      onBack={onBack}
    >
      <RadioField legend="To" name="release-to" choices={choices} value={to} onChange={setTo} />
      {to === 'survey' ? (
        <SurveyField eventId={event.id} value={survey} onChange={setSurvey} />
      ) : (
        <TermsFields to={to} terms={terms} onChange={setTerms} />
      )}
    </ActForm>
  )
}

const said: Record<string, (seats: number) => string> = {
  waitlist: (seats) => `${plural(seats, 'seat goes', 'seats go')} to the waiting list.`,
  survey: (seats) => `${plural(seats, 'seat waits', 'seats wait')} for the survey.`,
}
