import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { sayQuantity } from '../../affordance/seats.ts'
import { OrderChip } from '../../affordance/states.tsx'
import type { OpenedOrder } from '../../affordance/things/approvals.ts'
import type { Order } from '../../affordance/things/box-office.ts'
import { Money } from '../../kit/numbers.tsx'
import { When } from '../../kit/when.tsx'
import { sayName } from '../../kit/words.ts'
import { sayBegun } from './order-stub.tsx'
import { sayWaiting } from './say-waiting.ts'

const ways = { mobile: 'On the phone', pdf: 'As a PDF', 'will-call': 'Will call', 'hard-stock': 'On paper' }

/** What an order is, line by line. */
export function useFacts(order: OpenedOrder): [string, ReactNode][] {
  const { delivery } = order
  const wished = delivery.by
    ? [ways[delivery.by], delivery.to].filter(Boolean).join(', ')
    : 'as the seats come'
  return [
    ['Asked by', order.owner.name],
    [sayBegun(order), <When key="placed" at={order.placedAt} />],
    ['State', <OrderChip key="state" state={order.state} />],
    ['For', `${sayName(order.purpose)}${order.note ? `: “${order.note}”` : ''}`],
    ...(order.seats.length > 0
      ? [['Value', <Value key="value" order={order} />] as [string, ReactNode]]
      : []),
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
