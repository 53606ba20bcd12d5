/** States as sentences: the names that the program has for them are none that people know. */
import type { OrderLine } from '../orders/public.ts'

type Endings = Readonly<Record<NonNullable<OrderLine['endedFrom']>, string>>

/** Why an order ended with the event, by what it still waited for: whose turn it was is said, and nobody else's. */
const endings: Endings = {
  draft:
    'You began request {order} and did not place it before {event} began. It has ended; nothing was held for it.',
  incomplete:
    'Nobody said for whom the seats of your order {order} were before {event} began, and it has ended.',
  'pending-waitlist':
    'No seats came to you from the waiting list of {event}, and your order {order} has ended.',
  'pending-approval': 'Nobody decided about your order {order} before {event} began, and it has ended.',
  'pending-guest-list':
    'Your order {order} was approved, but its guests were not named before {event} began. It has ended.',
  'pending-delivery':
    'Your order {order} was approved, but its seats had not reached you when {event} began. It has ended.',
}
export const sayEnding = (from: OrderLine['endedFrom']) =>
  from ? endings[from] : 'Your order {order} has ended.'

/** Continues "The order …" and "Your special request …". */
const states: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  order: {
    draft: 'is a draft',
    incomplete: 'waits until you say for whom it is',
    reassigned: 'went on to somebody else',
    'pending-waitlist': 'is on the waiting list',
    'pending-approval': 'waits for approval',
    'pending-guest-list': 'waits for the names of its guests',
    'pending-delivery': 'waits to be sent',
    completed: 'is ready',
    'confirm-guest-list': 'waits until you say who came',
    confirmed: 'is closed',
    denied: 'is denied',
    cancelled: 'is cancelled',
    expired: 'has ended',
  },
  special: {
    'pending-approval': 'waits for the next word',
    'pending-sourcing': 'is approved, and seats are looked for',
    sourced: 'is fulfilled: seats were bought, say for whom they are',
    denied: 'is denied',
    declined: 'is closed: no seats were to be had',
    cancelled: 'is cancelled',
    expired: 'has ended without seats',
  },
}
export const sayState = (kind: string, state: unknown): string =>
  typeof state === 'string' ? (states[kind]?.[state] ?? state.replaceAll('-', ' ')) : ''
