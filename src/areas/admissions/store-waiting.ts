/** Waiting lists: one an event, awarded by a named person (ruling A7). */
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'

export interface Waitlist {
  readonly eventId: string
  readonly approverId: string
  readonly approverName: string
  readonly closesAt: Date | null
  readonly version: number
}

export function openWaiting(tx: Tx, org: string) {
  return {
    /** When the first of the events begins. */
    async firstStart(eventIds: readonly string[]): Promise<Date | null> {
      const { first } = await tx
        .selectFrom('events')
        .where('orgId', '=', org)
        .where('id', 'in', [...eventIds])
        .where('dateIsTba', '=', false)
        .select(sql<Date | null>`min(starts_at)`.as('first'))
        .executeTakeFirstOrThrow()
      return first
    },

    /** The lists there are already, by event; nobody else changes them meanwhile. */
    async lockWaitlists(eventIds: readonly string[]): Promise<ReadonlyMap<string, Waitlist>> {
      const rows = await tx
        .selectFrom('waitlists')
        .innerJoin('people', (join) =>
          join.onRef('people.orgId', '=', 'waitlists.orgId').onRef('people.id', '=', 'waitlists.approverId'),
        )
        .where('waitlists.orgId', '=', org)
        .where('waitlists.eventId', 'in', [...eventIds])
        .orderBy('waitlists.eventId')
        .select(['waitlists.eventId', 'waitlists.approverId', 'waitlists.closesAt', 'waitlists.version'])
        .select('people.name as approverName')
        .forUpdate('waitlists')
        .execute()
      return new Map(rows.map((row) => [row.eventId, row]))
    },

    /**
     * Where there is one already, it gets its new approver; its closing changes only where one is said.
     * @returns false where somebody else opened one since `seen`
     */
    async openWaitlist(
      eventId: string,
      approverId: string,
      { closesAt, seen }: { readonly closesAt: Date | null | undefined; readonly seen: number | null },
    ): Promise<boolean> {
      const kept = await tx
        .insertInto('waitlists')
        .values({ orgId: org, eventId, approverId, closesAt: closesAt ?? null })
        .onConflict((clash) =>
          clash
            .columns(['orgId', 'eventId'])
            .doUpdateSet({
              approverId,
              ...(closesAt === undefined ? {} : { closesAt }),
              version: sql<number>`waitlists.version + 1`,
            })
            .where(sql<boolean>`waitlists.version = ${seen}::int`),
        )
        .returning('eventId')
        .executeTakeFirst()
      return kept !== undefined
    },
  }
}
