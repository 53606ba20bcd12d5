/**
 * The state machine of an order. `orders.expire`, `orders.ask-attendance` and `orders.close-attendance` are sweeps of
 * the clock; nobody presses them. Drawn in docs/generated/states.md.
 */
import { defineMachine, type Transition } from '#core'
import { type OrderState, orderStates } from './order.ts'

export const firstStates: readonly OrderState[] = [
  'draft',
  'incomplete',
  'pending-waitlist',
  'pending-approval',
  // A chain may let orders like it through without anybody's word.
  'pending-delivery',
  'confirm-guest-list',
]
export const finalStates: readonly OrderState[] = [
  'reassigned',
  'confirmed',
  'denied',
  'cancelled',
  'expired',
]

/** Until it is sent, whoever handed the seats out may take them back, and seats may get lost: one or all. */
const lessened = ['admissions.reclaim', 'admissions.void'].flatMap(
  (action): readonly Transition<OrderState>[] => [
    ...(['incomplete', 'pending-approval', 'pending-guest-list', 'pending-delivery'] as const).flatMap(
      (from): readonly Transition<OrderState>[] => [
        { from, action, to: from },
        { from, action, to: 'cancelled' },
      ],
    ),
    // More people are named than seats are left: their owner says again who comes.
    { from: 'pending-delivery', action, to: 'pending-guest-list' },
    // Those that had no name yet are gone.
    { from: 'pending-guest-list', action, to: 'pending-delivery' },
  ],
)

export const orderTransitions: readonly Transition<OrderState>[] = [
  { from: 'draft', action: 'orders.submit', to: 'pending-approval' },
  { from: 'draft', action: 'orders.submit', to: 'pending-waitlist' },
  { from: 'draft', action: 'orders.submit', to: 'pending-delivery' },
  { from: 'draft', action: 'orders.cancel', to: 'cancelled' },
  { from: 'draft', action: 'orders.expire', to: 'expired' },
  { from: 'incomplete', action: 'orders.submit', to: 'pending-approval' },
  { from: 'incomplete', action: 'orders.submit', to: 'pending-delivery' },
  { from: 'incomplete', action: 'orders.reassign', to: 'incomplete' },
  { from: 'incomplete', action: 'orders.reassign', to: 'reassigned' },
  { from: 'incomplete', action: 'orders.cancel', to: 'cancelled' },
  { from: 'incomplete', action: 'orders.expire', to: 'expired' },
  { from: 'pending-waitlist', action: 'orders.award', to: 'pending-approval' },
  { from: 'pending-waitlist', action: 'orders.award', to: 'pending-delivery' },
  { from: 'pending-waitlist', action: 'orders.turn-down', to: 'denied' },
  { from: 'pending-waitlist', action: 'orders.cancel', to: 'cancelled' },
  { from: 'pending-waitlist', action: 'orders.expire', to: 'expired' },
  { from: 'pending-approval', action: 'orders.approve', to: 'pending-approval' },
  { from: 'pending-approval', action: 'orders.approve', to: 'pending-delivery' },
  { from: 'pending-approval', action: 'orders.approve', to: 'pending-guest-list' },
  { from: 'pending-approval', action: 'orders.deny', to: 'denied' },
  { from: 'pending-approval', action: 'orders.cancel', to: 'cancelled' },
  { from: 'pending-approval', action: 'orders.expire', to: 'expired' },
  { from: 'pending-guest-list', action: 'orders.name-guests', to: 'pending-guest-list' },
  { from: 'pending-guest-list', action: 'orders.name-guests', to: 'pending-delivery' },
  // A public official is among the guests who were named late.
  { from: 'pending-guest-list', action: 'orders.name-guests', to: 'pending-approval' },
  { from: 'pending-guest-list', action: 'orders.call-off', to: 'cancelled' },
  { from: 'pending-guest-list', action: 'orders.expire', to: 'expired' },
  { from: 'pending-delivery', action: 'orders.name-guests', to: 'pending-delivery' },
  { from: 'pending-delivery', action: 'orders.name-guests', to: 'pending-approval' },
  { from: 'pending-delivery', action: 'orders.fulfil', to: 'completed' },
  { from: 'pending-delivery', action: 'orders.claim', to: 'completed' },
  { from: 'pending-delivery', action: 'orders.call-off', to: 'cancelled' },
  { from: 'pending-delivery', action: 'orders.expire', to: 'expired' },
  // Sent, and nobody said that it had arrived: with the event it counts as delivered.
  { from: 'pending-delivery', action: 'orders.expire', to: 'completed' },
  { from: 'completed', action: 'orders.return', to: 'pending-delivery' },
  { from: 'completed', action: 'orders.ask-attendance', to: 'confirm-guest-list' },
  { from: 'confirm-guest-list', action: 'orders.confirm-attendance', to: 'confirmed' },
  { from: 'confirm-guest-list', action: 'orders.close-attendance', to: 'confirmed' },
  ...lessened,
  // Its owner leaves, and nothing of it was sent.
  ...(
    [
      'draft',
      'incomplete',
      'pending-waitlist',
      'pending-approval',
      'pending-guest-list',
      'pending-delivery',
    ] as const
  ).map((from): Transition<OrderState> => ({ from, action: 'employees.deactivate', to: 'cancelled' })),
  // The event does not take place: whatever was still under way ends.
  ...(
    [
      'draft',
      'incomplete',
      'pending-waitlist',
      'pending-approval',
      'pending-guest-list',
      'pending-delivery',
      'completed',
    ] as const
  ).map((from): Transition<OrderState> => ({ from, action: 'events.cancel', to: 'cancelled' })),
]

export const orderMachine = defineMachine({
  of: 'order',
  states: orderStates,
  first: firstStates,
  final: finalStates,
  table: orderTransitions,
})
