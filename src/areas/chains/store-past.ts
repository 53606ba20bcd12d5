/** Orders as they were decided, for trying a chain out on them. Nothing is written. */
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import type { Step } from './step.ts'
import { deciding, judged } from './store-judged.ts'

export interface PastOrder {
  readonly id: string
  readonly number: number
  readonly eventName: string
  readonly ownerName: string
  /** ids of people, or the groups it waited for */
  readonly waitedFor: readonly string[]
}

/** Orders that a try-out looks at, the newest first. */
const most = 2000

export function openPast(tx: Tx, org: string) {
  return {
    async pastOrders(since: Date): Promise<readonly PastOrder[]> {
      const { rows } = await sql<PastOrder>`
        select orders.id, orders.number, events.name as "eventName", owner.name as "ownerName",
          coalesce(waited.words, case when orders.decided_by_id is null then array[orders.awaits]
            else array[orders.decided_by_id::text] end) as "waitedFor"
        from orders
        join events on events.org_id = orders.org_id and events.id = orders.event_id
        join people owner on owner.org_id = orders.org_id and owner.id = orders.owner_id
        left join lateral (
          select array_agg(coalesce(approver_id::text, awaits) order by position) as words from order_approvals steps
          where steps.org_id = orders.org_id and steps.order_id = orders.id
            and steps.outcome is distinct from 'passed-on') waited on true
        where orders.org_id = ${org}::uuid and orders.placed_at >= ${since}
          and orders.state <> 'pending-approval' and (orders.decided_by_id is not null or exists (select from order_approvals given
            where given.org_id = orders.org_id and given.order_id = orders.id and given.outcome in ('approved', 'denied')))
        order by orders.placed_at desc, orders.id limit ${most}`.execute(tx)
      // Where compliance was asked again for a guest who was named late, it is once.
      return rows.map((row) => ({ ...row, waitedFor: [...new Set(row.waitedFor)] }))
    },

    /** All that the plans of these orders are made from. */
    async around(ids: readonly string[], steps: readonly Step[]) {
      const orders = await judged(tx, org, ids)
      const owners = [...orders.values()].map(({ ownerId }) => ownerId)
      const named = steps.flatMap(({ personId }) => personId ?? [])
      return { orders, people: await deciding(tx, org, [...new Set([...owners, ...named])]) }
    },

    async names(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
      if (ids.length === 0) return new Map()
      const people = await tx
        .selectFrom('people')
        .where('orgId', '=', org)
        .where('id', 'in', [...ids])
        .select(['id', 'name'])
        .execute()
      return new Map(people.map(({ id, name }) => [id, name]))
    },
  }
}
