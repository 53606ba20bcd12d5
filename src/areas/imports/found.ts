/** What the dry run found beside its rows: what would come with them, and how their dates are read. */
import { type Known, keyOf, type Wanted } from './calendar.ts'
import type { DateReading } from './dates.ts'
import type { Examined } from './examine.ts'
import { folded } from './seats.ts'

export interface Found {
  /** admissions of the file that are in the inventory already */
  readonly there: number
  /** that would be added to the calendar; the first hundred */
  readonly events: Pick<Wanted, 'name' | 'venue' | 'date' | 'time'>[]
  readonly eventCount: number
  readonly venues: string[]
  readonly dates: DateReading | null
}

export const nothingFound: Found = { there: 0, events: [], eventCount: 0, venues: [], dates: null }

const mostNames = 100

export function wantedBy(
  rows: readonly Examined[],
  { venues }: Known,
): Pick<Found, 'events' | 'eventCount' | 'venues'> {
  const events = new Map<string, Wanted>()
  for (const { lot } of rows) if (lot?.wanted) events.set(keyOf(lot.wanted), lot.wanted)
  const wanted = [...events.values()].sort((a, b) => `${a.date}${a.time}`.localeCompare(`${b.date}${b.time}`))
  const there = new Set(venues.map(({ name }) => folded([name])))
  const added = new Map(wanted.map(({ venue }) => [folded([venue]), venue]))
  return {
    events: wanted.slice(0, mostNames).map(({ name, venue, date, time }) => ({ name, venue, date, time })),
    eventCount: wanted.length,
    venues: [...added].filter(([key]) => !there.has(key)).map(([, name]) => name),
  }
}
