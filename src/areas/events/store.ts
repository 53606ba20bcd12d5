/** Events, venues and seasons, and how many seats of each can still be asked for. */
import type { LoadedFacts } from '#core'
import type { Tx } from '../../database/database.ts'
import { openDetail } from './store-detail.ts'
import { eventsIn, openLines } from './store-lines.ts'
import { hasStarted } from './store-open-seats.ts'
import { openSeasons } from './store-seasons.ts'
import { openVenues } from './store-venues.ts'
import { openWrites } from './store-writes.ts'

declare module '../../core/function.ts' {
  interface Stores {
    readonly events: EventStore
  }
}
export type EventStore = ReturnType<typeof openEvents>

export function openEvents(tx: Tx, org: string) {
  const venues = openVenues(tx, org)
  const seasons = openSeasons(tx, org)

  /** The lock is shared, so that orders for one event run side by side while nobody can call it off under them. */
  const eventFacts = async (ids: readonly string[], lock: boolean) => {
    const rows = await eventsIn(tx, org)
      .where('events.id', 'in', [...ids])
      .orderBy('events.id')
      .select(['events.id', 'events.orgId', 'events.version', 'events.status', 'events.name as label'])
      // what a correction may change, so that the audit entry shows it before and after
      .select(['events.name', 'events.performer', 'events.showing', 'events.venueId', 'events.startsAt'])
      .select(['events.timeIsTba', 'events.dateIsTba', 'events.note', 'events.statusNote'])
      .select(hasStarted.as('hasStarted'))
      .$if(lock, (query) => query.forShare('events'))
      .execute()
    return new Map<string, LoadedFacts>(rows.map((row) => [row.id, row]))
  }

  return {
    ...openLines(tx, org),
    ...openDetail(tx, org),
    ...openWrites(tx, org),
    ...venues,
    ...seasons,

    async facts(subject: string, ids: readonly string[], lock: boolean) {
      if (ids.length === 0) return new Map<string, LoadedFacts>()
      if (subject === 'venue') return venues.venueFacts(ids, lock)
      return subject === 'season' ? seasons.seasonFacts(ids, lock) : eventFacts(ids, lock)
    },
  }
}
