/** Codes of tickets: the secret they are signed with, what is behind one, and who has come in with it. */
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { type CodeOf, codeOf, readCode, readShortCode, shortCodeOf } from './ticket-code.ts'

export function openTicketCodes(tx: Tx, org: string) {
  const secret = async (): Promise<string> => {
    const known = () =>
      tx.selectFrom('ticketSecrets').select('secret').where('orgId', '=', org).executeTakeFirst()
    const before = await known()
    if (before) return before.secret
    await tx
      .insertInto('ticketSecrets')
      .values({ orgId: org, secret: randomBytes(32).toString('base64url') })
      .onConflict((clash) => clash.doNothing())
      .execute()
    return (await known())?.secret ?? ''
  }

  const behind = ({ admissionId, shipmentId }: CodeOf) =>
    tx
      .selectFrom('shipments')
      .innerJoin('orders', (join) =>
        join.onRef('orders.orgId', '=', 'shipments.orgId').onRef('orders.id', '=', 'shipments.orderId'),
      )
      .innerJoin('orderAdmissions as held', (join) =>
        join.onRef('held.orgId', '=', 'orders.orgId').onRef('held.orderId', '=', 'orders.id'),
      )
      .innerJoin('admissions', (join) =>
        join.onRef('admissions.orgId', '=', 'held.orgId').onRef('admissions.id', '=', 'held.admissionId'),
      )
      .innerJoin('events', (join) =>
        join.onRef('events.orgId', '=', 'orders.orgId').onRef('events.id', '=', 'orders.eventId'),
      )
      .leftJoin('arrivals', (join) =>
        join
          .onRef('arrivals.orgId', '=', 'held.orgId')
          .onRef('arrivals.orderId', '=', 'held.orderId')
          .onRef('arrivals.admissionId', '=', 'held.admissionId'),
      )
      .where('shipments.orgId', '=', org)
      .where('shipments.id', '=', shipmentId)
      .where('held.admissionId', '=', admissionId)
      .select(['orders.id as orderId', 'held.admissionId', 'orders.state', 'orders.eventId'])
      .select([
        'arrivals.arrivedAt',
        'arrivals.byId as letInById',
        'admissions.outcome',
        'admissions.category',
      ])
      .select(['events.dateIsTba'])
      .select(
        sql<boolean>`shipments.state in ('sent', 'claimed', 'delivered') and held.released_at is null`.as(
          'isLive',
        ),
      )

  const behindShort = async (typed: string, key: string): Promise<CodeOf | null> => {
    const read = readShortCode(typed)
    if (!read) return null
    const seats = await tx
      .selectFrom('orders')
      .innerJoin('shipments', (join) =>
        join.onRef('shipments.orgId', '=', 'orders.orgId').onRef('shipments.orderId', '=', 'orders.id'),
      )
      .innerJoin('orderAdmissions as held', (join) =>
        join.onRef('held.orgId', '=', 'orders.orgId').onRef('held.orderId', '=', 'orders.id'),
      )
      .where('orders.orgId', '=', org)
      .where('orders.number', '=', read.orderNumber)
      .select(['shipments.id as shipmentId', 'held.admissionId'])
      .execute()
    return seats.find((seat) => shortCodeOf(codeOf(seat, key), read.orderNumber) === read.short) ?? null
  }

  return {
    async codesOf(seats: readonly CodeOf[]): Promise<readonly string[]> {
      if (seats.length === 0) return []
      const key = await secret()
      return seats.map((seat) => codeOf(seat, key))
    },

    /**
     * What a code stands for; null where nobody here signed it.
     * @param keep holds its shipment as it is, so that nobody is let in while it comes back
     */
    async behindCode(code: string, keep = false) {
      const key = await secret()
      const read = readCode(code, key) ?? (await behindShort(code, key))
      if (!read) return null
      const found = await behind(read)
        .$if(keep, (query) => query.forShare('shipments'))
        .executeTakeFirst()
      return found ?? null
    },

    /** @returns true for the one call that let them in */
    async arrive(orderId: string, admissionId: string, at: Date, byId: string | null): Promise<boolean> {
      const arrived = await tx
        .insertInto('arrivals')
        .values({ orgId: org, orderId, admissionId, arrivedAt: at, byId })
        .onConflict((clash) => clash.doNothing())
        .returning('admissionId')
        .executeTakeFirst()
      return arrived !== undefined
    },

    /** @returns false where they did not come in through this person */
    async unarrive(orderId: string, admissionId: string, byId: string | null): Promise<boolean> {
      const gone = await tx
        .deleteFrom('arrivals')
        .where('orgId', '=', org)
        .where('orderId', '=', orderId)
        .where('admissionId', '=', admissionId)
        .where('byId', '=', byId)
        .returning('admissionId')
        .executeTakeFirst()
      return gone !== undefined
    },

    async hasArrivals(orderId: string): Promise<boolean> {
      const one = await tx
        .selectFrom('arrivals')
        .where('orgId', '=', org)
        .where('orderId', '=', orderId)
        .select('admissionId')
        .limit(1)
        .executeTakeFirst()
      return one !== undefined
    },
  }
}
