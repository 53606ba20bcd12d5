/** States of an order, as sentences in the present; each names what changes it. */
import { state } from '#core'
import { theOrder } from './order.ts'

/** Ruling A6: nobody decides about their own order, nor about one they placed for somebody else; by proxy neither. */
export const isOwn = state(theOrder, {
  id: 'order.own',
  says: 'your own order',
  otherwise: "somebody else's order",
  holds: {
    op: 'any',
    of: [
      { op: 'in-set', field: 'ownerId', set: 'acting' },
      { op: 'in-set', field: 'placedById', set: 'acting' },
      { op: 'linked', field: 'earlierPlacers', set: 'acting' },
    ],
  },
})

/** Two words of a chain are two people's: whoever acts for somebody else adds none to their own, and the other way. */
export const hasHadOnesWord = state(theOrder, {
  id: 'order.had-ones-word',
  says: 'one that you gave a word about already, for yourself or for somebody else',
  otherwise: 'one that you gave no other word about',
  holds: {
    op: 'any',
    of: [
      { op: 'linked', field: 'speakers', set: 'standIn' },
      { op: 'linked', field: 'standIns', set: 'acting' },
    ],
  },
})

export const awaitsApproval = state(theOrder, {
  id: 'order.awaits-approval',
  says: 'waiting for approval',
  otherwise: 'not waiting for approval',
  holds: { op: 'equals', field: 'state', value: 'pending-approval' },
})

export const takesGuests = state(theOrder, {
  id: 'order.takes-guests',
  says: 'approved and not yet delivered',
  otherwise: 'not approved, or already delivered',
  holds: { op: 'one-of', field: 'state', values: ['pending-guest-list', 'pending-delivery'] },
  changedBy: [{ by: 'function', id: 'orders.approve' }],
})

export const isTooLate = state(theOrder, {
  id: 'order.event-over',
  says: 'for an event that has begun or will not be',
  otherwise: 'for an event that is still to come',
  holds: { op: 'equals', field: 'eventIsOver', value: true },
})

export const isIncomplete = state(theOrder, {
  id: 'order.incomplete',
  says: 'given to its owner, who has yet to say for whom',
  otherwise: 'not waiting for its owner to say for whom',
  holds: { op: 'equals', field: 'state', value: 'incomplete' },
})

export const isUnsubmitted = state(theOrder, {
  id: 'order.unsubmitted',
  says: 'begun and not placed yet',
  otherwise: 'placed already',
  holds: { op: 'one-of', field: 'state', values: ['draft', 'incomplete'] },
})

export const isUndecided = state(theOrder, {
  id: 'order.undecided',
  says: 'not decided yet',
  otherwise: 'decided already',
  holds: {
    op: 'one-of',
    field: 'state',
    values: ['draft', 'incomplete', 'pending-waitlist', 'pending-approval'],
  },
})
