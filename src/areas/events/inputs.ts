/** What people say about an event, a venue and a season when they write one down or correct it. */
import { Type } from 'typebox'
import { invalid } from '#core'

const text = (title: string, description: string, maxLength: number) =>
  Type.String({ title, description, maxLength })
const name = (title: string, description: string) =>
  Type.String({ title, description, minLength: 1, maxLength: 120, pattern: '\\S' })
const uuid = (title: string, description: string) => Type.String({ title, description, format: 'uuid' })

export const eventFields = {
  name: name('Event', 'what it is called'),
  performer: text('Performer or team', 'who plays; events of one performer are found together', 120),
  venueId: uuid('Venue', 'where it takes place'),
  showing: text('Showing', 'where there are several a day: “Matinee”', 60),
  note: text('Note', 'for everybody who comes: doors, dress code', 1000),
}
export const day = Type.String({ title: 'Day', description: 'by the calendar of the venue', format: 'date' })
export const clock = Type.String({
  title: 'Time',
  description: 'by the clock of the venue, such as 19:30; empty: to be announced',
  pattern: '^(([01]\\d|2[0-3]):[0-5]\\d)?$',
})
export const reason = Type.String({
  title: 'Reason',
  description: 'for everybody who holds seats',
  minLength: 1,
  maxLength: 500,
  pattern: '\\S',
})

export const venueFields = {
  name: name('Venue', 'what it is called'),
  city: text('City', 'where it is', 120),
  timeZone: Type.String({
    title: 'Time zone',
    description: 'by its IANA name, such as America/New_York',
    maxLength: 60,
  }),
  directions: text('How to get there', 'entrances, parking, trains', 2000),
}

export const seasonFields = {
  name: name('Season or package', 'what it is called'),
  eventIds: Type.Array(Type.String({ format: 'uuid' }), {
    title: 'Events',
    description: 'which belong to it',
    minItems: 1,
    maxItems: 200,
    uniqueItems: true,
  }),
}

const zones = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])

export function requireZone(zone: string | undefined): void {
  if (zone !== undefined && !zones.has(zone))
    throw invalid('/timeZone', 'is no time zone that we know; write one such as Europe/Lisbon')
}
