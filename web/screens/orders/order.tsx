import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { CancelOrder } from '../../affordance/cancel-order.tsx'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { useMe } from '../../affordance/me.tsx'
import { NextStep } from '../../affordance/next-step.tsx'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import type { OpenedOrder } from '../../affordance/things/approvals.ts'
import type { Order, OrderState } from '../../affordance/things/box-office.ts'
import { type FunctionId, functions } from '../../gen/manifest.gen.ts'
import { Page } from '../../kit/page.tsx'
import { StubBones } from '../../kit/skeleton.tsx'
import { Facts } from '../../kit/stub.tsx'
import { Findings } from './findings.tsx'
import { GuestsDialog } from './guests-dialog.tsx'
import { useFacts } from './order-facts.tsx'
import { OrderStub } from './order-stub.tsx'
import styles from './orders.module.css'
import { ReassignDialog } from './reassign-dialog.tsx'
import { Timeline } from './timeline.tsx'
import { Guests, WhoCame } from './who-comes.tsx'

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
        <WhoCame order={order} />
        <div className={styles.acts}>
          {order.can['orders.submit']?.allowed ? <NextStep order={order} /> : null}
          {actsOf(order, me.can['orders.pace']?.allowed === true).map((id) =>
            id === 'orders.cancel' ? (
              <CancelOrder key={id} order={order} />
            ) : (
              <FunctionButton
                key={id}
                id={id}
                subject={subject}
                verdict={order.can[id]}
                tone={isNext(order, id) ? 'act' : order.can[id]?.allowed ? 'plain' : undefined}
                onAct={ways[id]}
              />
            ),
          )}
        </div>
        <Timeline orderId={order.id} />
      </div>
      {doing === 'guests' ? <GuestsDialog order={order} onClose={close} /> : null}
      {doing === 'reassign' ? <ReassignDialog order={order} onClose={close} /> : null}
    </Page>
  )
}
