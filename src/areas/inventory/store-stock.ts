/**
 * The stock by pages, with its totals. One look at the narrow index of the stock gives the totals and the events that
 * the page begins with; only the seats of those are then read and sorted, however large the stock is.
 */
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { cursorAfter, type Filter, keyShapes, readCursor } from '#core'
import type { Tx } from '../../database/database.ts'
import { compileFilter } from '../../database/filter-sql.ts'
import { admissionColumn } from '../events/public.ts'
import type { Totals } from './admission-row.ts'
import type { StockFilter } from './stock-filter.ts'
import { openFound } from './store-found.ts'
import { stockLines, toLine } from './store-pages.ts'

interface Asked extends StockFilter {
  readonly where: Filter
  /** on which admissions the asker may see what they cost */
  readonly costs: Filter
  readonly cursor?: string | undefined
  readonly limit: number
}

type Sum = Totals['byCommitment'][number] & { readonly isVoid: boolean }

interface Looked {
  readonly seats: readonly Sum[] | null
  readonly events: readonly string[] | null
}

/** Where a page ended: the day it began, the event by its nearness, and the seat in it. */
const shapes = [
  keyShapes.time,
  /^[01]$/,
  /^\d{1,15}(\.\d{1,9})?$/,
  keyShapes.id,
  keyShapes.text,
  keyShapes.text,
  keyShapes.text,
  keyShapes.text,
  keyShapes.id,
] as const

/** What comes next first, then what is over from its end. The day stays the same through all pages of one walk. */
const nearness = (day: RawBuilder<unknown>) => ({
  isPast: sql`(case when events.starts_at < ${day} then 1 else 0 end)`,
  distance: sql`abs(extract(epoch from events.starts_at - ${day}))`,
})

/** Sorts seat 2 before seat 10, and 12A behind 12, without knowing that they are numbers. */
const natural = (name: RawBuilder<unknown>) =>
  sql`lpad(coalesce(substring(${name} from '^[0-9]+'), ''), 9, '0'), lpad(${name}, 40)`
type Named = RawBuilder<unknown>
const keysOf = (section: Named, level: Named, row: Named, seat: Named) =>
  sql`${section}, ${level}, ${natural(row)}, ${natural(seat)}`
const inEvent = sql`(${keysOf(sql.ref('admissions.section'), sql.ref('admissions.level'), sql.ref('admissions.rowName'), sql.ref('admissions.seat'))}, admissions.id)`
const asText = (value: string | undefined) => sql`${value ?? ''}::text`

