/**
 * What all reports are made of: admissions and orders of a span of events, narrowed to those the asker may list. The
 * narrowing is the filters of `inventory.view` and `orders.list` and nothing else.
 */
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { type Filter, isEverything } from '#core'
import { compileFilter } from '../../database/filter-sql.ts'
import { admissionColumn } from '../events/public.ts'
import { orderColumn } from '../orders/public.ts'
import type { Span } from './asking.ts'
import type { Grouping } from './report.ts'

/** What the asker may see, as filters of the functions that say so. */
export interface Sight {
  readonly orders: Filter
  readonly seats: Filter
  readonly costs: Filter
}

export interface Scope extends Sight {
  /** of the events; null: whenever they are */
  readonly span: Span | null
  readonly event?: string | undefined
  readonly venue?: string | undefined
  readonly department?: string | undefined
}

/** Everything joined that a grouping or a filter may name; the planner leaves out what nobody does. */
const joins = sql`
  join events on events.org_id = admissions.org_id and events.id = admissions.event_id
  join venues on venues.org_id = events.org_id and venues.id = events.venue_id`
const orderJoins = sql`
  left join order_admissions held on held.org_id = admissions.org_id and held.admission_id = admissions.id and held.released_at is null
  left join orders on orders.org_id = held.org_id and orders.id = held.order_id
  left join waitlists on waitlists.org_id = orders.org_id and waitlists.event_id = orders.event_id
  left join people owner on owner.org_id = orders.org_id and owner.id = orders.owner_id
  left join accounts department on department.org_id = owner.org_id and department.id = owner.default_account_id`

const within = (org: string, { span, event, venue }: Scope) => sql<SqlBool>`
  events.org_id = ${org}::uuid and ${span ? sql<SqlBool>`events.starts_at >= ${span.from} and events.starts_at < ${span.before}` : sql`true`}
  and (${event ?? null}::uuid is null or events.id = ${event ?? null}::uuid)
  and (${venue ?? null}::uuid is null or events.venue_id = ${venue ?? null}::uuid)`

const ofDepartment = ({ department }: Scope) =>
  department === undefined ? sql<SqlBool>`true` : sql<SqlBool>`owner.default_account_id = ${department}::uuid`

/** An admission counts where the asker may look at it, or at the order that holds it. */
const seatCounts = ({ seats, orders }: Scope): RawBuilder<SqlBool> =>
  isEverything(seats)
    ? sql<SqlBool>`true`
    : sql<SqlBool>`(${compileFilter(seats, admissionColumn)} or (orders.id is not null and ${compileFilter(orders, orderColumn)}))`

/** Seats that were lost or whose event did not take place are nobody's success or failure. */
const counted = sql<SqlBool>`admissions.outcome is distinct from 'void'`

/** Admissions in scope. Orders are joined only where something asks for them: at a million seats they cost half. */
export function seatsIn(org: string, scope: Scope, by: Grouping | 'none'): RawBuilder<unknown> {
  const needsOrders =
    by === 'department' || by === 'purpose' || scope.department !== undefined || !isEverything(scope.seats)
  return sql`from admissions ${joins} ${needsOrders ? orderJoins : sql``}
    where admissions.org_id = ${org}::uuid and ${within(org, scope)} and ${counted} and ${seatCounts(scope)}
      ${needsOrders ? sql`and ${ofDepartment(scope)}` : sql``}`
}

/** Orders in scope with the seats that they hold. */
export const ordersIn = (org: string, scope: Scope): RawBuilder<unknown> => sql`
  from orders
  join events on events.org_id = orders.org_id and events.id = orders.event_id
  join venues on venues.org_id = events.org_id and venues.id = events.venue_id
  left join waitlists on waitlists.org_id = orders.org_id and waitlists.event_id = orders.event_id
  join people owner on owner.org_id = orders.org_id and owner.id = orders.owner_id
  left join accounts department on department.org_id = owner.org_id and department.id = owner.default_account_id
  where orders.org_id = ${org}::uuid and ${within(org, scope)} and ${ofDepartment(scope)}
    and ${compileFilter(scope.orders, orderColumn)}`

/** The same, one row a seat. */
export const seatsOfOrdersIn = (org: string, scope: Scope): RawBuilder<unknown> => sql`
  from orders
  join order_admissions held on held.org_id = orders.org_id and held.order_id = orders.id and held.released_at is null
  join admissions on admissions.org_id = held.org_id and admissions.id = held.admission_id
  join events on events.org_id = orders.org_id and events.id = orders.event_id
  join venues on venues.org_id = events.org_id and venues.id = events.venue_id
  left join waitlists on waitlists.org_id = orders.org_id and waitlists.event_id = orders.event_id
  join people owner on owner.org_id = orders.org_id and owner.id = orders.owner_id
  left join accounts department on department.org_id = owner.org_id and department.id = owner.default_account_id
  where orders.org_id = ${org}::uuid and ${within(org, scope)} and ${ofDepartment(scope)} and ${counted}
    and ${compileFilter(scope.orders, orderColumn)}`

/** What a row stands for, and what rows are put in order by. */
export function groupOf(by: Grouping): {
  readonly name: RawBuilder<string>
  readonly order: RawBuilder<unknown>
} {
  switch (by) {
    case 'month':
      return {
        name: sql`to_char(events.starts_at at time zone venues.time_zone, 'YYYY-MM')`,
        order: sql`min(events.starts_at)`,
      }
    case 'event':
      return {
        name: sql`to_char(events.starts_at at time zone venues.time_zone, 'YYYY-MM-DD') || ' ' || events.name`,
        order: sql`min(events.starts_at)`,
      }
    case 'venue':
      return { name: sql`venues.name`, order: sql`count(*) desc, 1` }
    case 'category':
      return { name: sql`admissions.category`, order: sql`count(*) desc, 1` }
    case 'department':
      return { name: sql`coalesce(department.name, 'No department')`, order: sql`count(*) desc, 1` }
    case 'purpose':
      return { name: sql`orders.purpose`, order: sql`count(*) desc, 1` }
  }
}

/** What the seats cost, as far as the asker may see it; null where they may see none of it. */
export const costIn = ({ costs }: Scope) =>
  sql<number | null>`sum(case when ${compileFilter(costs, admissionColumn)} then admissions.cost_cents end)`
