/** What was asked for and what was given, where that is less; and the rest of a wish, which waits on. */
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'

/** Of all seats that were held for it since it was asked for, those that it gave back among them. */
export const askedValue = sql<number>`(select coalesce(sum(admissions.face_value_cents), 0)::float8 from order_admissions held
  join admissions on admissions.org_id = held.org_id and admissions.id = held.admission_id
  where held.org_id = orders.org_id and held.order_id = orders.id
    and (held.released_at is null or held.released_at >= orders.placed_at))`

export const askedQuantity = sql<number>`coalesce(orders.asked_quantity, orders.quantity)`

/** Of a guest of an order, by the contact they are. */
export const isOfficial = sql<boolean>`coalesce((select is_official from contacts
  where contacts.org_id = order_guests.org_id and contacts.id = order_guests.contact_id), false)`

export interface Rest {
  readonly quantity: number
  readonly hostAttends: boolean
}

export function openGiven(tx: Tx, org: string) {
  return {
    /** The others of a wish wait on: since when it was asked for, so in its place in line. @returns the order's id */
    async waitOn(orderId: string, { quantity, hostAttends }: Rest): Promise<string> {
      const id = crypto.randomUUID()
      await sql`insert into orders (org_id, id, event_id, owner_id, placed_by_id, placed_at, from_order_id, state, quantity,
          asked_quantity, purpose, note, host_attends, wish, delivery_by, delivery_to, findings, is_taxable)
        select org_id, ${id}::uuid, event_id, owner_id, placed_by_id, placed_at, id, 'pending-waitlist', ${quantity}::int,
          ${quantity}::int, purpose, note, ${hostAttends}::boolean, wish - 'admissionIds', delivery_by, delivery_to, findings,
          is_taxable
        from orders where org_id = ${org}::uuid and id = ${orderId}::uuid`.execute(tx)
      return id
    },

    /** The order in which its rest waits on; null where none does. */
    async restOf(orderId: string): Promise<{ id: string; number: number } | null> {
      const row = await tx
        .selectFrom('orders')
        .where('orgId', '=', org)
        .where('fromOrderId', '=', orderId)
        .where('state', '=', 'pending-waitlist')
        .select(['id', 'number'])
        .executeTakeFirst()
      return row ?? null
    },
  }
}
