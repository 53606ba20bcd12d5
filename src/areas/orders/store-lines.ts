/** Whole orders as they leave: a handful of queries for any number of them. */
import { sql } from 'kysely'
import { type Filter, isNothing, nothing } from '#core'
import type { Tx } from '../../database/database.ts'
import { compileFilter } from '../../database/filter-sql.ts'
import { admissionColumn, blockName, eventHasStarted, isForPeople } from '../events/public.ts'
import { fairShareOf } from '../inventory/public.ts'
import { inBothNames } from './decision.ts'
import { granted, type purposes } from './order.ts'
import type { OrderLine } from './order-row.ts'
import { approvalColumns } from './store-approval-facts.ts'
import { deliveryColumns } from './store-delivery-facts.ts'
import { endedFrom } from './store-ended.ts'
import { askedQuantity, askedValue, isOfficial } from './store-given.ts'

/** The tables an order is judged by. */
export const ordersIn = (tx: Tx, org: string) =>
  tx
    .selectFrom('orders')
    .innerJoin('events', (join) =>
      join.onRef('events.orgId', '=', 'orders.orgId').onRef('events.id', '=', 'orders.eventId'),
    )
    .innerJoin('venues', (join) =>
      join.onRef('venues.orgId', '=', 'events.orgId').onRef('venues.id', '=', 'events.venueId'),
    )
    .leftJoin('waitlists', (join) =>
      join.onRef('waitlists.orgId', '=', 'orders.orgId').onRef('waitlists.eventId', '=', 'orders.eventId'),
    )
    .where('orders.orgId', '=', org)

/** A fact of an order as SQL, for its loading and for the filters of lists. */
export const orderColumn = (field: string) => {
  if (field === 'eventIsOver') return eventIsOver
  const derived = deliveryColumns[field] ?? approvalColumns[field]
  if (derived) return derived
  return field === 'waitlistApproverId' ? sql.ref('waitlists.approver_id') : sql.ref(`orders.${field}`)
}

export const eventIsOver = sql<boolean>`(events.status in ('cancelled', 'over') or ${eventHasStarted})`

const orderRows = (tx: Tx, org: string, ids: readonly string[]) =>
  ordersIn(tx, org)
    .innerJoin('people as owner', (join) =>
      join.onRef('owner.orgId', '=', 'orders.orgId').onRef('owner.id', '=', 'orders.ownerId'),
    )
    .leftJoin('people as decider', (join) =>
      join.onRef('decider.orgId', '=', 'orders.orgId').onRef('decider.id', '=', 'orders.decidedById'),
    )
    .leftJoin('people as standIn', (join) =>
      join.onRef('standIn.orgId', '=', 'orders.orgId').onRef('standIn.id', '=', 'orders.actedById'),
    )
    .where('orders.id', 'in', [...ids])
    .select(['orders.id', 'orders.number', 'orders.version', 'orders.state', 'orders.quantity'])
    .select([askedQuantity.as('askedQuantity'), askedValue.as('askedValueCents')])
    .select(['orders.purpose', 'orders.note', 'orders.hostAttends', 'orders.placedAt'])
    .select(['orders.wish', 'orders.deliveryBy', 'orders.deliveryTo', 'orders.findings', 'orders.isTaxable'])
    .select(['orders.decidedAt', 'orders.decisionNote', 'orders.decidedById', 'decider.name as deciderName'])
    .select(['standIn.name as standInName', 'orders.ownerId', 'owner.name as ownerName'])
    .select(['orders.eventId', 'events.name as eventName', 'events.startsAt', 'events.timeIsTba'])
    .select(['venues.name as venueName', 'venues.timeZone'])
    .select([eventIsOver.as('eventIsOver'), endedFrom.as('endedFrom')])
    .execute()