export function openStock(tx: Tx, org: string) {
  const { conditions } = openFound(tx, org)

  const look = async (
    asked: RawBuilder<SqlBool>,
    costs: Filter,
    from: Place,
    limit: number,
  ): Promise<Looked> => {
    const { isPast, distance } = nearness(from.day)
    const seesNone = costs.op === 'any' && costs.of.length === 0
    const cost = seesNone
      ? sql`null::bigint`
      : sql`sum(case when ${compileFilter(costs, admissionColumn)} then admissions.cost_cents else 0 end)`
    const { rows } = await sql<Looked>`
      with counted as materialized (
        select admissions.event_id, admissions.commitment,
          (admissions.outcome is not distinct from 'void') as is_void, count(*) as seats,
          sum(admissions.face_value_cents) as face, ${cost} as cost
        from admissions where ${asked} group by 1, 2, 3
      ), placed as (
        select events.id, ${isPast} as past, ${distance} as far, sum(counted.seats) as seats
        from counted join events on events.org_id = ${org}::uuid and events.id = counted.event_id
        group by events.id, events.starts_at
      ), ahead as (
        select placed.*, sum(seats) over (order by past, far, id) - seats as before from placed
        where ${from.event ? sql`(past, far, id) >= (${from.event.past}::int, ${from.event.far}::numeric, ${from.event.id}::uuid)` : sql`true`}
      )
      select
        (select json_agg(json_build_object('commitment', commitment, 'isVoid', is_void, 'seats', seats, 'faceValueCents', face, 'costCents', cost))
          from (select commitment, is_void, sum(seats) as seats, sum(face) as face, sum(cost) as cost
            from counted group by 1, 2) sums) as seats,
        (select array_agg(id) from (select id from ahead
          where before <= ${limit} + coalesce((select seats from ahead where before = 0 limit 1), 0)
          order by past, far, id limit ${limit + 2}) next) as events`.execute(tx)
    return rows[0] ?? { seats: null, events: null }
  }

  return {
    async page({ where, costs, cursor, limit, ...filter }: Asked) {
      const found = [...(await conditions(filter)), compileFilter(where, admissionColumn)]
      const asked = sql<SqlBool>`${sql.join(found, sql` and `)}`
      const after = readCursor(cursor, 'stock', shapes)
      const from = await placeOf(tx, after)
      const { seats, events } = await look(asked, costs, from, limit)
      const totals = totalsOf(seats ?? [])
      const { isPast, distance } = nearness(from.day)
      const rows = await stockLines(tx, org, costs)
        .where(asked)
        // Said of both tables, since PostgreSQL carries only `=` from one to the other: it begins with the events.
        .where(sql<SqlBool>`events.id = any(${events ?? []}::uuid[])`)
        .where(sql<SqlBool>`admissions.event_id = any(${events ?? []}::uuid[])`)
        .$if(from.event !== null, (query) =>
          query.where(
            sql<SqlBool>`(admissions.event_id <> ${from.event?.id}::uuid or ${inEvent} >
              (${keysOf(asText(after?.[4]), asText(after?.[5]), asText(after?.[6]), asText(after?.[7]))}, ${after?.[8]}::uuid))`,
          ),
        )
        .select([sql<string>`${isPast}::text`.as('past'), sql<string>`${distance}::text`.as('far')])
        .orderBy(sql`${isPast}, ${distance}, admissions.event_id, ${inEvent}`)
        .limit(limit + 1)
        .execute()
      const shown = rows.slice(0, limit)
      const last = rows.length > limit ? shown.at(-1) : undefined
      const end = last && [
        last.past,
        last.far,
        last.eventId,
        last.section,
        last.level,
        last.row,
        last.seat,
        last.id,
      ]
      return {
        items: shown.map(toLine),
        total: totals.seats,
        totals,
        next: end ? cursorAfter('stock', [from.text, ...end]) : null,
      }
    },
  }
}

interface Place {
  readonly day: RawBuilder<unknown>
  readonly text: string
  readonly event: { readonly past: string; readonly far: string; readonly id: string } | null
}

/** An event that began a while ago still comes first. */
async function placeOf(tx: Tx, after: readonly string[] | null): Promise<Place> {
  const text = after?.[0] ?? (await beginning(tx))
  const [past, far, id] = after?.slice(1, 4) ?? []
  return {
    text,
    day: sql`${text}::timestamptz`,
    event: past !== undefined && far !== undefined && id !== undefined ? { past, far, id } : null,
  }
}

async function beginning(tx: Tx): Promise<string> {
  const { rows } = await sql<{
    at: string
  }>`select date_trunc('minute', now() - interval '6 hours')::text as at`.execute(tx)
  return rows[0]?.at ?? ''
}

/** What is void is counted, and nothing else is said of it: it is worth nothing, and promised to nobody. */
function totalsOf(sums: readonly Sum[]): Totals {
  const live = sums.filter(({ isVoid }) => !isVoid)
  const total = (of: (part: Sum) => number, among = live) =>
    among.reduce((whole, part) => whole + of(part), 0)
  const seesCost = sums.length > 0 && sums.every(({ costCents }) => costCents !== null)
  const seats = total((part) => part.seats, [...sums])
  return {
    seats,
    void: seats - total((part) => part.seats),
    faceValueCents: total(({ faceValueCents }) => faceValueCents),
    costCents: seesCost ? total(({ costCents }) => costCents ?? 0) : null,
    byCommitment: live.map(({ isVoid: _, ...part }) => part).toSorted((a, b) => b.seats - a.seats),
  }
}
