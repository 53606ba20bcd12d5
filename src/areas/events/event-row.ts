/** What leaves of an event: the line of a list, and its seating. */
import { type Static, Type } from 'typebox'
import { eventStatuses } from './event.ts'

const line = {
  id: Type.String(),
  version: Type.Integer(),
  name: Type.String(),
  performer: Type.String(),
  venueName: Type.String(),
  city: Type.String(),
  timeZone: Type.String({ description: "the venue's, by its IANA name" }),
  startsAt: Type.String({ format: 'date-time' }),
  timeIsTba: Type.Boolean(),
  status: Type.Enum([...eventStatuses]),
  available: Type.Integer({ description: 'seats that can be ordered now' }),
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

export const EventPage = Type.Object({ ...line, sections: Type.Array(Section) })
