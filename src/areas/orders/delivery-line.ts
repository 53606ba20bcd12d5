/** What leaves of an order on its way: the seats with the people on them, who hands them over, how they travel. */
import { type Static, Type } from 'typebox'
import { categories, custodies, outcomes } from '../inventory/public.ts'
import { orderStates } from './order.ts'
import { methods, Shipment } from './shipment.ts'

const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()])
const stamp = Type.String({ format: 'date-time' })

const Sitter = Type.Object({ name: Type.String(), company: Type.String(), isHost: Type.Boolean() })

const SeatOnItsWay = Type.Object({
  admissionId: Type.String(),
  section: Type.String(),
  row: Type.String(),
  seat: Type.String(),
  category: Type.Enum([...categories]),
  custody: Type.Enum([...custodies]),
  outcome: orNull(Type.Enum([...outcomes])),
  person: orNull(Sitter),
  arrivedAt: orNull(stamp),
  attended: orNull(Type.Boolean({ description: 'as the owner said; null while nobody has' })),
})

export const DeliveryLine = Type.Object({
  id: Type.String(),
  number: Type.Integer(),
  version: Type.Integer(),
  state: Type.Enum([...orderStates]),
  event: Type.Object({
    id: Type.String(),
    name: Type.String(),
    venueName: Type.String(),
    startsAt: stamp,
    timeIsTba: Type.Boolean(),
    timeZone: Type.String({ description: "the venue's, by its IANA name" }),
    status: Type.String(),
  }),
  owner: Type.Object({ id: Type.String(), name: Type.String(), email: Type.String() }),
  quantity: Type.Integer(),
  office: orNull(Type.Object({ id: Type.String(), name: Type.String(), place: Type.String() })),
  method: Type.Enum([...methods], { description: 'as the owner wishes, else as most of its seats come' }),
  deliverTo: Type.String({ description: 'as the owner wishes' }),
  guestsComplete: Type.Boolean(),
  seatsOnHand: Type.Boolean(),
  seats: Type.Array(SeatOnItsWay),
  shipment: orNull(Shipment),
  earlier: Type.Array(Shipment),
})
export type DeliveryLine = Static<typeof DeliveryLine>
export type SeatOnItsWay = Static<typeof SeatOnItsWay>

export const queueViews = ['to-send', 'sent', 'delivered', 'no-guests'] as const
export type QueueView = (typeof queueViews)[number]
