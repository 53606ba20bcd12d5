/** What becomes of all admissions of an event when the event itself changes. */
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'

export function openEventChanges(tx: Tx, org: string) {
  return {
    /**
     * The event moved by so many seconds, and with it the time in which its seats can be asked for. What opens after
     * the day that it had was said while it had none, and stays.
     */
    async moveWindows(eventId: string, seconds: number): Promise<void> {
      await sql`update admissions set opens_at = opens_at + make_interval(secs => ${seconds}),
          closes_at = closes_at + make_interval(secs => ${seconds}), version = version + 1
        where org_id = ${org}::uuid and event_id = ${eventId}::uuid
          and (opens_at is not null or closes_at is not null)
          and (opens_at is null or opens_at < (select starts_at - make_interval(secs => ${seconds}) from events
            where events.org_id = admissions.org_id and events.id = admissions.event_id))`.execute(tx)
    },

    /** @returns how many that could still be used are void now; none the second time */
    async voidAll(eventId: string): Promise<number> {
      const changed = await tx
        .updateTable('admissions')
        .set({ outcome: 'void', version: sql<number>`version + 1` })
        .where('orgId', '=', org)
        .where('eventId', '=', eventId)
        .where('outcome', 'is', null)
        .returning('id')
        .execute()
      return changed.length
    },
  }
}
