/** The state machine of an order. `orders.expire` is the sweep at the event's start; nobody presses it. */
import type { Transition } from '../inventory/public.ts'
import type { OrderState } from './order.ts'

export const firstState: OrderState = 'pending-approval'
export const finalStates: readonly OrderState[] = ['completed', 'denied', 'cancelled', 'expired']

export const orderTransitions: readonly Transition<OrderState>[] = [
  { from: 'pending-approval', action: 'orders.approve', to: 'pending-delivery' },
  { from: 'pending-approval', action: 'orders.approve', to: 'pending-guest-list' },
  { from: 'pending-approval', action: 'orders.deny', to: 'denied' },
  { from: 'pending-approval', action: 'orders.cancel', to: 'cancelled' },
  { from: 'pending-approval', action: 'orders.expire', to: 'expired' },
  { from: 'pending-guest-list', action: 'orders.name-guests', to: 'pending-guest-list' },
  { from: 'pending-guest-list', action: 'orders.name-guests', to: 'pending-delivery' },
  { from: 'pending-guest-list', action: 'orders.expire', to: 'expired' },
  { from: 'pending-delivery', action: 'orders.name-guests', to: 'pending-delivery' },
  { from: 'pending-delivery', action: 'orders.fulfil', to: 'completed' },
  { from: 'pending-delivery', action: 'orders.expire', to: 'expired' },
]
