/** One order at a time: its facts, and each way it changes. */
import { sql } from 'kysely'
import type { LoadedFacts } from '#core'
import type { Tx } from '../../database/database.ts'
import { isOneOf } from '../../database/filter-sql.ts'
import { json } from '../../database/rows.ts'
import type { Decision } from './decision.ts'
import type { Guest } from './guests.ts'
import type { OrderState, purposes } from './order.ts'
import { approvalColumns, wordsOfOrder } from './store-approval-facts.ts'
import { colleagues, deliveryColumns, doorkeepers, placesForPeople } from './store-delivery-facts.ts'
import { eventIsOver } from './store-lines.ts'
import type { Delivery, Wish } from './wish.ts'

export interface NewOrder {
  readonly eventId: string
  readonly ownerId: string
  readonly placedById: string
  readonly quantity: number
  readonly state: OrderState
  readonly purpose: (typeof purposes)[number]
  readonly note: string
  readonly hostAttends: boolean
  readonly wish?: Wish
  readonly delivery?: Delivery | undefined
}

/** A guest with what they are given; null where it is no gift. */
export type Given = Guest & { readonly giftCents: number | null }

export interface Decided extends Partial<Decision> {
  readonly state: OrderState
  readonly quantity?: number | undefined
}

const derived = sql.join(
  Object.entries({ ...approvalColumns, ...deliveryColumns }).map(
    ([field, value]) => sql`${value} as ${sql.ref(field)}`,
  ),
)

export const orderValues = (orgId: string, { wish = {}, delivery, ...order }: NewOrder) => ({
  orgId,
  id: crypto.randomUUID(),
  ...order,
  wish: json(wish),
  deliveryBy: delivery?.by ?? null,
  deliveryTo: delivery?.to ?? '',
})

export function openRecords(tx: Tx, org: string) {
  const insertGuests = async (orderId: string, guests: readonly Given[]) => {
    if (guests.length === 0) return
    const rows = guests.map((guest, position) => ({
      orgId: org,
      id: crypto.randomUUID(),
      orderId,
      position,
      ...guest,
    }))
    await tx.insertInto('orderGuests').values(rows).execute()
  }

  return {
    async facts(_subject: string, ids: readonly string[], lock: boolean) {
      if (ids.length === 0) return new Map<string, LoadedFacts>()
      // First the lock and then the facts: those of other tables would be as old as the wait for it.
      if (lock)
        await sql`select id from orders where org_id = ${org}::uuid and ${isOneOf('id', ids)}
          order by id for update`.execute(tx)
      const { rows } = await sql<LoadedFacts>`
        select orders.id, orders.org_id, '#' || orders.number as label, orders.version, orders.event_id, orders.owner_id,
          orders.placed_by_id, orders.state, orders.quantity, orders.decided_by_id, orders.decision_note, orders.awaits,
          orders.approver_id, waitlists.approver_id as waitlist_approver_id, ${eventIsOver} as event_is_over,
          ${wordsOfOrder}, ${doorkeepers} as doorkeepers, ${colleagues} as colleagues, ${derived}
        from orders
        join events on events.org_id = orders.org_id and events.id = orders.event_id
        join venues on venues.org_id = events.org_id and venues.id = events.venue_id
        left join waitlists on waitlists.org_id = orders.org_id and waitlists.event_id = orders.event_id
        where orders.org_id = ${org}::uuid and ${isOneOf('orders.id', ids)}
        order by orders.id`.execute(tx)
      return new Map<string, LoadedFacts>(rows.map((row) => [row.id, row]))
    },

    insertGuests,

    async insert(order: NewOrder, guests: readonly Given[]) {
      const placed = await tx
        .insertInto('orders')
        .values(orderValues(org, order))
        .returning(['id', 'number', 'version', 'state', 'quantity'])
        .executeTakeFirstOrThrow()
      await insertGuests(placed.id, guests)
      return placed
    },

    /** @returns false where another live order has one of the seats: the unique index stands behind the UPDATE */
    async holdSeats(
      orderId: string,
      admissionIds: readonly string[],
      { fromWaitlist = false } = {},
    ): Promise<boolean> {
      const rows = admissionIds.map((admissionId) => ({ orgId: org, orderId, admissionId, fromWaitlist }))
      const held = await tx
        .insertInto('orderAdmissions')
        .values(rows)
        .onConflict((clash) => clash.doNothing())
        .returning('admissionId')
        .execute()
      return held.length === admissionIds.length
    },

    /** Lets go of all seats but the first `keep` in their order, of parking and passes first. @returns the ids let go */
    async letSeatsGo(orderId: string, keep: number, at: Date): Promise<readonly string[]> {
      const { rows } = await sql<{ id: string }>`
        update order_admissions set released_at = ${at}
        where org_id = ${org}::uuid and order_id = ${orderId}::uuid and released_at is null and admission_id in (
          select held.admission_id from order_admissions held
          join admissions on admissions.org_id = held.org_id and admissions.id = held.admission_id
          where held.org_id = ${org}::uuid and held.order_id = ${orderId}::uuid and held.released_at is null
          order by category in ('parking', 'pass'), section, level, length(row_name), row_name, length(seat), seat,
            admissions.id
          offset ${keep})
        returning admission_id as id`.execute(tx)
      return rows.map((row) => row.id)
    },

    /** Of these seats, the ones that were awarded from the waiting list of its event, if that is still open. */
    async awardedFromOpenList(
      orderId: string,
      admissionIds: readonly string[],
      now: Date,
    ): Promise<ReadonlySet<string>> {
      const { rows } = await sql<{ id: string }>`
        select lines.admission_id as id from order_admissions lines
        join orders on orders.org_id = lines.org_id and orders.id = lines.order_id
        join waitlists list on list.org_id = orders.org_id and list.event_id = orders.event_id
        join events on events.org_id = orders.org_id and events.id = orders.event_id
        join venues on venues.org_id = events.org_id and venues.id = events.venue_id
        where lines.org_id = ${org}::uuid and lines.order_id = ${orderId}::uuid and lines.from_waitlist
          and lines.admission_id = any(${admissionIds}::uuid[]) and not ${eventIsOver}
          and (list.closes_at is null or list.closes_at > ${now}::timestamptz)`.execute(tx)
      return new Set(rows.map(({ id }) => id))
    },

    async terms(id: string) {
      return tx
        .selectFrom('orders')
        .where('orgId', '=', org)
        .where('id', '=', id)
        .select(['quantity', 'hostAttends', placesForPeople.as('forPeople')])
        .executeTakeFirstOrThrow()
    },

    async replaceGuests(orderId: string, guests: readonly Given[]) {
      await tx.deleteFrom('orderGuests').where('orgId', '=', org).where('orderId', '=', orderId).execute()
      await insertGuests(orderId, guests)
    },

    async move(id: string, { quantity, ...change }: Decided) {
      return tx
        .updateTable('orders')
        .set({ ...change, quantity, version: sql<number>`version + 1`, updatedAt: sql<Date>`now()` })
        .where('orgId', '=', org)
        .where('id', '=', id)
        .returning(['id', 'version', 'state', 'quantity'])
        .executeTakeFirstOrThrow()
    },
  }
}
