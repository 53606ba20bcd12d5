/** What an order was when it ended, by what it left behind: the clock writes one word for all of them. */
import { sql } from 'kysely'
import type { beforeTheEnd } from './order.ts'
import { deliveryColumns } from './store-delivery-facts.ts'

const steps = sql`from order_approvals step where step.org_id = orders.org_id and step.order_id = orders.id`

export const endedFrom = sql<(typeof beforeTheEnd)[number] | null>`(case
  when orders.state not in ('expired', 'cancelled') then null
  when exists (select ${steps} and step.outcome is null) then 'pending-approval'
  when orders.chain_id is not null or exists (select ${steps})
    then case when ${deliveryColumns.guestsComplete} then 'pending-delivery' else 'pending-guest-list' end
  when coalesce((orders.wish->>'waitlist')::boolean, false) then 'pending-waitlist'
  when exists (select from order_admissions held where held.org_id = orders.org_id and held.order_id = orders.id)
    then 'incomplete'
  else 'draft' end)`
