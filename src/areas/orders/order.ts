import { choice, defineSubject, flag, id, link, maybeChoice, maybeId } from '#core'

export const orderStates = [
  /** a wizard that its owner has not finished; holds nothing */
  'draft',
  /** seats were allocated to its owner, who has yet to say for whom */
  'incomplete',
  /** handed on to somebody else, where it goes on as another order */
  'reassigned',
  'pending-waitlist',
  'pending-approval',
  'pending-guest-list',
  'pending-delivery',
  'completed',
  /** the event is over and its owner has yet to say who came */
  'confirm-guest-list',
  'confirmed',
  'denied',
  'cancelled',
  'expired',
] as const
export type OrderState = (typeof orderStates)[number]

/** Somebody said yes, and it came to something. */
export const granted = [
  'pending-guest-list',
  'pending-delivery',
  'completed',
  'confirm-guest-list',
  'confirmed',
] as const satisfies readonly OrderState[]

/** Where an order can be when its event begins, or when somebody gives it up. */
export const beforeTheEnd = [
  'draft',
  'incomplete',
  'pending-waitlist',
  'pending-approval',
  'pending-guest-list',
  'pending-delivery',
] as const satisfies readonly OrderState[]

/** Whose word a pending order waits for; `holders` are those who may decide about any order. */
export const awaited = ['manager', 'person', 'compliance', 'holders'] as const

export const purposes = ['client', 'recognition', 'team', 'personal'] as const

/** A request for seats at one event; it holds them from the moment it is placed (ruling A15). */
export const theOrder = defineSubject({
  name: 'order',
  area: 'orders',
  application: { kind: 'box-office', field: null },
  view: 'orders.view',
  fields: {
    id,
    eventId: id,
    ownerId: id,
    placedById: id,
    state: choice(...orderStates),
    awaits: choice(...awaited),
    /** the person whose word it waits for, where `awaits` is `person` */
    approverId: maybeId,
    /** who awards the waiting list of its event (ruling A7) */
    waitlistApproverId: maybeId,
    waitlistIsClosed: flag,
    /** the one decision maker who handed out all its seats */
    stewardId: maybeId,
    /** those who gave their word at a step of its chain */
    deciders: link('orderApprovals', 'orderId', 'decidedById'),
    /** those who let one of its guests in */
    doorkeepers: link('arrivals', 'orderId', 'byId'),
    /** colleagues who are among its guests */
    colleagues: link('orderGuests', 'orderId', 'personId'),
    /** those who gave a word in this round for themselves */
    speakers: link('orderApprovals', 'orderId', 'spokenById'),
    /** those who gave one for somebody else */
    standIns: link('orderApprovals', 'orderId', 'stoodInId'),
    /** those who placed it in an earlier round, for somebody else or for themselves */
    earlierPlacers: link('orderApprovals', 'orderId', 'placedById'),
    /** the event has begun, is over or will not be */
    eventIsOver: flag,
    /** somebody is named for each of its seats */
    guestsComplete: flag,
    /** all its seats are here and can be sent */
    seatsOnHand: flag,
    /** its live shipment; null while nothing is under way */
    shipment: maybeChoice('sent', 'claimed', 'delivered'),
  },
})
