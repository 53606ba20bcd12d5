/** What leaves of seats that somebody may hand out: without what they cost. */
import { type Static, Type } from 'typebox'
import { categories, commitments, custodies, deliveries, outcomes } from '../inventory/public.ts'
import { orderStates } from '../orders/public.ts'

const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()])
const Named = Type.Object({ id: Type.String(), name: Type.String() })
const moment = Type.String({ format: 'date-time' })

export const HeldLine = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  eventId: Type.String(),
  eventName: Type.String(),
  startsAt: moment,
  timeZone: Type.String({ description: "the venue's, by its IANA name" }),
  category: Type.Enum([...categories]),
  level: Type.String(),
  section: Type.String(),
  row: Type.String(),
  seat: Type.String(),
  delivery: Type.Enum([...deliveries]),
  custody: Type.Enum([...custodies]),
  commitment: Type.Enum([...commitments]),
  outcome: orNull(Type.Enum([...outcomes])),
  faceValueCents: Type.Integer(),
  holder: orNull(Named),
  steward: orNull(Named),
  order: orNull(
    Type.Object({ id: Type.String(), number: Type.Integer(), state: Type.Enum([...orderStates]) }),
  ),
  audience: orNull(Named),
  opensAt: orNull(moment),
  closesAt: orNull(moment),
})
export type HeldLine = Static<typeof HeldLine>

export const Counts = Type.Object(
  Object.fromEntries(commitments.map((one) => [one, Type.Integer()])) as Record<
    (typeof commitments)[number],
    ReturnType<typeof Type.Integer>
  >,
  { description: 'how many stand where, by the same filters' },
)
export type Counts = Static<typeof Counts>

export const HeldEvent = Type.Object({
  id: Type.String(),
  name: Type.String(),
  venueId: Type.String(),
  venueName: Type.String(),
  startsAt: moment,
  timeIsTba: Type.Boolean(),
  dateIsTba: Type.Boolean({ description: 'its day is to be announced; that of `startsAt` is off' }),
  timeZone: Type.String({ description: "the venue's, by its IANA name" }),
  status: Type.String(),
  seats: Type.Integer({ description: 'seats in their care' }),
  idle: Type.Integer({ description: 'of them, given to nobody' }),
  unaccounted: Type.Integer({ description: 'of them, not known to be used once the event is over' }),
  waitlist: orNull(Type.Object({ approver: Named, waiting: Type.Integer(), closesAt: orNull(moment) })),
})
export type HeldEvent = Static<typeof HeldEvent>
