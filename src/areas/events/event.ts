import { choice, defineSubject, flag, id } from '#core'

export const eventStatuses = ['scheduled', 'postponed', 'cancelled', 'over'] as const

/** One dated occurrence at a venue. */
export const theEvent = defineSubject({
  name: 'event',
  area: 'events',
  application: { kind: 'box-office', field: null },
  view: 'events.view',
  fields: {
    id,
    status: choice(...eventStatuses),
    /** by the venue's clock; where the time is to be announced, once the day is over; never without a day */
    hasStarted: flag,
  },
})

/** Where events take place. */
export const theVenue = defineSubject({
  name: 'venue',
  area: 'events',
  application: { kind: 'box-office', field: null },
  view: 'events.venues',
  fields: { id },
})

/** A named set of events, for which the same places are held. */
export const theSeason = defineSubject({
  name: 'season',
  area: 'events',
  application: { kind: 'box-office', field: null },
  view: 'events.seasons',
  fields: { id },
})
