import { Link } from '@tanstack/react-router'
import type { Order, OrderState } from '../../affordance/things/box-office.ts'
import { buttonLooks } from '../../kit/button.tsx'

const words: Partial<Record<OrderState, string>> = {
  draft: 'Go on',
  incomplete: 'Say for whom',
  'pending-guest-list': 'Name guests',
  'confirm-guest-list': 'Say who came',
}

/** Where the owner goes on with an order that waits for them. */
export function NextStep({ order }: { order: Order }) {
  const label = words[order.state]
  if (!label) return null
  const isRequest = order.state === 'draft' || order.state === 'incomplete'
  return (
    <Link
      to={isRequest ? '/orders/$order/request' : '/orders/$order'}
      params={{ order: order.id }}
      className={buttonLooks({ tone: 'act' })}
      aria-label={`${label}: ${order.event.name}, #${order.number}`}
    >
      {label}
    </Link>
  )
}
