import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { useMe } from '../../affordance/me.tsx'
import { NextStep } from '../../affordance/next-step.tsx'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import { sayQuantity } from '../../affordance/seats.ts'
import { OrderChip } from '../../affordance/states.tsx'
import type { OpenedOrder } from '../../affordance/things/approvals.ts'
import type { Order, OrderState } from '../../affordance/things/box-office.ts'
import { type FunctionId, functions } from '../../gen/manifest.gen.ts'
import { Chip } from '../../kit/chip.tsx'
import { Money, useMoney } from '../../kit/numbers.tsx'
import { Page } from '../../kit/page.tsx'
import { StubBones } from '../../kit/skeleton.tsx'
import { Facts } from '../../kit/stub.tsx'
import { When } from '../../kit/when.tsx'
import { sayName } from '../../kit/words.ts'
import { GuestsDialog } from './guests-dialog.tsx'
import { OrderStub, sayBegun } from './order-stub.tsx'
import styles from './orders.module.css'
import { ReassignDialog } from './reassign-dialog.tsx'
import { sayWaiting } from './say-waiting.ts'
import { Timeline } from './timeline.tsx'

/** One order: the seats, who comes, how it was decided, and what can still be done. */
export function OrderPage() {
  const { order: id = '' } = useParams({ strict: false }) as { order?: string }
  const order = useRead('orders.view', { subject: id, every: 60 })
  if (!order.data) {
    return (
      <Page title="Order" narrow>
        {order.error ? (
          <ReadProblem error={order.error} retry={() => order.refetch()} />
        ) : (
          <StubBones count={1} />
        )}
      </Page>
    )
  }
  return <Opened order={order.data} />
}

/** An owner looks for these; where they cannot be done, they say why. */
const always: FunctionId[] = ['orders.name-guests', 'orders.cancel']

function actsOf(order: Order, decides: boolean): FunctionId[] {
  const ids = Object.keys(functions) as FunctionId[]
  const isOwn = order.can['orders.cancel']?.allowed || isState(order, 'orders.cancel')
  // Before it is placed, its guests are named on the way.
  const isBegun = order.can['orders.submit']?.allowed === true
  // Whoever decides elsewhere looks for it here too, and hears why not on an order of their own.
  const looksToDecide = decides && order.state === 'pending-approval'
  const shown = ids.filter(
    (id) =>
      (looksToDecide && id === 'orders.approve') ||
      (id !== 'orders.submit' &&
        (order.can[id]?.allowed || (isOwn && !isBegun && always.includes(id) && order.can[id]))),
  )
  return shown.toSorted((one, other) => Number(isNext(order, other)) - Number(isNext(order, one)))
}

/** What the order waits for of its owner; it stands first, and out. */
const next: Partial<Record<OrderState, FunctionId>> = {
  'pending-guest-list': 'orders.name-guests',
  'confirm-guest-list': 'orders.confirm-attendance',
}
const isNext = ({ state, can }: Order, id: FunctionId) => next[state] === id && can[id]?.allowed === true

/** Refused for its state alone: who they are is enough. */
function isState(order: Order, id: FunctionId): boolean {
  const verdict = order.can[id]
  return verdict?.allowed === false && verdict.layer === 'state'
}

function Opened({ order }: { order: OpenedOrder }) {
  const navigate = useNavigate()
  const me = useMe()
  const [doing, setDoing] = useState<'guests' | 'reassign' | null>(null)
  const subject = { id: order.id, version: order.version, label: `#${order.number}` }
  const ways: Partial<Record<FunctionId, () => void>> = {
    'orders.name-guests': () => setDoing('guests'),
    'orders.reassign': () => setDoing('reassign'),
    'orders.confirm-attendance': () =>
      void navigate({ to: '/attendance/$order', params: { order: order.id } }),
    'orders.place': () => void navigate({ to: '/events/$event/request', params: { event: order.event.id } }),
  }
  const close = () => setDoing(null)
  return (
    <Page title={`Order #${order.number}`} says={<Link to="/admissions">My admissions</Link>}>
      <div className={styles.order}>
        <OrderStub order={order} isOpen />
        <Facts of={useFacts(order)} />
        <Findings order={order} />
        <Guests order={order} />
        <div className={styles.acts}>
          {order.can['orders.submit']?.allowed ? <NextStep order={order} /> : null}
          {actsOf(order, me.can['orders.pace']?.allowed === true).map((id) => (
            <FunctionButton
              key={id}
              id={id}
              subject={subject}
              verdict={order.can[id]}
              tone={isNext(order, id) ? 'act' : order.can[id]?.allowed ? 'plain' : undefined}
              onAct={ways[id]}
            />
          ))}
        </div>
        <Timeline orderId={order.id} />
      </div>
      {doing === 'guests' ? <GuestsDialog order={order} onClose={close} /> : null}
      {doing === 'reassign' ? <ReassignDialog order={order} onClose={close} /> : null}
    </Page>
  )
}

