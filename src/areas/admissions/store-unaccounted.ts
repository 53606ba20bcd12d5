/** Seats of which nobody has said what became of them, as SQL for lists and counts alike. */
import { type SqlBool, sql } from 'kysely'

export const liveOrder = sql`
  left join order_admissions held on held.org_id = admissions.org_id and held.admission_id = admissions.id
    and held.released_at is null
  left join orders on orders.org_id = held.org_id and orders.id = held.order_id`

/** An order that is under way, or whose owner has yet to say who came, speaks for its seats. */
export const isUnaccountedFor = sql<SqlBool>`((admissions.outcome is null or admissions.outcome = 'unused')
  and (orders.id is null or orders.state in ('confirmed', 'expired', 'cancelled', 'denied', 'reassigned')))`
