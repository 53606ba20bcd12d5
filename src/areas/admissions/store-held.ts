/** The seats somebody may hand out, with whoever has them and the order they are in. */
import { type SqlBool, sql } from 'kysely'
import { cursorAfter, type Filter, keyShapes, readCursor } from '#core'
import type { Tx } from '../../database/database.ts'
import { compileFilter } from '../../database/filter-sql.ts'
import { admissionColumn } from '../events/public.ts'
import { type Commitment, commitments } from '../inventory/public.ts'
import type { Counts, HeldLine } from './held-line.ts'
import { isUnaccountedFor, liveOrder } from './store-unaccounted.ts'

interface Asked {
  readonly where: Filter
  readonly event?: string | undefined
  readonly venue?: string | undefined
  readonly assignee?: string | undefined
  readonly commitment?: Commitment | undefined
  readonly order?: number | undefined
  readonly unaccounted?: boolean | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

/** Where a page ended: the event by its start, and the seat in it. */
const shapes = [
  keyShapes.time,
  keyShapes.id,
  keyShapes.text,
  keyShapes.text,
  keyShapes.text,
  keyShapes.text,
  keyShapes.id,
] as const

/** Sorts seat 2 before seat 10 without knowing that they are numbers. */
const seatOrder = sql`(events.starts_at, admissions.event_id, admissions.section, admissions.level, lpad(admissions.row_name, 12), lpad(admissions.seat, 12), admissions.id)`

/** On admissions alone, so that counts are read from an index; only what became of seats needs their orders. */
const asked = (org: string, { event, venue, assignee, commitment, order, unaccounted }: Asked) => {
  const found = [sql<SqlBool>`admissions.org_id = ${org}::uuid`]
  if (event) found.push(sql`admissions.event_id = ${event}::uuid`)
  if (venue)
    found.push(sql`admissions.event_id = any(array(select events.id from events
      where events.org_id = ${org}::uuid and events.venue_id = ${venue}::uuid))`)
  if (assignee) found.push(sql`admissions.holder_id = ${assignee}::uuid`)
  if (commitment) found.push(sql`admissions.commitment = ${commitment}`)
  if (order)
    found.push(sql`admissions.id = any(array(select held.admission_id from order_admissions held
      join orders on orders.org_id = held.org_id and orders.id = held.order_id
      where held.org_id = ${org}::uuid and held.released_at is null and orders.number = ${order}::bigint))`)
  found.push(unaccounted ? isUnaccountedFor : sql`admissions.outcome is null`)
  return found
}

const from = sql`admissions
  join events on events.org_id = admissions.org_id and events.id = admissions.event_id
  join venues on venues.org_id = events.org_id and venues.id = events.venue_id
  ${liveOrder}
  left join people holder on holder.org_id = admissions.org_id and holder.id = admissions.holder_id
  left join people steward on steward.org_id = admissions.org_id and steward.id = admissions.steward_id
  left join audiences on audiences.org_id = admissions.org_id and audiences.id = admissions.audience_id`

type Row = Omit<HeldLine, 'startsAt' | 'opensAt' | 'closesAt'> & {
  readonly startsAt: Date
  readonly opensAt: Date | null
  readonly closesAt: Date | null
  readonly startsExactly: string
}

const named = (table: string) => sql`case when ${sql.ref(`${table}.id`)} is not null
  then jsonb_build_object('id', ${sql.ref(`${table}.id`)}, 'name', ${sql.ref(`${table}.name`)}) end`

interface Looked {
  readonly seats: Partial<Counts> | null
  readonly events: readonly string[] | null
}

export function openHeld(tx: Tx, org: string) {
  /** How many stand where, and the events that the page begins with: only the seats of those are read and sorted. */
  const look = async (wanted: SqlBoolean, { unaccounted, limit }: Asked, after: Place): Promise<Looked> => {
    const { rows } = await sql<Looked>`
      with counted as materialized (
        select admissions.event_id, admissions.commitment, count(*)::int as seats
        from admissions ${unaccounted ? liveOrder : sql``} where ${wanted} group by 1, 2
      ), placed as (
        select events.starts_at, events.id, sum(counted.seats) as seats
        from counted join events on events.org_id = ${org}::uuid and events.id = counted.event_id
        group by events.starts_at, events.id
      ), ahead as (
        select placed.*, sum(seats) over (order by starts_at, id) - seats as before from placed
        where ${after ? sql`(starts_at, id) >= (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql`true`}
      )
      select
        (select json_object_agg(commitment, seats)
          from (select commitment, sum(seats) as seats from counted group by 1) by_commitment) as seats,
        (select array_agg(id) from (select id from ahead
          where before <= ${limit} + coalesce((select seats from ahead where before = 0 limit 1), 0)
          order by starts_at, id limit ${limit + 2}) next) as events`.execute(tx)
    return rows[0] ?? { seats: null, events: null }
  }

  return {
    async held(input: Asked) {
      const conditions = [...asked(org, input), compileFilter(input.where, admissionColumn)]
      const wanted = sql<SqlBool>`${sql.join(conditions, sql` and `)}`
      const after = readCursor(input.cursor, 'seat', shapes)
      const { seats, events } = await look(wanted, input, after)
      const [at, eventId, section, level, row, seat, id] = after ?? []
      const beyond = after
        ? sql<SqlBool>`${seatOrder} > (${at}::timestamptz, ${eventId}::uuid, ${section}, ${level}, lpad(${row}, 12), lpad(${seat}, 12), ${id}::uuid)`
        : sql<SqlBool>`true`
      const { rows } = await sql<Row>`
        select admissions.id, admissions.version, admissions.event_id, events.name as event_name, events.starts_at,
          venues.time_zone, admissions.category, admissions.level, admissions.section, admissions.row_name as "row",
          admissions.seat, admissions.delivery, admissions.custody, admissions.commitment, admissions.outcome,
          admissions.face_value_cents, ${named('holder')} as holder, ${named('steward')} as steward,
          ${named('audiences')} as audience, admissions.opens_at, admissions.closes_at,
          case when orders.id is not null
            then jsonb_build_object('id', orders.id, 'number', orders.number, 'state', orders.state) end as "order",
          events.starts_at::text as starts_exactly
        from ${from}
        where ${wanted} and ${beyond}
          and events.id = any(${events ?? []}::uuid[]) and admissions.event_id = any(${events ?? []}::uuid[])
        order by ${seatOrder} limit ${input.limit + 1}`.execute(tx)
      const totals = Object.fromEntries(commitments.map((one) => [one, seats?.[one] ?? 0])) as Counts
      const shown = rows.slice(0, input.limit)
      const last = rows.length > input.limit ? shown.at(-1) : undefined
      return {
        items: shown.map(asLine),
        total: Object.values(totals).reduce((sum, count) => sum + count, 0),
        totals,
        next: last
          ? cursorAfter('seat', [
              last.startsExactly,
              last.eventId,
              last.section,
              last.level,
              last.row,
              last.seat,
              last.id,
            ])
          : null,
      }
    },
  }
}

/** The seat that the page before ended with, by the columns of `seatOrder`. */
type Place = readonly string[] | null

type SqlBoolean = ReturnType<typeof compileFilter>

const asLine = ({ startsExactly: _, ...row }: Row): HeldLine => ({
  ...row,
  startsAt: row.startsAt.toISOString(),
  opensAt: row.opensAt?.toISOString() ?? null,
  closesAt: row.closesAt?.toISOString() ?? null,
})
