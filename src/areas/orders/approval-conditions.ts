/** Whose word an order waits for, and what of the waiting list is still open. */
import { state } from '#core'
import { theOrder } from './order.ts'

export const awaitsManager = state(theOrder, {
  id: 'order.awaits-manager',
  says: "at the step of its owner's manager",
  otherwise: "not at the step of its owner's manager",
  holds: { op: 'equals', field: 'awaits', value: 'manager' },
})

export const awaitsPerson = state(theOrder, {
  id: 'order.awaits-person',
  says: 'at a step that one person is named for',
  otherwise: 'not at a step that one person is named for',
  holds: { op: 'equals', field: 'awaits', value: 'person' },
})

export const awaitsCompliance = state(theOrder, {
  id: 'order.awaits-compliance',
  says: 'at the step of compliance',
  otherwise: 'not at the step of compliance',
  holds: { op: 'equals', field: 'awaits', value: 'compliance' },
})

/** What somebody has only begun to write is nobody else's to read. */
export const isDraft = state(theOrder, {
  id: 'order.draft',
  says: 'a draft',
  otherwise: 'asked for',
  holds: { op: 'equals', field: 'state', value: 'draft' },
  changedBy: [{ by: 'function', id: 'orders.submit' }],
})

export const isOnWaitlist = state(theOrder, {
  id: 'order.on-waitlist',
  says: 'on the waiting list',
  otherwise: 'not on the waiting list',
  holds: { op: 'equals', field: 'state', value: 'pending-waitlist' },
})

export const isListClosed = state(theOrder, {
  id: 'order.waitlist-closed',
  says: 'on a waiting list that is closed',
  otherwise: 'on a waiting list that is open',
  holds: { op: 'equals', field: 'waitlistIsClosed', value: true },
})

export const canBeCalledOff = state(theOrder, {
  id: 'order.approved-and-here',
  says: 'approved and not delivered',
  otherwise: 'not approved, or already delivered',
  holds: { op: 'one-of', field: 'state', values: ['pending-guest-list', 'pending-delivery'] },
  changedBy: [
    { by: 'function', id: 'orders.approve' },
    { by: 'function', id: 'orders.return' },
  ],
})

export const isUnderWay = state(theOrder, {
  id: 'order.under-way',
  says: 'on its way or delivered',
  otherwise: 'not on its way',
  holds: { op: 'one-of', field: 'shipment', values: ['sent', 'claimed', 'delivered'] },
  changedBy: [
    { by: 'function', id: 'orders.cancel-shipment' },
    { by: 'function', id: 'orders.return' },
  ],
})
