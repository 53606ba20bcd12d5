/** Which event a row means, among those that there are. */
import type { Lot } from './lot.ts'

export interface KnownEvent {
  readonly id: string
  readonly name: string
  readonly performer: string
  readonly venue: string
  /** by the calendar and the clock of the venue; an empty time is to be announced */
  readonly date: string
  readonly time: string
  readonly isCancelled: boolean
}

export interface Known {
  readonly events: readonly KnownEvent[]
  readonly venues: readonly { readonly name: string }[]
  readonly seasons: readonly { readonly name: string; readonly eventIds: readonly string[] }[]
}

/** An event that would have to be added. */
export interface Wanted {
  readonly name: string
  readonly performer: string
  readonly venue: string
  readonly city: string
  readonly date: string
  readonly time: string
}

export type Meant =
  | { readonly eventIds: readonly string[] }
  | { readonly wanted: Wanted }
  | { readonly field: 'event' | 'date' | 'time' | 'venue' | 'package' | null; readonly reason: string }

export interface Wishes {
  readonly addsEvents: boolean
  readonly addsVenues: boolean
  /** days before it are none that the file can mean; empty: any may be */
  readonly earliest: string
}

/** The clocks of the world are at most twelve hours behind: what lies before is over at every venue. */
export const dayThatIsOverNowhere = (now: Date): string =>
  new Date(now.getTime() - 12 * 3_600_000).toISOString().slice(0, 10)

/** As a name is compared, here and where it is looked for in the calendar: databases fold letters and spaces otherwise. */
export const same = (text: string) => text.trim().toLowerCase().replace(/\s+/g, ' ')

export function calendarOf({ events, venues, seasons }: Known, { addsEvents, addsVenues, earliest }: Wishes) {
  const byName = Map.groupBy(events, (event) => `${same(event.name)}\n${event.date}`)
  const byPerformer = Map.groupBy(events, (event) => `${same(event.performer)}\n${event.date}`)
  const venueNames = new Set(venues.map(({ name }) => same(name)))
  const seasonByName = new Map(seasons.map((season) => [same(season.name), season.eventIds]))

  const wantedOf = (lot: Lot): Meant => {
    if (!addsEvents) return { field: lot.event ? 'event' : null, reason: 'is on no such day in the calendar' }
    if (lot.venue === '') return { field: null, reason: 'It says no venue, and the event is new.' }
    if (!addsVenues && !venueNames.has(same(lot.venue)))
      return { field: 'venue', reason: 'is no venue that we know' }
    const { performer, venue, city, date } = lot
    return { wanted: { name: lot.event || performer, performer, venue, city, date, time: lot.time ?? '' } }
  }

  const ofSeason = (lot: Lot): Meant => {
    const eventIds = seasonByName.get(same(lot.package))
    if (!eventIds) return { field: 'package', reason: 'is no season or package that we know' }
    if (eventIds.length === 0) return { field: 'package', reason: 'has no events' }
    return { eventIds }
  }

  return (lot: Lot): Meant => {
    if (lot.date === 'ALL') return ofSeason(lot)
    if (lot.date < earliest)
      return { field: 'date', reason: 'has passed. Tick “days that have passed” where it is meant.' }
    const named = lot.event
      ? byName.get(`${same(lot.event)}\n${lot.date}`)
      : byPerformer.get(`${same(lot.performer)}\n${lot.date}`)
    const there = (named ?? []).filter(({ venue }) => lot.venue === '' || same(venue) === same(lot.venue))
    if (named && named.length > 0 && there.length === 0)
      return { field: 'venue', reason: 'is not where this event takes place' }
    // Two showings a day are told apart by their time.
    const fitting = there.filter(({ time }) => !lot.time || time === '' || time === lot.time)
    const open = fitting.filter(({ isCancelled }) => !isCancelled)
    if (open.length > 1)
      return {
        field: lot.time === null ? null : 'time',
        reason: 'There are several showings that day: say the time.',
      }
    const [event] = open
    if (event) return { eventIds: [event.id] }
    if (fitting.length > 0) return { field: null, reason: 'The event is cancelled.' }
    if (there.length > 0 && !addsEvents) return { field: 'time', reason: 'is not when this event begins' }
    return wantedOf(lot)
  }
}

export const keyOf = ({ name, venue, date, time }: Wanted): string =>
  [same(name), same(venue), date, time].join('\n')
