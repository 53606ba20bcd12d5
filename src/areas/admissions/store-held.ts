/** The seats somebody may hand out, with whoever has them and the order they are in. */
import { type SqlBool, sql } from 'kysely'
import type { Filter } from '#core'
import type { Tx } from '../../database/database.ts'
import { compileFilter } from '../../database/filter-sql.ts'
import { admissionColumn, fromCursor, toCursor } from '../events/public.ts'
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

/** Sorts seat 2 before seat 10 without knowing that they are numbers. */
const seatOrder = sql`(events.starts_at, admissions.event_id, admissions.section, lpad(admissions.row_name, 12), lpad(admissions.seat, 12), admissions.id)`

const asked = ({ event, venue, assignee, commitment, order, unaccounted }: Asked) => sql<SqlBool>`
  (${event ?? null}::uuid is null or admissions.event_id = ${event ?? null}::uuid)
  and (${venue ?? null}::uuid is null or events.venue_id = ${venue ?? null}::uuid)
  and (${assignee ?? null}::uuid is null or admissions.holder_id = ${assignee ?? null}::uuid)
  and (${commitment ?? null}::text is null or admissions.commitment = ${commitment ?? null})
  and (${order ?? null}::bigint is null or orders.number = ${order ?? null}::bigint)
  and ${unaccounted ? isUnaccountedFor : sql<SqlBool>`(admissions.outcome is null)`}`

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

export function openHeld(tx: Tx, org: string) {
  const counts = async (may: SqlBoolean, filters: SqlBoolean): Promise<Counts> => {
    const { rows } = await sql<{ commitment: Commitment; seats: number }>`
      select admissions.commitment, count(*)::int as seats from ${from}
      where admissions.org_id = ${org}::uuid and ${may} and ${filters} group by admissions.commitment`.execute(
      tx,
    )
    const found = new Map(rows.map(({ commitment, seats }) => [commitment, seats]))
    return Object.fromEntries(commitments.map((one) => [one, found.get(one) ?? 0])) as Counts
  }

  return {
    async held(input: Asked) {
      const may = compileFilter(input.where, admissionColumn)
      const filters = asked(input)
      const after = fromCursor(input.cursor, ['', '', '', '', '', ''])
      const [at, eventId, section, row, seat, id] = after ?? []
      const beyond = after
        ? sql<SqlBool>`${seatOrder} > (${at}::timestamptz, ${eventId}::uuid, ${section}, lpad(${row}, 12), lpad(${seat}, 12), ${id}::uuid)`
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
        where admissions.org_id = ${org}::uuid and ${may} and ${filters} and ${beyond}
        order by ${seatOrder} limit ${input.limit + 1}`.execute(tx)
      const totals = await counts(may, filters)
      const shown = rows.slice(0, input.limit)
      const last = rows.length > input.limit ? shown.at(-1) : undefined
      return {
        items: shown.map(asLine),
        total: Object.values(totals).reduce((sum, seats) => sum + seats, 0),
        totals,
        next: last
          ? toCursor([last.startsExactly, last.eventId, last.section, last.row, last.seat, last.id])
          : null,
      }
    },
  }
}

type SqlBoolean = ReturnType<typeof compileFilter>

const asLine = ({ startsExactly: _, ...row }: Row): HeldLine => ({
  ...row,
  startsAt: row.startsAt.toISOString(),
  opensAt: row.opensAt?.toISOString() ?? null,
  closesAt: row.closesAt?.toISOString() ?? null,
})
