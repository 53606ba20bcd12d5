/** Whom an order waits for, and whether they can decide about it: conditions on rows of `orders` and `people`. */
import { type SqlBool, sql } from 'kysely'
import { wordsAt } from './permissions.ts'

const wordsNeeded = sql`case orders.awaits ${sql.join(
  Object.entries(wordsAt).map(([awaits, ids]) => sql`when ${sql.lit(awaits)} then ${ids}::text[]`),
  sql` `,
)} end`

/** Of `asked`, whether they are active, have the desk, and hold a role in it that lets them decide at this step. */
export const askedIsAble = sql<SqlBool>`(asked.status = 'active'
  and asked.id not in (orders.owner_id, orders.placed_by_id)
  and not exists (select from order_approvals step where step.org_id = orders.org_id and step.order_id = orders.id
    and step.placed_by_id = asked.id)
  and exists (
    select from person_applications open
    join applications on applications.org_id = open.org_id and applications.id = open.application_id
      and applications.kind = 'box-office'
    join person_roles held on held.org_id = open.org_id and held.person_id = open.person_id
      and held.application_id = open.application_id
    join roles on roles.org_id = held.org_id and roles.id = held.role_id
    where open.org_id = asked.org_id and open.person_id = asked.id and roles.permissions && ${wordsNeeded}))`

/** Whether `asked` is who it waits for by name; of the groups, everybody. Needs `owner`. */
export const isWhoIsAsked = sql<SqlBool>`(case orders.awaits when 'manager' then asked.id = owner.manager_id
  when 'person' then asked.id = orders.approver_id else true end)`
