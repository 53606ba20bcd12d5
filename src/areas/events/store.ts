/** Events, venues and seasons, and how many seats of each can still be asked for. */
import { sql } from 'kysely'
import type { LoadedFacts } from '#core'
import type { Tx } from '../../database/database.ts'
import { isOneOf } from '../../database/filter-sql.ts'
import { openDetail } from './store-detail.ts'
import { openLines } from './store-lines.ts'
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
    const { rows } = await sql<LoadedFacts>`
      select events.id, events.org_id, events.version, events.status, ${hasStarted} as has_started, events.name as label,
        -- what a correction may change, so that the audit entry shows it before and after
        events.name, events.performer, events.showing, events.venue_id, events.starts_at, events.time_is_tba,
        events.date_is_tba, events.note, events.status_note
      from events join venues on venues.org_id = events.org_id and venues.id = events.venue_id
      where events.org_id = ${org}::uuid and ${isOneOf('events.id', ids)}
      order by events.id ${lock ? sql`for share of events` : sql``}`.execute(tx)
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
