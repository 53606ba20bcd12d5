import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { CancelOrder } from '../../affordance/cancel-order.tsx'
import { ActProblem } from '../../affordance/problem-card.tsx'
import type { EventDetail, Order } from '../../affordance/things/box-office.ts'
import { useView } from '../../kit/address.ts'
import { Button } from '../../kit/button.tsx'
import { useLeaveGuard } from '../../kit/leave-guard.tsx'
import { Page } from '../../kit/page.tsx'
import { ShowTime } from '../../kit/when.tsx'
import { DeliveryStep } from './delivery-step.tsx'
import { type Form, inputOf, missingAt, type Step, stepNames, steps } from './form.ts'
import { GuestsStep } from './guests-step.tsx'
import { useKeeping } from './keeping.ts'
import { Progress } from './progress.tsx'
import { PurposeStep } from './purpose-step.tsx'
import styles from './request.module.css'
import { ReviewStep } from './review-step.tsx'
import { SeatsStep } from './seats-step.tsx'

type Props = { event: EventDetail; order?: Order; start: Form }

/** Seats, what for, guests, delivery, review. Each step is kept as it is left, so that it goes on anywhere. */
export function Wizard({ event, order, start }: Props) {
  const [view] = useView()
  const [form, setForm] = useState(start)
  const [kept, setKept] = useState(start)
  const [missing, setMissing] = useState<string | null>(null)
  const guard = useLeaveGuard(form !== kept, order ? lossOfDraft : lossOfFirst)
  const keeping = useKeeping(event, order, guard.release)
  const navigate = useNavigate()
  const heading = useRef<HTMLHeadingElement>(null)
  const isGiven = order?.state === 'incomplete'
  // Before it is a draft there is only its first step.
  const step: Step = (order && steps.find((one) => one === view.step)) || 'seats'
  const next = steps[steps.indexOf(step) + 1]
  const before = steps[steps.indexOf(step) - 1]

  // biome-ignore lint/correctness/useExhaustiveDependencies: each step is read from its top.
  useEffect(() => {
    if (view.step) heading.current?.focus()
    setMissing(null)
  }, [step])

  const keep = (to: Step | 'later') => keeping.keep(inputOf(form, isGiven), to, () => setKept(form))
  const goOn = (to: Step | 'later') => {
    const lacks = to === 'later' ? null : missingAt(step, form, isGiven)
    setMissing(lacks)
    if (lacks === null) keep(to)
  }
  // Whichever way a step is left, it is kept as it is; only going on asks whether it is whole.
  const goTo = keep
  const told = {
    form,
    event,
    order,
    isGiven,
    onChange: (part: Partial<Form>) => setForm({ ...form, ...part }),
  }
  return (
    <Page
      title={`${isGiven ? 'Your seats' : 'Ask for seats'}: ${event.name}`}
      says={
        <>
          <ShowTime {...event} /> · {event.venueName}
        </>
      }
      narrow
    >
      <Progress at={step} isOpen={(one) => order !== undefined || one === 'seats'} onGo={goTo} />
      <form
        className={styles.form}
        noValidate
        onSubmit={(submit) => {
          submit.preventDefault()
          if (next) goOn(next)
        }}
      >
        <h2 ref={heading} tabIndex={-1} className={styles.heading}>
          {stepNames[step]}
        </h2>
        {step === 'seats' ? <SeatsStep {...told} /> : null}
        {step === 'purpose' ? <PurposeStep {...told} /> : null}
        {step === 'guests' ? <GuestsStep {...told} /> : null}
        {step === 'delivery' ? <DeliveryStep {...told} /> : null}
        {step === 'review' && order ? <ReviewStep {...told} order={order} onGo={goTo} /> : null}
        {missing ? (
          <p className={styles.missing} role="alert">
            {missing}
          </p>
        ) : null}
        <ActProblem problem={keeping.problem} onReload={keeping.forget} />
        <div className={styles.foot}>
          {next ? (
            <Button type="submit" tone="act" busy={keeping.busy}>
              Next: {stepNames[next].toLowerCase()}
            </Button>
          ) : null}
          {before ? (
            <Button disabled={keeping.busy} onClick={() => goTo(before)}>
              Back
            </Button>
          ) : null}
          {next ? (
            <Button tone="quiet" onClick={() => goOn('later')}>
              Keep for later
            </Button>
          ) : null}
          {order && !isGiven ? (
            <CancelOrder
              order={order}
              tone="quiet"
              onDone={() => {
                guard.release()
                void navigate({ to: '/admissions' })
              }}
            />
          ) : null}
        </div>
      </form>
      {guard.asks}
    </Page>
  )
}

const lossOfFirst =
  'It becomes a draft when you go on or keep it for later. Until then nothing of it is kept.'
const lossOfDraft =
  'Your draft stays under My admissions as you left the last step. What you changed since then would be lost.'
