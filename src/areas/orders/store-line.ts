/** Where an order stands on the waiting list of its event. */
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'

export interface InLine {
  readonly place: number
  readonly of: number
  /** null: whoever may decide about every order */
  readonly awardedBy: string | null
}

export function openLine(tx: Tx, org: string) {
  return {
    /** null where it does not wait on one; first come, first in line. */
    async inLine(id: string): Promise<InLine | null> {
      const { rows } = await sql<InLine>`
        select (count(*) filter (where (line.placed_at, line.number) <= (it.placed_at, it.number)))::int as place,
          count(*)::int as of, min(awarding.name) as "awardedBy"
        from orders it
        join orders line on line.org_id = it.org_id and line.event_id = it.event_id and line.state = 'pending-waitlist'
        left join waitlists on waitlists.org_id = it.org_id and waitlists.event_id = it.event_id
        left join people awarding on awarding.org_id = it.org_id and awarding.id = waitlists.approver_id
        where it.org_id = ${org}::uuid and it.id = ${id}::uuid and it.state = 'pending-waitlist'
        group by it.id`.execute(tx)
      return rows[0] ?? null
    },
  }
}
