/** What leaves of events, their seating, venues and seasons. */
import { type Static, Type } from 'typebox'
import { eventStatuses } from './event.ts'

const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()])
const Moment = Type.String({ format: 'date-time' })

const line = {
  id: Type.String(),
  version: Type.Integer(),
  name: Type.String(),
  performer: Type.String(),
  showing: Type.String({ description: 'tells several on one day apart' }),
  venueId: Type.String(),
  venueName: Type.String(),
  city: Type.String(),
  timeZone: Type.String({ description: "the venue's, by its IANA name" }),
  startsAt: Moment,
  timeIsTba: Type.Boolean(),
  dateIsTba: Type.Boolean({ description: 'postponed without a new day; `startsAt` is the old one then' }),
  formerly: orNull(Moment),
  status: Type.Enum([...eventStatuses]),
  available: Type.Integer({ description: 'seats that the asker can order now' }),
  mine: Type.Integer({ description: 'seats that the asker holds' }),
}

export const EventLine = Type.Object(line)
export type EventLine = Static<typeof EventLine>

export const Section = Type.Object({
  section: Type.String(),
  category: Type.String(),
  available: Type.Integer(),
  faceValueCents: Type.Integer({ description: 'of the cheapest seat' }),
  rows: Type.Array(
    Type.Object({
      row: Type.String(),
      seats: Type.Array(Type.Object({ id: Type.String(), seat: Type.String(), available: Type.Boolean() })),
    }),
  ),
})
export type Section = Static<typeof Section>

/** What only the event's own page tells. */
export const EventDetail = Type.Object({
  note: Type.String(),
  statusNote: Type.String({ description: 'why it is cancelled or postponed' }),
  directions: Type.String({ description: 'how to get to the venue' }),
  waitlist: Type.Boolean({ description: 'it has a waiting list that takes people still' }),
  seasons: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
  showings: Type.Array(
    Type.Object({ id: Type.String(), showing: Type.String(), startsAt: Moment, timeIsTba: Type.Boolean() }),
    { description: 'others of the same name and place on that day' },
  ),
})
export type EventDetail = Static<typeof EventDetail>

export const AtStake = Type.Object({ orders: Type.Integer(), seats: Type.Integer() })
export type AtStake = Static<typeof AtStake>

export const EventPage = Type.Object({
  ...line,
  ...EventDetail.properties,
  sections: Type.Array(Section),
  atStake: orNull(AtStake),
})

export const VenueLine = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  name: Type.String(),
  city: Type.String(),
  timeZone: Type.String(),
  directions: Type.String(),
  upcoming: Type.Integer({ description: 'events that are still to come' }),
})

export const PerformerLine = Type.Object({
  name: Type.String(),
  events: Type.Integer(),
  upcoming: Type.Integer({ description: 'events that are still to come' }),
})

export const SeasonLine = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  name: Type.String(),
  events: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      startsAt: Moment,
      timeZone: Type.String(),
      timeIsTba: Type.Boolean(),
      dateIsTba: Type.Boolean(),
      status: Type.Enum([...eventStatuses]),
    }),
  ),
  upcoming: Type.Integer({ description: 'events that are still to come' }),
  throughout: orNull(
    Type.Integer({
      description: 'places that the asker can ask for at each event still to come; null where not asked',
    }),
  ),
})
export type SeasonLine = Static<typeof SeasonLine>

export const Kept = Type.Object({ id: Type.String(), version: Type.Integer() })
