/** What becomes of all orders of an event when the event itself changes. */
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import type { OrderState } from './order.ts'
import { endedWithEvent } from './shipment.ts'

export function openFollowing(tx: Tx, org: string) {
  return {
    /** The event moved by so many seconds, and with it the end of its waiting list. */
    async moveWaitlist(eventId: string, seconds: number): Promise<void> {
      await sql`update waitlists set closes_at = closes_at + make_interval(secs => ${seconds}), version = version + 1
        where org_id = ${org}::uuid and event_id = ${eventId}::uuid and closes_at is not null`.execute(tx)
    },

    /** Ends all orders of the event that are in one of the states, with what is on its way of them. @returns their numbers; none the second time */
    async endWithEvent(
      eventId: string,
      states: readonly OrderState[],
      now: Date,
    ): Promise<readonly number[]> {
      const ended = await tx
        .updateTable('orders')
        .set({ state: 'cancelled', version: sql<number>`version + 1`, updatedAt: now })
        .where('orgId', '=', org)
        .where('eventId', '=', eventId)
        .where('state', 'in', [...states])
        .returning(['id', 'number'])
        .execute()
      if (ended.length === 0) return []
      const ids = ended.map(({ id }) => id)
      await tx
        .updateTable('orderAdmissions')
        .set({ releasedAt: now })
        .where('orgId', '=', org)
        .where('orderId', 'in', ids)
        .where('releasedAt', 'is', null)
        .execute()
      const { from, to } = endedWithEvent
      await tx
        .updateTable('shipments')
        .set({ state: to, endedAt: now, endNote: 'the event was cancelled' })
        .where('orgId', '=', org)
        .where('orderId', 'in', ids)
        .where('state', '=', from)
        .execute()
      return ended.map(({ number }) => number)
    },
  }
}
