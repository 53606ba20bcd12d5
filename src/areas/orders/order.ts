import { choice, defineSubject, flag, id } from '#core'

export const orderStates = [
  'pending-approval',
  'pending-guest-list',
  'pending-delivery',
  'completed',
  'denied',
  'cancelled',
  'expired',
] as const
export type OrderState = (typeof orderStates)[number]

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
    /** the event has begun, is over or will not be */
    eventIsOver: flag,
  },
})
