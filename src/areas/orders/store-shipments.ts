/** Shipments of orders, one live at a time, and the seats they carry. */
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import type { Method, Shipment, ShipmentState } from './shipment.ts'

export interface NewShipment {
  readonly orderId: string
  readonly method: Method
  readonly state: ShipmentState
  readonly recipient: string
  readonly toEmail: string
  readonly reference: string
  readonly idHint: string
  readonly carrier: string
  readonly tracking: string
  readonly address: string
  readonly note: string
  readonly sentAt: Date
  readonly sentById: string | null
  readonly deliveredAt: Date | null
}

export interface Moved {
  readonly state: ShipmentState
  readonly claimedAt?: Date
  readonly deliveredAt?: Date
  readonly endedAt?: Date
  readonly endNote?: string
}

export function openShipments(tx: Tx, org: string) {
  const rows = () =>
    tx
      .selectFrom('shipments')
      .leftJoin('people', (join) =>
        join.onRef('people.orgId', '=', 'shipments.orgId').onRef('people.id', '=', 'shipments.sentById'),
      )
      .where('shipments.orgId', '=', org)
      .orderBy('shipments.sentAt', 'desc')
      .select(['shipments.id', 'shipments.orderId', 'method', 'state', 'recipient', 'toEmail', 'reference'])
      .select(['idHint', 'carrier', 'tracking', 'address', 'note', 'sentAt', 'people.name as sentBy'])
      .select(['claimedAt', 'deliveredAt', 'endedAt', 'endNote'])

  return {
    /** The seats an order holds, locked in the order of their ids, so that two who want the same cannot deadlock. */
    async lockSeatsOf(orderId: string): Promise<readonly string[]> {
      await sql`select id from admissions where org_id = ${org}::uuid and id in (
        select admission_id from order_admissions
        where org_id = ${org}::uuid and order_id = ${orderId}::uuid and released_at is null)
        order by id for update`.execute(tx)
      // Read anew: whoever was ahead of us may have taken a seat away meanwhile.
      const held = await tx
        .selectFrom('orderAdmissions')
        .where('orgId', '=', org)
        .where('orderId', '=', orderId)
        .where('releasedAt', 'is', null)
        .select('admissionId')
        .execute()
      return held.map((line) => line.admissionId)
    },

    async ship(shipment: NewShipment): Promise<string> {
      const { id } = await tx
        .insertInto('shipments')
        .values({ orgId: org, id: crypto.randomUUID(), ...shipment })
        .returning('id')
        .executeTakeFirstOrThrow()
      return id
    },

    async liveShipment(orderId: string) {
      const live = await tx
        .selectFrom('shipments')
        .where('orgId', '=', org)
        .where('orderId', '=', orderId)
        .where('state', 'in', ['sent', 'claimed', 'delivered'])
        .select(['id', 'method', 'state', 'recipient', 'toEmail'])
        .forUpdate()
        .executeTakeFirst()
      return live ?? null
    },

    async moveShipment(id: string, change: Moved): Promise<void> {
      await tx.updateTable('shipments').set(change).where('orgId', '=', org).where('id', '=', id).execute()
    },

    /** Of each order all its shipments, the latest first. */
    async shipmentsOf(orderIds: readonly string[]): Promise<ReadonlyMap<string, Shipment[]>> {
      if (orderIds.length === 0) return new Map()
      const found = await rows()
        .where('shipments.orderId', 'in', [...orderIds])
        .execute()
      return new Map(
        [...Map.groupBy(found, (row) => row.orderId)].map(([orderId, own]) => [orderId, own.map(asShipment)]),
      )
    },

    /** How the organisation is called, and how it says dates. */
    async organisation() {
      return tx
        .selectFrom('organisations')
        .where('orgId', '=', org)
        .select(['name', 'locale'])
        .executeTakeFirstOrThrow()
    },

    /** What a shipment is made of, where whoever sends it does not say otherwise. */
    async deliveryWish(orderId: string) {
      return tx
        .selectFrom('orders')
        .innerJoin('people', (join) =>
          join.onRef('people.orgId', '=', 'orders.orgId').onRef('people.id', '=', 'orders.ownerId'),
        )
        .where('orders.orgId', '=', org)
        .where('orders.id', '=', orderId)
        .select(['people.name', 'people.email', 'orders.ownerId', 'orders.deliveryTo', 'orders.quantity'])
        .select(sql<Method>`coalesce(orders.delivery_by, ${deliveryOfSeats})`.as('method'))
        .executeTakeFirstOrThrow()
    },
  }
}

/** How the seats of the order come; where they differ, what most of them say. */
export const deliveryOfSeats = sql<Method>`coalesce((select mode() within group (order by admissions.delivery)
  from order_admissions held
  join admissions on admissions.org_id = held.org_id and admissions.id = held.admission_id
  where held.org_id = orders.org_id and held.order_id = orders.id and held.released_at is null), 'mobile')`

type Row = Omit<Shipment, 'sentAt' | 'claimedAt' | 'deliveredAt' | 'endedAt'> & {
  readonly orderId: string
} & { readonly [K in 'claimedAt' | 'deliveredAt' | 'endedAt']: Date | null } & { readonly sentAt: Date }

function asShipment({ orderId: _, ...row }: Row): Shipment {
  return {
    ...row,
    sentAt: row.sentAt.toISOString(),
    claimedAt: row.claimedAt?.toISOString() ?? null,
    deliveredAt: row.deliveredAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
  }
}