export function openLines(tx: Tx, org: string) {
  const seats = (ids: readonly string[]) =>
    tx
      .selectFrom('orderAdmissions')
      .innerJoin('admissions', (join) =>
        join
          .onRef('admissions.orgId', '=', 'orderAdmissions.orgId')
          .onRef('admissions.id', '=', 'orderAdmissions.admissionId'),
      )
      .where('orderAdmissions.orgId', '=', org)
      .where('orderAdmissions.orderId', 'in', [...ids])
      .where('orderAdmissions.releasedAt', 'is', null)
      .orderBy('admissions.section')
      .orderBy(
        sql`admissions.level, length(admissions.row_name), admissions.row_name, length(admissions.seat), admissions.seat`,
      )
      .select(['orderAdmissions.orderId', blockName.as('section'), 'admissions.rowName as row'])
      .select(['admissions.seat', 'admissions.category', 'admissions.faceValueCents'])
      .execute()

  const guests = (ids: readonly string[]) =>
    tx
      .selectFrom('orderGuests')
      .where('orgId', '=', org)
      .where('orderId', 'in', [...ids])
      .orderBy('position')
      .select(['orderId', 'name', 'company', 'kind', 'email', 'contactId', 'personId'])
      .select(isOfficial.as('isOfficial'))
      .select(
        sql<
          number | null
        >`case when gift_cents is not null then ${fairShareOf(org, 'order_guests.order_id')} end`.as(
          'giftCents',
        ),
      )
      .execute()

  const histories = async (ownerIds: readonly string[]) => {
    const { rows } = await sql<{ ownerId: string; orders: number; unused: number }>`
      select orders.owner_id as "ownerId", count(distinct orders.id)::int as orders,
        (count(*) filter (where admissions.outcome in ('unused', 'no-show')))::int as unused
      from orders
      left join order_admissions held on held.org_id = orders.org_id and held.order_id = orders.id and held.released_at is null
      left join admissions on admissions.org_id = held.org_id and admissions.id = held.admission_id
      where orders.org_id = ${org}::uuid and orders.owner_id = any(${ownerIds}::uuid[])
        and orders.state = any(${[...granted]}::text[]) and orders.placed_at > now() - interval '365 days'
      group by orders.owner_id`.execute(tx)
    return new Map(rows.map(({ ownerId, ...history }) => [ownerId, history]))
  }

  const available = async (eventIds: readonly string[], open: Filter) => {
    if (isNothing(open)) return new Map<string, number>()
    const rows = await tx
      .selectFrom('admissions')
      .where('orgId', '=', org)
      .where('eventId', 'in', [...eventIds])
      .where('commitment', '=', 'public')
      .where('outcome', 'is', null)
      .where(isForPeople)
      .where(compileFilter(open, admissionColumn))
      .groupBy('eventId')
      .select(['eventId', sql<number>`count(*)::int`.as('free')])
      .execute()
    return new Map(rows.map((row) => [row.eventId, row.free]))
  }

  return {
    seatsOf: async (id: string) => (await seats([id])).map(({ orderId: _, ...seat }) => seat),

    /**
     * In the order of the ids.
     * @param open which seats the asker may ask for, where what is left of the event is told too
     */
    async lines(ids: readonly string[], open: Filter = nothing): Promise<OrderLine[]> {
      if (ids.length === 0) return []
      const rows = await orderRows(tx, org, ids)
      const seatsOf = Map.groupBy(await seats(ids), (seat) => seat.orderId)
      const guestsOf = Map.groupBy(await guests(ids), (guest) => guest.orderId)
      const historyOf = await histories([...new Set(rows.map((row) => row.ownerId))])
      const freeAt = await available([...new Set(rows.map((row) => row.eventId))], open)
      const byId = new Map(
        rows.map((row): [string, OrderLine] => {
          const held = seatsOf.get(row.id) ?? []
          return [
            row.id,
            {
              ...asLine(row),
              valueCents: held.reduce((sum, seat) => sum + seat.faceValueCents, 0),
              seats: held,
              guests: guestsOf.get(row.id) ?? [],
              ownerHistory: historyOf.get(row.ownerId) ?? { orders: 0, unused: 0 },
              eventAvailable: row.eventIsOver ? 0 : (freeAt.get(row.eventId) ?? 0),
            },
          ]
        }),
      )
      return ids.flatMap((id) => byId.get(id) ?? [])
    },
  }
}

type Row = Awaited<ReturnType<typeof orderRows>>[number]

const asLine = (row: Row) => ({
  id: row.id,
  number: row.number,
  version: row.version,
  state: row.state,
  event: {
    id: row.eventId,
    name: row.eventName,
    venueName: row.venueName,
    startsAt: row.startsAt.toISOString(),
    timeIsTba: row.timeIsTba,
    timeZone: row.timeZone,
  },
  owner: { id: row.ownerId, name: row.ownerName },
  quantity: row.quantity,
  askedQuantity: row.askedQuantity,
  askedValueCents: row.askedValueCents,
  // the schema of `orders.place` is what let it in
  purpose: row.purpose as (typeof purposes)[number],
  note: row.note,
  hostAttends: row.hostAttends,
  wish: row.wish as OrderLine['wish'],
  delivery: { by: row.deliveryBy, to: row.deliveryTo },
  findings: row.findings as OrderLine['findings'],
  isTaxable: row.isTaxable,
  placedAt: row.placedAt.toISOString(),
  endedFrom: row.endedFrom,
  decidedBy:
    row.decidedById === null
      ? null
      : { id: row.decidedById, name: inBothNames(row.deciderName ?? '', row.standInName) },
  decidedAt: row.decidedAt?.toISOString() ?? null,
  decisionNote: row.decisionNote,
})
