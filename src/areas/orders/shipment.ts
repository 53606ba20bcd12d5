/** How seats get to people: the states of a shipment as data, and what leaves of one. */
import { type Static, Type } from 'typebox'
import { defineMachine, type Transition } from '#core'
import { type Custody, deliveries } from '../inventory/public.ts'

export const shipmentStates = ['sent', 'claimed', 'delivered', 'cancelled', 'returned'] as const
export type ShipmentState = (typeof shipmentStates)[number]

export const methods = deliveries
export type Method = (typeof methods)[number]

/** Of a cancelled event: what is on its way; what somebody has, they have. */
export const endedWithEvent = { from: 'sent', to: 'cancelled' } as const

/**
 * A shipment begins as sent, in the transaction in which the seats go out; what is handed over at the counter begins as
 * delivered. `created` (boxoffice.md §2.3) is not there: before it is sent it would be the wish of the order under
 * another name, kept alive beside every way in which an order ends, and §3 has no call between creating and sending.
 */
const firstShipments: readonly ShipmentState[] = ['sent', 'delivered']
const finalShipments: readonly ShipmentState[] = ['cancelled', 'returned']
export const shipmentTransitions: readonly Transition<ShipmentState>[] = [
  { from: 'sent', action: 'orders.fulfil', to: 'delivered' },
  { from: 'sent', action: 'orders.claim', to: 'claimed' },
  { from: 'sent', action: 'orders.cancel-shipment', to: 'cancelled' },
  { ...endedWithEvent, action: 'events.cancel' },
  { from: 'sent', action: 'orders.expire', to: 'delivered' },
  { from: 'sent', action: 'orders.expire', to: 'cancelled' },
  { from: 'claimed', action: 'orders.return', to: 'returned' },
  { from: 'delivered', action: 'orders.return', to: 'returned' },
]

export const shipmentMachine = defineMachine({
  of: 'shipment',
  states: shipmentStates,
  first: firstShipments,
  final: finalShipments,
  table: shipmentTransitions,
})

/** A transfer is in the app of the venue, and paper that is sent is the ticket itself: a code beside it would be a second. */
export const carriesCodes = (method: Method) => method === 'pdf' || method === 'will-call'

const stamp = Type.String({ format: 'date-time' })
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()])

export const Shipment = Type.Object({
  id: Type.String(),
  method: Type.Enum([...methods]),
  state: Type.Enum([...shipmentStates]),
  recipient: Type.String(),
  toEmail: Type.String(),
  reference: Type.String(),
  idHint: Type.String(),
  carrier: Type.String(),
  tracking: Type.String(),
  address: Type.String(),
  note: Type.String(),
  sentAt: stamp,
  sentBy: orNull(Type.String()),
  claimedAt: orNull(stamp),
  deliveredAt: orNull(stamp),
  endedAt: orNull(stamp),
  endNote: Type.String(),
})
export type Shipment = Static<typeof Shipment>

/** What a function answers that moved a shipment and with it the order. */
export const Shipped = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  state: Type.String({ description: 'of the order' }),
  quantity: Type.Integer(),
  shipment: Type.Enum([...shipmentStates]),
})

/** Where the paper is once its shipment has come to this. */
export const custodyOf: Readonly<Record<ShipmentState, Custody>> = {
  sent: 'out',
  claimed: 'delivered',
  delivered: 'delivered',
  cancelled: 'on-hand',
  returned: 'on-hand',
}
