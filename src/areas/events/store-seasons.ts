/** Seasons: named sets of events, and the places to be had at each of them. */
import { type SqlBool, sql } from 'kysely'
import { cursorAfter, type Filter, keyShapes, type LoadedFacts, readCursor } from '#core'
import type { Tx } from '../../database/database.ts'
import { compileFilter } from '../../database/filter-sql.ts'
import type { SeasonLine } from './event-row.ts'
import { eventsIn } from './store-lines.ts'
import { admissionColumn, hasStarted } from './store-open-seats.ts'

interface Asked {
  /** which seats to count; null: none */
  readonly open: Filter | null
  readonly q?: string | undefined
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

const isUpcoming = sql<SqlBool>`not ${hasStarted} and events.status not in ('cancelled', 'over')`

export function openSeasons(tx: Tx, org: string) {
  const eventsOf = async (ids: readonly string[]) => {
    if (ids.length === 0) return []
    return eventsIn(tx, org)
      .innerJoin('seasonEvents', (join) =>
        join.onRef('seasonEvents.orgId', '=', 'events.orgId').onRef('seasonEvents.eventId', '=', 'events.id'),
      )
      .where('seasonEvents.seasonId', 'in', [...ids])
      .orderBy('events.startsAt')
      .orderBy('events.id')
      .select(['seasonEvents.seasonId', 'events.id', 'events.name', 'events.startsAt', 'events.timeIsTba'])
      .select(['events.dateIsTba', 'events.status', 'venues.timeZone', isUpcoming.as('isUpcoming')])
      .execute()
  }

  /** Places at every one of the events: a place is its level, section, row and seat. */
  const throughout = async (eventIds: readonly string[], open: Filter): Promise<number> => {
    if (eventIds.length === 0) return 0
    const { rows } = await sql<{ places: number }>`select count(*)::int as places from (
      select 1 from admissions where admissions.org_id = ${org}::uuid and admissions.event_id = any(${eventIds}::uuid[])
        and ${compileFilter(open, admissionColumn)}
      group by admissions.level, admissions.section, admissions.row_name, admissions.seat
      having count(distinct admissions.event_id) = ${eventIds.length}) as same`.execute(tx)
    return rows[0]?.places ?? 0
  }

  const setEvents = async (seasonId: string, eventIds: readonly string[]) => {
    await tx.deleteFrom('seasonEvents').where('orgId', '=', org).where('seasonId', '=', seasonId).execute()
    await tx
      .insertInto('seasonEvents')
      .values(eventIds.map((eventId) => ({ orgId: org, seasonId, eventId })))
      .execute()
  }

  return {
    async seasonFacts(ids: readonly string[], lock: boolean) {
      const rows = await tx
        .selectFrom('seasons')
        .where('orgId', '=', org)
        .where('id', 'in', [...ids])
        .orderBy('id')
        .select(['id', 'orgId', 'version', 'name as label', 'name'])
        .$if(lock, (query) => query.forUpdate())
        .execute()
      const members = Map.groupBy(await eventsOf(rows.map(({ id }) => id)), (event) => event.seasonId)
      return new Map<string, LoadedFacts>(
        rows.map((row) => [row.id, { ...row, events: members.get(row.id)?.map(({ name }) => name) ?? [] }]),
      )
    },

    async seasons({ open, q = '', cursor, limit = 50 }: Asked) {
      const found = tx
        .selectFrom('seasons')
        .where('orgId', '=', org)
        .where(sql<SqlBool>`(${q} = '' or strpos(lower(name), lower(${q})) > 0)`)
      const { total } = await found.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
      const after = readCursor(cursor, 'name', [keyShapes.text])
      const rows = await found
        .$if(after !== null, (query) => query.where('name', '>', after?.[0] ?? ''))
        .select(['id', 'version', 'name'])
        .orderBy('name')
        .limit(limit + 1)
        .execute()
      const page = rows.slice(0, limit)
      const members = Map.groupBy(await eventsOf(page.map(({ id }) => id)), (event) => event.seasonId)
      const items: SeasonLine[] = []
      for (const season of page) {
        const events = members.get(season.id) ?? []
        const coming = events.filter((event) => event.isUpcoming).map(({ id }) => id)
        items.push({
          ...season,
          events: events.map((event) => ({ ...event, startsAt: event.startsAt.toISOString() })),
          upcoming: coming.length,
          throughout: open && (await throughout(coming, open)),
        })
      }
      const last = rows.length > limit ? page.at(-1) : undefined
      return { items, total, next: last ? cursorAfter('name', [last.name]) : null }
    },

    /** @returns how many of the ids are events here */
    async countEvents(ids: readonly string[]): Promise<number> {
      const { count } = await tx
        .selectFrom('events')
        .where('orgId', '=', org)
        .where('id', 'in', [...ids])
        .select(sql<number>`count(*)::int`.as('count'))
        .executeTakeFirstOrThrow()
      return count
    },

    async seasonNamed(name: string, notId: string | null): Promise<boolean> {
      const other = await tx
        .selectFrom('seasons')
        .where('orgId', '=', org)
        .where('name', '=', name)
        .$if(notId !== null, (query) => query.where('id', '<>', notId))
        .select('id')
        .executeTakeFirst()
      return other !== undefined
    },

    async addSeason(name: string, eventIds: readonly string[]) {
      const added = await tx
        .insertInto('seasons')
        .values({ orgId: org, id: crypto.randomUUID(), name })
        .returning(['id', 'version'])
        .executeTakeFirstOrThrow()
      await setEvents(added.id, eventIds)
      return added
    },

    async changeSeason(id: string, name: string | undefined, eventIds: readonly string[] | undefined) {
      if (eventIds) await setEvents(id, eventIds)
      return tx
        .updateTable('seasons')
        .set({ name, version: sql<number>`version + 1` })
        .where('orgId', '=', org)
        .where('id', '=', id)
        .returning(['id', 'version'])
        .executeTakeFirstOrThrow()
    },
  }
}