const ways = { mobile: 'On the phone', pdf: 'As a PDF', 'will-call': 'Will call', 'hard-stock': 'On paper' }

function useFacts(order: OpenedOrder): [string, ReactNode][] {
  const { delivery } = order
  const wished = delivery.by
    ? [ways[delivery.by], delivery.to].filter(Boolean).join(', ')
    : 'as the seats come'
  return [
    ['Asked by', order.owner.name],
    [sayBegun(order), <When key="placed" at={order.placedAt} />],
    ['State', <OrderChip key="state" state={order.state} />],
    ['For', `${sayName(order.purpose)}${order.note ? `: “${order.note}”` : ''}`],
    ['Value', <Value key="value" order={order} />],
    ...(order.askedQuantity > order.quantity
      ? [['Given', <Given key="given" order={order} />] as [string, ReactNode]]
      : []),
    ['Delivery', wished],
    ...sayWaiting(order),
    ['Decided', <Decided key="decided" order={order} />],
  ]
}

function Value({ order: { valueCents, askedValueCents } }: { order: Order }) {
  const isLess = valueCents !== null && askedValueCents !== null && askedValueCents > valueCents
  return (
    <>
      <Money cents={valueCents} />
      {isLess ? (
        <>
          {' '}
          of <Money cents={askedValueCents} /> asked for
        </>
      ) : null}
    </>
  )
}

/** Less than was asked for, and what becomes of the others. */
function Given({ order }: { order: OpenedOrder }) {
  return (
    <>
      {sayQuantity(order)} asked for
      {order.rest ? (
        <>
          ; the others wait on as{' '}
          <Link to="/orders/$order" params={{ order: order.rest.id }}>
            #{order.rest.number}
          </Link>
        </>
      ) : null}
    </>
  )
}

function Decided({ order }: { order: Order }) {
  // One step of several has given its word: that decides nothing yet.
  if (order.state === 'pending-approval' || !order.decidedBy || !order.decidedAt) return <>not yet</>
  return (
    <>
      {order.decidedBy.name}, <When at={order.decidedAt} />
      {order.decisionNote ? `: “${order.decisionNote}”` : ''}
    </>
  )
}

/** What the limits had to say when it was asked for. */
function Findings({ order }: { order: Order }) {
  if (order.findings.length === 0 && !order.isTaxable) return null
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">What applies</h2>
      <ul className={styles.guests}>
        {order.findings.map(({ rule, level, says }) => (
          <li key={rule + says}>
            <Chip tone="waiting">{level === 'compliance' ? 'Compliance' : 'Note'}</Chip> {says}.
          </li>
        ))}
        {order.isTaxable ? (
          <li>
            <Chip>Taxes</Chip> Noted as taxable.
          </li>
        ) : null}
      </ul>
    </section>
  )
}

function Guests({ order: { guests, hostAttends } }: { order: Order }) {
  const money = useMoney()
  if (guests.length === 0) return null
  return (
    <section aria-labelledby="guests">
      <h2 id="guests">Guests</h2>
      {hostAttends ? null : <p className="muted small">Their host does not come along.</p>}
      <ul className={styles.guests}>
        {guests.map((guest, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: guests have no identity of their own.
          <li key={at}>
            {guest.kind === 'to-be-named' && !guest.name ? 'To be named' : guest.name}{' '}
            <span className="muted small">
              {[guest.company, guest.giftCents ? `a gift of ${money(guest.giftCents)}` : '']
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
