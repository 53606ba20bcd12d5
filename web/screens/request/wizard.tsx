import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { ActProblem } from '../../affordance/problem-card.tsx'
import type { EventDetail, Order } from '../../affordance/things/box-office.ts'
import { useView } from '../../kit/address.ts'
import { Button } from '../../kit/button.tsx'
import { Page } from '../../kit/page.tsx'
import { ShowTime } from '../../kit/when.tsx'
import { DeliveryStep } from './delivery-step.tsx'
import { type Form, inputOf, missingAt, type Step, stepNames, steps } from './form.ts'
import { GuestsStep } from './guests-step.tsx'
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
  const [missing, setMissing] = useState<string | null>(null)
  const keeping = useKeeping(event, order)
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

  const goOn = (to: Step | 'later') => {
    const lacks = to === 'later' ? null : missingAt(step, form, isGiven)
    setMissing(lacks)
    if (lacks === null) keeping.keep(inputOf(form, isGiven), to)
  }
  // Whichever way a step is left, it is kept as it is; only going on asks whether it is whole.
  const goTo = (to: Step) => keeping.keep(inputOf(form, isGiven), to)
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
        </div>
      </form>
    </Page>
  )
}

/** The first step makes a draft, later ones change it; then the address moves on. */
function useKeeping(event: EventDetail, order: Order | undefined) {
  const navigate = useNavigate()
  const draft = useAct('orders.draft')
  const revise = useAct('orders.revise')
  const leave = (id: string, to: Step | 'later') =>
    void (to === 'later'
      ? navigate({ to: '/admissions' })
      : navigate({
          to: '/orders/$order/request',
          params: { order: id },
          search: { step: to },
          replace: !order,
        }))
  // Two at once would start from the same version: who is quicker than the answer is served after it.
  const waiting = useRef<{ input: object; to: Step | 'later' } | null>(null)
  // Answered is not yet settled: the lists are read again after it, and nobody waits for that.
  const isUnderWay = useRef(false)
  const act = order ? revise : draft
  const reviseAt = (id: string, version: number, input: object, to: Step | 'later') => {
    isUnderWay.current = true
    revise.run({
      subject: id,
      version,
      input: { ...input },
      says: sayKept(to),
      done: (answer) => {
        const next = waiting.current
        waiting.current = null
        isUnderWay.current = false
        if (next) reviseAt(id, (answer as { version: number }).version, next.input, next.to)
        else leave(id, to)
      },
    })
  }
  const keep = (input: object, to: Step | 'later') => {
    if (order && isUnderWay.current && !act.problem) {
      waiting.current = { input, to }
      return
    }
    if (order) return reviseAt(order.id, order.version, input, to)
    draft.run({
      input: { eventId: event.id, ...input },
      says: sayKept(to),
      done: (answer) => leave((answer as { id: string }).id, to),
    })
  }
  return { keep, busy: act.busy, problem: act.problem, forget: act.forget }
}

const sayKept = (to: Step | 'later') =>
  to === 'later' ? 'Kept under My admissions. Nothing is held yet.' : undefined
