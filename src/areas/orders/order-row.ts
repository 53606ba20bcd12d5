/** What leaves of an order: all that its owner and its approver want to see at a glance. */
import { type Static, Type } from 'typebox'
import { categories } from '../inventory/public.ts'
import { Invited } from './guests.ts'
import { beforeTheEnd, orderStates, purposes } from './order.ts'
import { deliveryWays, Wish } from './wish.ts'

const Person = Type.Object({ id: Type.String(), name: Type.String() })

/** What a limit said when the order was asked for; see `areas/limits`. */
export const FindingLine = Type.Object({
  rule: Type.String(),
  kind: Type.Enum(['quota', 'gift', 'official', 'season']),
  level: Type.Enum(['warn', 'block', 'compliance']),
  says: Type.String(),
  limit: Type.Integer(),
  already: Type.Integer(),
  asked: Type.Integer(),
  taxable: Type.Boolean(),
})

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
  askedQuantity: Type.Integer({ description: 'what was asked for, where less was given' }),
  purpose: Type.Enum([...purposes]),
  note: Type.String(),
  hostAttends: Type.Boolean(),
  valueCents: Type.Integer({ description: 'face values of the seats it holds' }),
  askedValueCents: Type.Integer({ description: 'of what was asked for, as far as its seats were known' }),
  seats: Type.Array(Seat),
  guests: Type.Array(Invited),
  wish: Wish,
  delivery: Type.Object({
    by: Type.Union([Type.Enum([...deliveryWays]), Type.Null()]),
    to: Type.String({ description: 'an e-mail or postal address' }),
  }),
  findings: Type.Array(FindingLine),
  isTaxable: Type.Boolean(),
  placedAt: Type.String({ format: 'date-time', description: 'when it was asked for, or begun' }),
  endedFrom: Type.Union([Type.Enum([...beforeTheEnd]), Type.Null()], {
    description: 'what it was when it expired or was cancelled',
  }),
  decidedBy: Type.Union([Person, Type.Null()]),
  decidedAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  decisionNote: Type.String(),
  ownerHistory: Type.Object({
    orders: Type.Integer({ description: 'what the owner was granted in the last 365 days' }),
    unused: Type.Integer({ description: 'seats of those orders that nobody used' }),
  }),
  eventAvailable: Type.Integer({ description: 'seats of the event that can still be ordered' }),
})
export type OrderLine = Static<typeof OrderLine>

/** "1 of 2" where less is given than was asked for. */
export const sayQuantity = ({ quantity, askedQuantity }: Pick<OrderLine, 'quantity' | 'askedQuantity'>) =>
  askedQuantity > quantity ? `${quantity} of ${askedQuantity}` : `${quantity}`

/** What a function that moved an order answers. */
export const Moved = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  state: Type.Enum([...orderStates]),
  quantity: Type.Integer(),
})
