/** The stock as lists read it. Reads the order and the event of each admission beside it. */
import { type SqlBool, sql } from 'kysely'
import type { Filter } from '#core'
import type { Tx } from '../../database/database.ts'
import { compileFilter } from '../../database/filter-sql.ts'
import { admissionColumn, fromCursor, toCursor } from '../events/public.ts'
import type { Commitment, Custody } from './admission.ts'
import type { AdmissionLine } from './admission-row.ts'

interface Asked {
  readonly where: Filter
  /** on which admissions the asker may see what they cost */
  readonly costs: Filter
  readonly event?: string | undefined
  readonly custody?: Custody | undefined
  readonly commitment?: Commitment | undefined
  readonly q?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

/** Sorts seat 2 before seat 10 without knowing that they are numbers. */
const seatOrder = sql`(events.starts_at, admissions.event_id, admissions.section, lpad(admissions.row_name, 12), lpad(admissions.seat, 12), admissions.id)`

export function openPages(tx: Tx, org: string) {
  const stock = () =>
    tx
      .selectFrom('admissions')
      .innerJoin('events', (join) =>
        join.onRef('events.orgId', '=', 'admissions.orgId').onRef('events.id', '=', 'admissions.eventId'),
      )
      .innerJoin('venues', (join) =>
        join.onRef('venues.orgId', '=', 'events.orgId').onRef('venues.id', '=', 'events.venueId'),
      )
      .leftJoin('people as holder', (join) =>
        join.onRef('holder.orgId', '=', 'admissions.orgId').onRef('holder.id', '=', 'admissions.holderId'),
      )
      .leftJoin('orderAdmissions', (join) =>
        join
          .onRef('orderAdmissions.orgId', '=', 'admissions.orgId')
          .onRef('orderAdmissions.admissionId', '=', 'admissions.id')
          .on('orderAdmissions.releasedAt', 'is', null),
      )
      .leftJoin('orders', (join) =>
        join
          .onRef('orders.orgId', '=', 'orderAdmissions.orgId')
          .onRef('orders.id', '=', 'orderAdmissions.orderId'),
      )
      .where('admissions.orgId', '=', org)

  const lines = (costs: Filter) =>
    stock().select([
      'admissions.id',
      'admissions.version',
      'admissions.eventId',
      'events.name as eventName',
      'events.startsAt',
      'venues.timeZone',
      'admissions.category',
      'admissions.level',
      'admissions.section',
      'admissions.rowName as row',
      'admissions.seat',
      'admissions.delivery',
      'admissions.custody',
      'admissions.commitment',
      'admissions.outcome',
      'holder.name as holderName',
      'orders.number as orderNumber',
      'admissions.faceValueCents',
      sql<
        number | null
      >`case when ${compileFilter(costs, admissionColumn)} then admissions.cost_cents end`.as('costCents'),
      sql<string>`events.starts_at::text`.as('startsExactly'),
    ])

  return {
    async page({ where, costs, event, custody, commitment, q, cursor, limit }: Asked) {
      const may = compileFilter(where, admissionColumn)
      const asked = sql<SqlBool>`(${event ?? null}::uuid is null or admissions.event_id = ${event ?? null}::uuid)
        and (${custody ?? null}::text is null or admissions.custody = ${custody ?? null})
        and (${commitment ?? null}::text is null or admissions.commitment = ${commitment ?? null})
        and (${q ?? ''} = '' or strpos(lower(concat_ws(' ', events.name, admissions.section, admissions.row_name, admissions.seat, holder.name, '#' || orders.number)), lower(${q ?? ''})) > 0)`
      const { total } = await stock()
        .where(may)
        .where(asked)
        .select(sql<number>`count(*)::int`.as('total'))
        .executeTakeFirstOrThrow()
      const after = fromCursor(cursor, ['', '', '', '', '', ''])
      const rows = await lines(costs)
        .where(may)
        .where(asked)
        .$if(after !== null, (query) => {
          const [at, eventId, section, row, seat, id] = after ?? []
          return query.where(
            sql<SqlBool>`${seatOrder} > (${at}::timestamptz, ${eventId}::uuid, ${section}, lpad(${row}, 12), lpad(${seat}, 12), ${id}::uuid)`,
          )
        })
        .orderBy(seatOrder)
        .limit(limit + 1)
        .execute()
      const shown = rows.slice(0, limit)
      const last = rows.length > limit ? shown.at(-1) : undefined
      return {
        items: shown.map(asLine),
        total,
        next: last
          ? toCursor([last.startsExactly, last.eventId, last.section, last.row, last.seat, last.id])
          : null,
      }
    },

    async line(id: string, costs: Filter): Promise<AdmissionLine> {
      return asLine(await lines(costs).where('admissions.id', '=', id).executeTakeFirstOrThrow())
    },
  }
}

const asLine = (row: Omit<AdmissionLine, 'startsAt'> & { readonly startsAt: Date }): AdmissionLine => ({
  ...row,
  startsAt: row.startsAt.toISOString(),
})
