/** Who a person is to an order. */
import { relation } from '#core'
import { theOrder } from './order.ts'

export const owner = relation(theOrder, {
  id: 'order.owner',
  says: 'the owner of the order',
  holds: { op: 'actor', field: 'ownerId' },
})

/** Ruling A4: the direct manager, not the chain above. */
export const managesOwner = relation(theOrder, {
  id: 'order.manages-owner',
  says: "the direct manager of the order's owner",
  holds: { op: 'in-set', field: 'ownerId', set: 'reports' },
  changedBy: [{ by: 'global-admin' }],
})

/** A step of the chain names them, or whoever came before them cannot decide any more (ruling A12). */
export const isNamedApprover = relation(theOrder, {
  id: 'order.named-approver',
  says: 'the person its approval waits for',
  holds: { op: 'actor', field: 'approverId' },
})

export const decidedIt = relation(theOrder, {
  id: 'order.decided-it',
  says: 'somebody who gave their word about it',
  holds: { op: 'linked', field: 'deciders' },
})

/** Ruling A7: awarding a waiting list is a matter of that list and not of a role. */
export const awardsWaitlist = relation(theOrder, {
  id: 'order.awards-waitlist',
  says: 'the named approver of its waiting list',
  holds: { op: 'actor', field: 'waitlistApproverId' },
})

export const handedOutSeats = relation(theOrder, {
  id: 'order.handed-out',
  says: 'the one who handed out its seats',
  holds: { op: 'actor', field: 'stewardId' },
})

export const letSomebodyIn = relation(theOrder, {
  id: 'order.let-somebody-in',
  says: 'the one who let one of its guests in',
  holds: { op: 'linked', field: 'doorkeepers' },
  changedBy: [{ by: 'function', id: 'orders.scan' }],
})

export const isColleagueGuest = relation(theOrder, {
  id: 'order.colleague-guest',
  says: 'one of its named guests',
  holds: { op: 'linked', field: 'colleagues' },
  changedBy: [{ by: 'function', id: 'orders.name-guests' }],
})
