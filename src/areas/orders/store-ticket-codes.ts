/** Codes of tickets: the secret they are signed with, what is behind one, and who has come in with it. */
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { type CodeOf, codeOf, readCode } from './ticket-code.ts'

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

  const behind = async ({ admissionId, shipmentId }: CodeOf) =>
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
      .select(['arrivals.arrivedAt', 'admissions.outcome'])
      .select(
        sql<boolean>`shipments.state in ('sent', 'claimed', 'delivered') and held.released_at is null`.as(
          'isLive',
        ),
      )
      .executeTakeFirst()

  return {
    async codesOf(seats: readonly CodeOf[]): Promise<readonly string[]> {
      if (seats.length === 0) return []
      const key = await secret()
      return seats.map((seat) => codeOf(seat, key))
    },

    /** What a code stands for; null where nobody here signed it. */
    async behindCode(code: string) {
      const read = readCode(code, await secret())
      return (read && (await behind(read))) ?? null
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
  }
}
