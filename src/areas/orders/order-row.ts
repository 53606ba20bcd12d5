/** What leaves of an order: all that its owner and its approver want to see at a glance. */
import { type Static, Type } from 'typebox'
import { categories } from '../inventory/public.ts'
import { Guest } from './guests.ts'
import { orderStates, purposes } from './order.ts'

const Person = Type.Object({ id: Type.String(), name: Type.String() })

export const Seat = Type.Object({
  section: Type.String(),
  row: Type.String(),
  seat: Type.String(),
  category: Type.Enum([...categories]),
})

export const OrderLine = Type.Object({
  id: Type.String(),
  number: Type.Integer(),
  version: Type.Integer(),
  state: Type.Enum([...orderStates]),
  event: Type.Object({
    id: Type.String(),
    name: Type.String(),
    venueName: Type.String(),
    startsAt: Type.String({ format: 'date-time' }),
    timeIsTba: Type.Boolean(),
    timeZone: Type.String({ description: "the venue's, by its IANA name" }),
  }),
  owner: Person,
  quantity: Type.Integer(),
  purpose: Type.Enum([...purposes]),
  note: Type.String(),
  hostAttends: Type.Boolean(),
  valueCents: Type.Integer({ description: 'face values of the seats it holds' }),
  seats: Type.Array(Seat),
  guests: Type.Array(Guest),
  placedAt: Type.String({ format: 'date-time' }),
  decidedBy: Type.Union([Person, Type.Null()]),
  decidedAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  decisionNote: Type.String(),
  ownerHistory: Type.Object({
    orders: Type.Integer({ description: 'orders of the owner in the last 365 days' }),
    unused: Type.Integer({ description: 'seats of those orders that nobody used' }),
  }),
  eventAvailable: Type.Integer({ description: 'seats of the event that can still be ordered' }),
})
export type OrderLine = Static<typeof OrderLine>

/** What a function that moved an order answers. */
export const Moved = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  state: Type.Enum([...orderStates]),
  quantity: Type.Integer(),
})
