/** Venues and performers, each with how much is on. */
import { type SqlBool, sql } from 'kysely'
import { cursorAfter, keyShapes, type LoadedFacts, readCursor } from '#core'
import type { Tx } from '../../database/database.ts'
import { eventsIn } from './store-lines.ts'
import { hasStarted } from './store-open-seats.ts'

export interface Venue {
  readonly name: string
  readonly city: string
  readonly timeZone: string
  readonly directions: string
}

interface Asked {
  readonly q?: string | undefined
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

const isUpcoming = sql<SqlBool>`not ${hasStarted} and events.status not in ('cancelled', 'over')`

export function openVenues(tx: Tx, org: string) {
  return {
    async venueFacts(ids: readonly string[], lock: boolean) {
      const rows = await tx
        .selectFrom('venues')
        .where('orgId', '=', org)
        .where('id', 'in', [...ids])
        .orderBy('id')
        .select(['id', 'orgId', 'version', 'name as label', 'name', 'city', 'timeZone', 'directions'])
        .$if(lock, (query) => query.forUpdate())
        .execute()
      return new Map<string, LoadedFacts>(rows.map((row) => [row.id, row]))
    },

    async venues({ q = '', cursor, limit = 50 }: Asked) {
      const found = tx
        .selectFrom('venues')
        .where('venues.orgId', '=', org)
        .where(sql<SqlBool>`(${q} = '' or strpos(lower(venues.name || ' ' || venues.city), lower(${q})) > 0)`)
      const { total } = await found.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
      const after = readCursor(cursor, 'name', [keyShapes.text])
      const rows = await found
        .$if(after !== null, (query) => query.where('venues.name', '>', after?.[0] ?? ''))
        .select(['venues.id', 'venues.version', 'venues.name', 'venues.city'])
        .select(['venues.timeZone', 'venues.directions'])
        .select(
          sql<number>`(select count(*)::int from events
            where events.org_id = venues.org_id and events.venue_id = venues.id and ${isUpcoming})`.as(
            'upcoming',
          ),
        )
        .orderBy('venues.name')
        .limit(limit + 1)
        .execute()
      const items = rows.slice(0, limit)
      const last = rows.length > limit ? items.at(-1) : undefined
      return { items, total, next: last ? cursorAfter('name', [last.name]) : null }
    },

    /** @returns null where another venue has that name */
    async addVenue(venue: Venue) {
      const added = await tx
        .insertInto('venues')
        .values({ orgId: org, id: crypto.randomUUID(), ...venue })
        .onConflict((clash) => clash.columns(['orgId', 'name']).doNothing())
        .returning(['id', 'version'])
        .executeTakeFirst()
      return added ?? null
    },

    async venueNamed(name: string, notId: string): Promise<boolean> {
      const other = await tx
        .selectFrom('venues')
        .where('orgId', '=', org)
        .where('name', '=', name)
        .where('id', '<>', notId)
        .select('id')
        .executeTakeFirst()
      return other !== undefined
    },

    /** Locked, since they are about to move. */
    async toComeAt(venueId: string) {
      return eventsIn(tx, org)
        .where('events.venueId', '=', venueId)
        .where(isUpcoming)
        .orderBy('events.id')
        .select(['events.id', 'events.startsAt', hasStarted.as('isPast')])
        .forUpdate('events')
        .execute()
    },

    /** With another zone, events to come keep the hour on the wall and not the instant. */
    async changeVenue(id: string, change: Partial<Venue>) {
      if (change.timeZone !== undefined) {
        await sql`update events set starts_at = (events.starts_at at time zone venues.time_zone) at time zone ${change.timeZone}
          from venues where venues.org_id = events.org_id and venues.id = events.venue_id
            and events.org_id = ${org}::uuid and events.venue_id = ${id}::uuid and ${isUpcoming}`.execute(tx)
      }
      return tx
        .updateTable('venues')
        .set({ ...change, version: sql<number>`version + 1` })
        .where('orgId', '=', org)
        .where('id', '=', id)
        .returning(['id', 'version'])
        .executeTakeFirstOrThrow()
    },

    async performers({ q = '', cursor, limit = 50 }: Asked) {
      const after = readCursor(cursor, 'name', [keyShapes.text])
      const found = eventsIn(tx, org)
        .where('events.performer', '<>', '')
        .where(sql<SqlBool>`(${q} = '' or strpos(lower(events.performer), lower(${q})) > 0)`)
      const { total } = await found
        .select(sql<number>`count(distinct events.performer)::int`.as('total'))
        .executeTakeFirstOrThrow()
      const rows = await found
        .$if(after !== null, (query) => query.where('events.performer', '>', after?.[0] ?? ''))
        .groupBy('events.performer')
        .orderBy('events.performer')
        .select(['events.performer as name', sql<number>`count(*)::int`.as('events')])
        .select(sql<number>`(count(*) filter (where ${isUpcoming}))::int`.as('upcoming'))
        .limit(limit + 1)
        .execute()
      const items = rows.slice(0, limit)
      const last = rows.length > limit ? items.at(-1) : undefined
      return { items, total, next: last ? cursorAfter('name', [last.name]) : null }
    },
  }
}
