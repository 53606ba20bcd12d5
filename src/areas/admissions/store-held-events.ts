/** The events that somebody has seats of to hand out, and how many of them lie idle. */
import { type SqlBool, sql } from 'kysely'
import { cursorAfter, type Filter, keyShapes, readCursor } from '#core'
import type { Tx } from '../../database/database.ts'
import { compileFilter } from '../../database/filter-sql.ts'
import { admissionColumn, eventHasStarted } from '../events/public.ts'
import type { HeldEvent } from './held-line.ts'
import { isUnaccountedFor, liveOrder } from './store-unaccounted.ts'

interface Asked {
  readonly where: Filter
  readonly when: 'upcoming' | 'past'
  readonly days?: number | undefined
  readonly idle?: boolean | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

type Row = Omit<HeldEvent, 'startsAt'> & { readonly startsAt: Date; readonly startsExactly: string }

const isPast = sql<boolean>`(${eventHasStarted} or events.status = 'over')`
const isIdle = sql<boolean>`(admissions.outcome is null
  and admissions.commitment in ('unreleased', 'held', 'public', 'waitlist', 'survey'))`

const waitlist = sql`(select jsonb_build_object(
    'approver', jsonb_build_object('id', approver.id, 'name', approver.name), 'closesAt', waitlists.closes_at,
    'waiting', (select count(*)::int from orders waiting where waiting.org_id = events.org_id
      and waiting.event_id = events.id and waiting.state = 'pending-waitlist'))
  from waitlists join people approver on approver.org_id = waitlists.org_id and approver.id = waitlists.approver_id
  where waitlists.org_id = events.org_id and waitlists.event_id = events.id)`

export function openHeldEvents(tx: Tx, org: string) {
  /** Past events count where something is left to be told, coming ones where there is something in hand. */
  const shown = ({ where, when, days, idle }: Asked) => {
    const may = compileFilter(where, admissionColumn)
    const counts =
      when === 'past' ? isUnaccountedFor : idle ? isIdle : sql<SqlBool>`admissions.outcome is null`
    return sql<SqlBool>`events.org_id = ${org}::uuid and events.status <> 'cancelled' and ${isPast} = ${when === 'past'}
      and (${days ?? null}::int is null or not events.date_is_tba and events.starts_at < now() + make_interval(days => ${days ?? null}::int))
      and exists (select from admissions ${liveOrder}
        where admissions.org_id = events.org_id and admissions.event_id = events.id and ${may} and ${counts})`
  }
  const events = sql`events join venues on venues.org_id = events.org_id and venues.id = events.venue_id`

  return {
    async heldEvents(asked: Asked) {
      const filters = shown(asked)
      const may = compileFilter(asked.where, admissionColumn)
      const after = readCursor(asked.cursor, 'start', [keyShapes.time, keyShapes.id])
      const direction = asked.when === 'past' ? sql`desc` : sql`asc`
      const beyond = after
        ? sql<SqlBool>`(events.starts_at, events.id) ${asked.when === 'past' ? sql`<` : sql`>`} (${after[0]}::timestamptz, ${after[1]}::uuid)`
        : sql<SqlBool>`true`
      const { rows } = await sql<Row>`
        with page as (
          select events.* from ${events} where ${filters} and ${beyond}
          order by events.starts_at ${direction}, events.id ${direction} limit ${asked.limit + 1})
        select events.id, events.name, events.venue_id, venues.name as venue_name, events.starts_at, events.time_is_tba, events.date_is_tba,
          venues.time_zone, events.status, events.starts_at::text as starts_exactly, ${waitlist} as waitlist, counted.*
        from page events join venues on venues.org_id = events.org_id and venues.id = events.venue_id
        cross join lateral (
          select (count(*) filter (where admissions.outcome is null))::int as seats,
            (count(*) filter (where ${isIdle}))::int as idle,
            (count(*) filter (where ${isUnaccountedFor}))::int as unaccounted
          from admissions ${liveOrder}
          where admissions.org_id = events.org_id and admissions.event_id = events.id and ${may}) counted
        order by events.starts_at ${direction}, events.id ${direction}`.execute(tx)
      const { rows: counted } = await sql<{ total: number }>`
        select count(*)::int as total from ${events} where ${filters}`.execute(tx)
      const items = rows.slice(0, asked.limit)
      const last = rows.length > asked.limit ? items.at(-1) : undefined
      return {
        items: items.map(
          ({ startsExactly: _, ...row }): HeldEvent => ({ ...row, startsAt: row.startsAt.toISOString() }),
        ),
        total: counted[0]?.total ?? 0,
        next: last ? cursorAfter('start', [last.startsExactly, last.id]) : null,
      }
    },
  }
}
