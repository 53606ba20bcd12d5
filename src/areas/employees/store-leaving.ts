/**
 * What somebody leaves behind. Nothing of it is lost: seats go to whoever takes over, else to their steward, else back
 * into the stock; who waited for their word waits for the next above. It writes rows of orders and admissions, because
 * leaving is one act, and those areas come after this one; the states it makes stand in their tables of transitions.
 */
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { isToCome } from './store-parts.ts'

export interface Leaving {
  readonly personId: string
  /** who takes over what they hold */
  readonly heirId: string | null
  readonly now: Date
}

export interface LeftBehind {
  readonly seats: number
  readonly orders: number
  readonly reports: number
  readonly proxies: number
}

const uncommitted = sql`('draft', 'incomplete', 'pending-waitlist', 'pending-approval', 'pending-guest-list', 'pending-delivery')`

export function openLeaving(tx: Tx, org: string) {
  const ofOrg = sql`org_id = ${org}::uuid`
  const count = async (statement: RawBuilder<unknown>) => (await statement.execute(tx)).rows.length

  /** Orders nothing of which was sent: what is on its way or delivered stays the guests', and its order with it. */
  const cancelOrders = async ({ personId, now }: Leaving) => {
    const { rows } = await sql<{
      id: string
    }>`update orders set state = 'cancelled', version = version + 1, updated_at = ${now}
      where ${ofOrg} and owner_id = ${personId}::uuid and state in ${uncommitted}
        and event_id in (select id from events where events.org_id = orders.org_id and ${isToCome(now)})
        and not exists (select 1 from order_admissions line join admissions seat
          on seat.org_id = line.org_id and seat.id = line.admission_id
          where line.org_id = orders.org_id and line.order_id = orders.id and line.released_at is null
            and seat.custody in ('out', 'delivered'))
      returning id`.execute(tx)
    await sql`update order_admissions set released_at = ${now}
      where ${ofOrg} and released_at is null and order_id = any(${rows.map((row) => row.id)}::uuid[])`.execute(
      tx,
    )
    return rows.length
  }

  /** Whatever they hold and no live order of theirs has any more. */
  const handOn = ({ personId, heirId, now }: Leaving) => {
    const next = sql`coalesce(${heirId}::uuid, nullif(steward_id, ${personId}::uuid))`
    return count(sql`update admissions set
        holder_id = ${next}, steward_id = ${next}, version = version + 1,
        commitment = case when ${next} is null then 'unreleased' else 'held' end
      where ${ofOrg} and holder_id = ${personId}::uuid and outcome is null
        and commitment in ('held', 'allocated', 'ordered')
        and event_id in (select id from events where events.org_id = admissions.org_id and ${isToCome(now)})
        and not exists (select 1 from order_admissions line
          where line.org_id = admissions.org_id and line.admission_id = admissions.id and line.released_at is null)
      returning id`)
  }

  /** Lots they answered for while others hold seats of them. */
  const handOnLots = ({ personId, heirId }: Leaving) =>
    count(sql`update admissions set steward_id = ${heirId}::uuid, version = version + 1
      where ${ofOrg} and steward_id = ${personId}::uuid and outcome is null returning id`)

  const handOnWord = async ({ personId, heirId }: Leaving, above: string | null) => {
    await sql`update orders set approver_id = ${above}::uuid, awaits = ${above === null ? 'holders' : 'person'},
        version = version + 1, updated_at = now()
      where ${ofOrg} and approver_id = ${personId}::uuid and awaits = 'person' and state = 'pending-approval'`.execute(
      tx,
    )
    // A waiting list always has somebody who awards it.
    await sql`update waitlists set approver_id = coalesce(${heirId}::uuid, ${above}::uuid, approver_id), version = version + 1
      where ${ofOrg} and approver_id = ${personId}::uuid`.execute(tx)
    return count(sql`update people set manager_id = ${above}::uuid, version = version + 1
      where ${ofOrg} and manager_id = ${personId}::uuid and id is distinct from ${above}::uuid returning id`)
  }

  return {
    /** The nearest active person above. */
    async nextAbove(personId: string): Promise<string | null> {
      const { rows } = await sql<{ id: string }>`
        with recursive above as (
          select id, manager_id, status, 0 as far from people where ${ofOrg} and id = ${personId}::uuid
          union all
          select people.id, people.manager_id, people.status, far + 1 from people join above on people.id = above.manager_id
          where people.org_id = ${org}::uuid and far < 100
        ) select id from above where far > 0 and status = 'active' order by far limit 1`.execute(tx)
      return rows[0]?.id ?? null
    },

    async leave(leaving: Leaving, above: string | null): Promise<LeftBehind> {
      const orders = await cancelOrders(leaving)
      const seats = await handOn(leaving)
      const lots = await handOnLots(leaving)
      const reports = await handOnWord(leaving, above)
      const proxies = await count(sql`update proxies set revoked_at = ${leaving.now}, version = version + 1
        where ${ofOrg} and revoked_at is null and ends_at > ${leaving.now}
          and ${leaving.personId}::uuid in (principal_id, proxy_id) returning id`)
      return { seats: seats + lots, orders, reports, proxies }
    },
  }
}
