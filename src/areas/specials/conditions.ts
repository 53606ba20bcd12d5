/** States of a special request, as sentences in the present; each names what changes it. */
import { state } from '#core'
import { theSpecial } from './special.ts'

/** Ruling A6, as with orders: never one's own, by proxy neither. */
export const isOwnSpecial = state(theSpecial, {
  id: 'special.own',
  says: 'your own special request',
  otherwise: "somebody else's special request",
  holds: {
    op: 'any',
    of: [
      { op: 'in-set', field: 'ownerId', set: 'acting' },
      { op: 'in-set', field: 'askedById', set: 'acting' },
    ],
  },
})

export const waitsForWord = state(theSpecial, {
  id: 'special.awaits-approval',
  says: 'waiting for approval',
  otherwise: 'not waiting for approval',
  holds: { op: 'equals', field: 'state', value: 'pending-approval' },
})

export const isAtManager = state(theSpecial, {
  id: 'special.awaits-manager',
  says: 'waiting for the manager',
  otherwise: 'not waiting for the manager',
  holds: { op: 'equals', field: 'awaits', value: 'manager' },
})

export const isAtPerson = state(theSpecial, {
  id: 'special.awaits-person',
  says: 'waiting for one named person',
  otherwise: 'not waiting for one named person',
  holds: { op: 'equals', field: 'awaits', value: 'person' },
})

export const waitsForSource = state(theSpecial, {
  id: 'special.awaits-source',
  says: 'approved and waiting for seats',
  otherwise: 'not waiting for seats',
  holds: { op: 'equals', field: 'state', value: 'pending-sourcing' },
  changedBy: [{ by: 'function', id: 'specials.approve' }],
})

/** Approved at some time; whoever buys sees no others. */
export const wasApproved = state(theSpecial, {
  id: 'special.approved',
  says: 'approved',
  otherwise: 'not approved',
  holds: { op: 'one-of', field: 'state', values: ['pending-sourcing', 'sourced', 'declined'] },
  changedBy: [{ by: 'function', id: 'specials.approve' }],
})

export const isUnfinished = state(theSpecial, {
  id: 'special.unfinished',
  says: 'under way',
  otherwise: 'over',
  holds: { op: 'one-of', field: 'state', values: ['pending-approval', 'pending-sourcing'] },
})
