/** States of an order on its way to people, as sentences in the present; each names what changes it. */
import { allOf, anyOf, state } from '#core'
import { granted, theOrder } from './order.ts'

export const awaitsDelivery = state(theOrder, {
  id: 'order.awaits-delivery',
  says: 'approved and waiting for delivery',
  otherwise: 'not waiting for delivery',
  holds: { op: 'equals', field: 'state', value: 'pending-delivery' },
  changedBy: [
    { by: 'function', id: 'orders.approve' },
    { by: 'function', id: 'orders.name-guests' },
  ],
})

export const hasGuestForEachSeat = state(theOrder, {
  id: 'order.guests-complete',
  says: 'complete, with a name for each seat',
  otherwise: 'without a name for each seat',
  holds: { op: 'equals', field: 'guestsComplete', value: true },
  changedBy: [{ by: 'function', id: 'orders.name-guests' }],
})

export const hasSeatsOnHand = state(theOrder, {
  id: 'order.seats-on-hand',
  says: 'here with all its seats',
  otherwise: 'waiting for some of its seats to come in',
  holds: { op: 'equals', field: 'seatsOnHand', value: true },
  changedBy: [{ by: 'function', id: 'inventory.receive' }],
})

export const isSent = state(theOrder, {
  id: 'order.sent',
  says: 'sent and not yet claimed',
  otherwise: 'not under way',
  holds: { op: 'equals', field: 'shipment', value: 'sent' },
  changedBy: [{ by: 'function', id: 'orders.send' }],
})

/** A code or a page is good from here on, until the seats come back. */
export const hasTickets = state(theOrder, {
  id: 'order.has-tickets',
  says: 'sent or delivered',
  otherwise: 'neither sent nor delivered',
  holds: { op: 'one-of', field: 'shipment', values: ['sent', 'claimed', 'delivered'] },
  changedBy: [
    { by: 'function', id: 'orders.send' },
    { by: 'function', id: 'orders.fulfil' },
  ],
})

export const isDelivered = state(theOrder, {
  id: 'order.delivered',
  says: 'delivered, for an event that nobody has been asked about yet',
  otherwise: 'not delivered, or over',
  holds: {
    op: 'all',
    of: [
      { op: 'equals', field: 'state', value: 'completed' },
      { op: 'one-of', field: 'shipment', values: ['claimed', 'delivered'] },
    ],
  },
  changedBy: [{ by: 'function', id: 'orders.fulfil' }],
})

export const isApproved = state(theOrder, {
  id: 'order.approved',
  says: 'approved',
  otherwise: 'not approved',
  holds: {
    op: 'one-of',
    field: 'state',
    values: [...granted],
  },
  changedBy: [{ by: 'function', id: 'orders.approve' }],
})

export const awaitsAttendance = state(theOrder, {
  id: 'order.awaits-attendance',
  says: 'over, and nobody has said who came',
  otherwise: 'not waiting to hear who came',
  holds: { op: 'equals', field: 'state', value: 'confirm-guest-list' },
})

export const isReadyToSend = allOf(hasGuestForEachSeat, hasSeatsOnHand)

/** Under way already, or to be handed over the counter now. */
export const canBeHandedOver = anyOf(isSent, isReadyToSend)
