/** Waiting lists: one an event, awarded by a named person (ruling A7). */
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'

export function openWaiting(tx: Tx, org: string) {
  return {
    /** When the first of the events begins. */
    async firstStart(eventIds: readonly string[]): Promise<Date | null> {
      const { first } = await tx
        .selectFrom('events')
        .where('orgId', '=', org)
        .where('id', 'in', [...eventIds])
        .select(sql<Date | null>`min(starts_at)`.as('first'))
        .executeTakeFirstOrThrow()
      return first
    },

    /** Where there is one already, it gets its new approver; its closing changes only where one is said. */
    async openWaitlists(
      eventIds: readonly string[],
      approverId: string,
      closesAt: Date | null | undefined,
    ): Promise<void> {
      await tx
        .insertInto('waitlists')
        .values(eventIds.map((eventId) => ({ orgId: org, eventId, approverId, closesAt: closesAt ?? null })))
        .onConflict((clash) =>
          clash.columns(['orgId', 'eventId']).doUpdateSet({
            approverId,
            ...(closesAt === undefined ? {} : { closesAt }),
            version: sql<number>`waitlists.version + 1`,
          }),
        )
        .execute()
    },
  }
}
