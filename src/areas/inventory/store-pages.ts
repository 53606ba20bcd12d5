/** Admissions as lists show them: each with its event, its holder and its order beside it. */
import { sql } from 'kysely'
import type { Filter } from '#core'
import type { Tx } from '../../database/database.ts'
import { compileFilter } from '../../database/filter-sql.ts'
import { admissionColumn } from '../events/public.ts'
import type { AdmissionLine } from './admission-row.ts'

const stock = (tx: Tx, org: string) =>
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

/** @param costs on which admissions the asker may see what they cost */
export const stockLines = (tx: Tx, org: string, costs: Filter) =>
  stock(tx, org)
    .select(['admissions.id', 'admissions.version', 'admissions.eventId', 'events.name as eventName'])
    .select(['events.startsAt', 'events.timeIsTba', 'venues.timeZone', 'venues.name as venueName'])
    .select(['admissions.category', 'admissions.level', 'admissions.section', 'admissions.rowName as row'])
    .select(['admissions.seat', 'admissions.delivery', 'admissions.custody', 'admissions.commitment'])
    .select(['admissions.outcome', 'holder.name as holderName', 'orders.number as orderNumber'])
    .select([
      'orders.id as orderId',
      'admissions.importId as loadId',
      'admissions.loadedAt',
      'admissions.package',
      'admissions.faceValueCents',
      'admissions.fairValueCents',
    ])
    .select(
      sql<
        number | null
      >`case when ${compileFilter(costs, admissionColumn)} then admissions.cost_cents end`.as('costCents'),
    )

export function openPages(tx: Tx, org: string) {
  return {
    async line(id: string, costs: Filter): Promise<AdmissionLine> {
      return toLine(
        await stockLines(tx, org, costs).where('admissions.id', '=', id).executeTakeFirstOrThrow(),
      )
    },
  }
}

type Row = Omit<AdmissionLine, 'startsAt' | 'loadedAt'> & { readonly startsAt: Date; readonly loadedAt: Date }

export const toLine = ({ startsAt, loadedAt, ...row }: Row): AdmissionLine => ({
  ...row,
  startsAt: startsAt.toISOString(),
  loadedAt: loadedAt.toISOString(),
})
