import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { ActProblem, ReadProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import { sayApart, sayGuests, saySeats } from '../../affordance/seats.ts'
import type { Order, Preview } from '../../affordance/things/box-office.ts'
import { Button, buttonLooks } from '../../kit/button.tsx'
import { CheckField } from '../../kit/field.tsx'
import { Money, plural } from '../../kit/numbers.tsx'
import { StubBones } from '../../kit/skeleton.tsx'
import { Facts } from '../../kit/stub.tsx'
import { sayName } from '../../kit/words.ts'
import { ways } from './delivery-step.tsx'
import { missingAt, pickedNames, type Step, seatsOf, stepNames, steps } from './form.ts'
import styles from './request.module.css'
import { Rules } from './rules.tsx'
import { sayWho } from './say-who.ts'
import type { Told } from './told.ts'

/** All of it at once, what it leads to, and the button that asks. */
export function ReviewStep(told: Told & { order: Order; onGo: (step: Step) => void }) {
  const { order, form, isGiven, onGo } = told
  // Once it is placed there is nothing left to foresee.
  const [placing, setPlacing] = useState(false)
  const preview = useRead('orders.preview', { subject: order.id, fresh: 0, enabled: !placing })
  const open = steps.find((step) => missingAt(step, form, isGiven) !== null)
  return (
    <>
      <Facts of={factsOf(told, preview.data)} />
      {preview.error ? <ReadProblem error={preview.error} retry={() => preview.refetch()} /> : null}
      {preview.isPending ? <StubBones count={1} /> : null}
      {preview.data ? <Rules preview={preview.data} /> : null}
      {open ? (
        <p className={styles.missing} role="alert">
          {missingAt(open, form, isGiven)}{' '}
          <Button tone="quiet" onClick={() => onGo(open)}>
            To {stepNames[open].toLowerCase()}
          </Button>
        </p>
      ) : null}
      {preview.data && !open ? (
        <Place
          order={order}
          seats={isGiven ? order.quantity : seatsOf(form)}
          preview={preview.data}
          onPlacing={setPlacing}
        />
      ) : null}
    </>
  )
}

function factsOf({ form, event, order, isGiven }: Told, preview: Preview | undefined) {
  const guests = sayGuests({
    guests: form.guests,
    quantity: 1,
    seats: [],
    ...order,
    hostAttends: form.hostAttends,
  })
  const by = ways.find(({ value }) => value === form.by)?.label ?? ''
  const facts: [string, ReactNode][] = [
    ['Seats', isGiven && order ? saySeats(order.seats).join(', ') : sayWish(event, order, preview)],
    ['Worth', <Money key="worth" cents={preview?.valueCents ?? null} />],
    ['What for', `${sayName(form.purpose)}: “${form.note}”`],
    ['Guests', guests],
    ['Delivery', [by, form.by === 'will-call' ? '' : form.to].filter(Boolean).join(', ')],
  ]
  return facts
}

function sayWish(event: Told['event'], order: Order | undefined, preview: Preview | undefined): string {
  if (!order) return ''
  const { wish, quantity } = order
  const seats = wish.admissionIds ? pickedNames(event, wish.admissionIds) : (preview?.seats ?? [])
  const apart = preview?.isShort ? null : sayApart(seats)
  if (apart) return apart
  if (wish.admissionIds) return saySeats(seats).join(', ')
  return `${plural(quantity, 'seat')}, ${wish.section ? `in ${wish.section}` : 'anywhere together'}`
}

type PlaceProps = { order: Order; seats: number; preview: Preview; onPlacing: (placing: boolean) => void }

/** Seats now, or a place in the line; where neither can be had, what else there is. */
function Place({ order, seats, preview, onPlacing }: PlaceProps) {
  const navigate = useNavigate()
  const act = useAct('orders.submit')
  const [allOrNothing, setAllOrNothing] = useState(false)
  const subject = { id: order.id, version: order.version, label: `#${order.number}` }
  const place = (waitlist: boolean) =>
    act.run({
      subject: order.id,
      version: order.version,
      input: waitlist ? { waitlist, allOrNothing } : {},
      says: waitlist
        ? 'You are on the waiting list.'
        : `${plural(seats, 'seat')} asked for. ${sayWho(preview.deciders)}`,
      ahead: () => {
        onPlacing(true)
        return () => onPlacing(false)
      },
      done: () => void navigate({ to: '/orders/$order', params: { order: order.id } }),
    })
  const isBlocked = preview.findings.some(({ level }) => level === 'block')
  const canWait = preview.waitlist && preview.isShort && !isBlocked
  return (
    <>
      <ActProblem problem={act.problem} onReload={act.forget} />
      {canWait && seats > 1 ? (
        <CheckField
          label={`All ${seats} or none: otherwise you may be given some, and the others wait on`}
          checked={allOrNothing}
          onChange={(change) => setAllOrNothing(change.currentTarget.checked)}
        />
      ) : null}
      <div className={styles.foot}>
        {preview.says === null ? (
          <FunctionButton
            id="orders.submit"
            verdict={order.can['orders.submit']}
            subject={subject}
            label={`Ask for ${plural(seats, 'seat')}`}
            busy={act.busy}
            large
            onAct={() => place(false)}
          />
        ) : null}
        {canWait ? (
          <FunctionButton
            id="orders.submit"
            verdict={order.can['orders.submit']}
            subject={subject}
            label={`Join the waiting list for ${seats}`}
            busy={act.busy}
            large
            onAct={() => place(true)}
          />
        ) : null}
        {preview.says === null ? null : (
          <>
            <Link to="/specials/new" className={buttonLooks()}>
              Make a special request
            </Link>
            <Link to="/events" className={buttonLooks()}>
              Look at another event
            </Link>
          </>
        )}
      </div>
    </>
  )
}
