import { Link } from '@tanstack/react-router'
import { buttonLooks } from '../kit/button.tsx'
import type { Order, OrderState } from './things/box-office.ts'

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
  const to =
    order.state === 'confirm-guest-list'
      ? '/attendance/$order'
      : order.state === 'pending-guest-list'
        ? '/orders/$order'
        : '/orders/$order/request'
  return (
    <Link
      to={to}
      params={{ order: order.id }}
      className={buttonLooks({ tone: 'act' })}
      aria-label={`${label}: ${order.event.name}, #${order.number}`}
    >
      {label}
    </Link>
  )
}
