/** Who is asked by mail, by name: those whose word an order waits for, and who could give it. */
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { askedIsAble, isWhoIsAsked } from '../chains/public.ts'

export interface Approver {
  readonly id: string
  readonly name: string
  readonly email: string
}

/** A group is asked together; more than these would be a mailing. */
const most = 20

export function openApprovers(tx: Tx, org: string) {
  return {
    /** Nobody where the order waits for nobody. Whoever wants no mail about this is left out. */
    async approversOf(orderId: string): Promise<readonly Approver[]> {
      const { rows } = await sql<Approver>`
        select distinct asked.id, asked.name, asked.email from orders
        join people owner on owner.org_id = orders.org_id and owner.id = orders.owner_id
        join people asked on asked.org_id = orders.org_id and ${isWhoIsAsked} and ${askedIsAble}
        where orders.org_id = ${org}::uuid and orders.id = ${orderId}::uuid and orders.state = 'pending-approval'
          and not exists (select from notification_preferences chosen where chosen.org_id = asked.org_id
            and chosen.person_id = asked.id and chosen.kind = 'order.awaits-you' and not chosen.mail)
        order by asked.name limit ${most}`.execute(tx)
      return rows
    },

    async paceOf(personId: string, since: Date) {
      const { rows } = await sql<{ decided: number; medianHours: number | null }>`
        select count(*)::int as decided, round((percentile_cont(0.5) within group (
            order by extract(epoch from decided_at - began_at) / 3600.0))::numeric, 1)::float8 as "medianHours"
        from order_approvals
        where org_id = ${org}::uuid and decided_by_id = ${personId}::uuid and decided_at >= ${since}`.execute(
        tx,
      )
      return rows[0] ?? { decided: 0, medianHours: null }
    },
  }
}
