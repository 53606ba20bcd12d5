/** Events and venues, and how many seats of each can still be ordered. */
import { type SqlBool, sql } from 'kysely'
import type { Filter, LoadedFacts } from '#core'
import type { Tx } from '../../database/database.ts'
import { compileFilter } from '../../database/filter-sql.ts'
import { fromCursor, toCursor } from './cursor.ts'
import type { EventLine, Section } from './event-row.ts'
import { inSections } from './sections.ts'
import { admissionColumn, hasStarted } from './store-open-seats.ts'

declare module '../../core/function.ts' {
  interface Stores {
    readonly events: EventStore
  }
}
export type EventStore = ReturnType<typeof openEvents>

/** Seats of the event that this asker may ask for now; the first words let the index of free seats be read. */
const available = (open: Filter) => sql<number>`(select count(*)::int from admissions
  where admissions.org_id = events.org_id and admissions.event_id = events.id
    and admissions.commitment = 'public' and admissions.outcome is null
    and ${compileFilter(open, admissionColumn)})`

const column = (field: string) => (field === 'hasStarted' ? hasStarted : sql.ref(`events.${field}`))

/** Whose seats are counted, and which they may ask for. */
export interface Asker {
  readonly id: string
  readonly open: Filter
}

interface Asked {
  readonly where: Filter
  readonly asker: Asker
  readonly q?: string | undefined
  readonly when?: 'upcoming' | 'past' | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

export function openEvents(tx: Tx, org: string) {
  const events = () =>
    tx
      .selectFrom('events')
      .innerJoin('venues', (join) =>
        join.onRef('venues.orgId', '=', 'events.orgId').onRef('venues.id', '=', 'events.venueId'),
      )
      .where('events.orgId', '=', org)

  const lines = (asker: Asker) =>
    events().select((is) => [
      'events.id',
      'events.version',
      'events.name',
      'events.performer',
      'venues.name as venueName',
      'venues.city',
      'venues.timeZone',
      'events.startsAt',
      'events.timeIsTba',
      'events.status',
      available(asker.open).as('available'),
      is
        .selectFrom('admissions')
        .select(sql<number>`count(*)::int`.as('held'))
        .whereRef('admissions.orgId', '=', 'events.orgId')
        .whereRef('admissions.eventId', '=', 'events.id')
        .where('admissions.holderId', '=', asker.id)
        .as('mine'),
      // the cursor needs the instant as it is stored; a Date has lost its microseconds
      sql<string>`events.starts_at::text`.as('startsExactly'),
    ])

  return {
    /** The lock is shared, so that orders for one event run side by side while nobody can call it off under them. */
    async facts(_subject: string, ids: readonly string[], lock: boolean) {
      if (ids.length === 0) return new Map<string, LoadedFacts>()
      const found = events()
        .where('events.id', 'in', [...ids])
        .orderBy('events.id')
        .select(['events.id', 'events.orgId', 'events.version', 'events.status', 'events.name as label'])
        .select(hasStarted.as('hasStarted'))
      const rows = await (lock ? found.forShare('events') : found).execute()
      return new Map<string, LoadedFacts>(rows.map((row) => [row.id, row]))
    },

    async page({ where, asker, q, when, cursor, limit }: Asked) {
      const may = compileFilter(where, column)
      const isPast = when === 'past'
      const asked = sql<SqlBool>`(${when ?? null}::text is null or (${hasStarted} or events.status = 'over') = ${isPast})
        and (${q ?? ''} = '' or strpos(lower(concat_ws(' ', events.name, events.performer, venues.name, venues.city)), lower(${q ?? ''})) > 0)`
      const { total } = await events()
        .where(may)
        .where(asked)
        .select(sql<number>`count(*)::int`.as('total'))
        .executeTakeFirstOrThrow()
      const after = fromCursor(cursor, ['', ''])
      const beyond = sql<SqlBool>`(events.starts_at, events.id) ${isPast ? sql`<` : sql`>`} (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`
      const rows = await lines(asker)
        .where(may)
        .where(asked)
        .$if(after !== null, (query) => query.where(beyond))
        .orderBy('events.startsAt', isPast ? 'desc' : 'asc')
        .orderBy('events.id', isPast ? 'desc' : 'asc')
        .limit(limit + 1)
        .execute()
      const shown = rows.slice(0, limit)
      const last = rows.length > limit ? shown.at(-1) : undefined
      return { items: shown.map(asLine), total, next: last ? toCursor([last.startsExactly, last.id]) : null }
    },

    async line(id: string, asker: Asker): Promise<EventLine> {
      return asLine(await lines(asker).where('events.id', '=', id).executeTakeFirstOrThrow())
    },

    /** What the asker may see: seats that they can ask for, and those that somebody has ordered. */
    async sections(id: string, open: Filter): Promise<Section[]> {
      const may = compileFilter(open, admissionColumn)
      const places = await events()
        .innerJoin('admissions', (join) =>
          join.onRef('admissions.orgId', '=', 'events.orgId').onRef('admissions.eventId', '=', 'events.id'),
        )
        .where('events.id', '=', id)
        .where('admissions.outcome', 'is', null)
        .where((is) => is.or([is('admissions.commitment', '=', 'ordered'), may]))
        .select([
          'admissions.id',
          'admissions.section',
          'admissions.category',
          'admissions.rowName as row',
          'admissions.seat',
          'admissions.faceValueCents',
          sql<boolean>`${may}`.as('available'),
        ])
        .execute()
      return inSections(places)
    },
  }
}

type LineRow = Omit<EventLine, 'startsAt' | 'mine'> & {
  readonly startsAt: Date
  readonly mine: number | null
}

const asLine = (row: LineRow): EventLine => ({
  ...row,
  startsAt: row.startsAt.toISOString(),
  mine: row.mine ?? 0,
})
