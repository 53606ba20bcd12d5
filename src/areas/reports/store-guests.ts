/** Reports on guests, and the trail of orders. A guest is known by the contact they are, else by name and company. */
import { sql } from 'kysely'
import { clockworkId } from '#core'
import type { Tx } from '../../database/database.ts'
import { compileFilter } from '../../database/filter-sql.ts'
import { admissionColumn } from '../events/public.ts'
import { fairValue } from '../inventory/public.ts'
import type { Span } from './asking.ts'
import type { Row } from './report.ts'
import { ordersIn, type Scope, seatsOfOrdersIn } from './store-rows.ts'

/** Orders that came to nothing invited nobody. */
const cameAbout = sql`orders.state in ('pending-delivery', 'completed', 'confirm-guest-list', 'confirmed')`

/** The trail of one report; who needs more exports by month. */
const mostActs = 5_000

export function openGuestReports(tx: Tx, org: string) {
  /** What one seat of each order was worth: the seats of an order are shared evenly among its guests. */
  const seatValues = (scope: Scope) => sql`
    select orders.id as order_id, events.starts_at, venues.time_zone,
      avg(admissions.face_value_cents) as face,
      avg(case when ${compileFilter(scope.costs, admissionColumn)} then admissions.cost_cents end) as cost,
      avg(${fairValue}) as fair
    ${seatsOfOrdersIn(org, scope)} and ${cameAbout}
    group by orders.id, events.starts_at, venues.time_zone`

  const named = sql`guests.kind in ('contact', 'employee') and guests.name <> ''`

  return {
    async guests(scope: Scope): Promise<readonly Row[]> {
      const { rows } = await sql<Row>`
        with seats as (${seatValues(scope)})
        select min(guests.name) as name, min(guests.company) as company, count(*)::int as invitations,
          round(sum(seats.face))::float8 as "faceValue", round(sum(seats.cost))::float8 as cost
        from seats join order_guests guests on guests.org_id = ${org}::uuid and guests.order_id = seats.order_id
        where ${named} group by lower(guests.name), lower(guests.company)
        order by count(*) desc, 4 desc, 1`.execute(tx)
      return rows
    },

    /** A guest whose host does not come along gets a gift (boxoffice.md §5, FINRA 3220; decision 68). */
    async gifts(scope: Scope): Promise<readonly Row[]> {
      const { rows } = await sql<Row>`
        with seats as (${seatValues(scope)})
        select min(guests.name) as name, min(guests.company) as company,
          to_char(seats.starts_at at time zone seats.time_zone, 'YYYY') as year,
          count(*)::int as gifts, round(sum(seats.fair))::float8 as value
        from seats join order_guests guests on guests.org_id = ${org}::uuid and guests.order_id = seats.order_id
        where ${named} and guests.kind = 'contact' and guests.gift_cents is not null
        group by lower(guests.name), lower(guests.company), 3 order by 5 desc, 1, 3`.execute(tx)
      return rows
    },

    /** Acts of these days, whenever their events are. */
    async acts({ span, ...scope }: Scope & { readonly span: Span }): Promise<readonly Row[]> {
      const { rows } = await sql<Row>`
        with listed as (select orders.id ${ordersIn(org, { ...scope, span: null })})
        select to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, entry.subject_label as order,
          case when entry.actor_id = ${clockworkId} then 'Counterfoil' else actor.name end as actor,
          case when entry.principal_id is distinct from entry.actor_id then principal.name end as principal,
          entry.function as act, entry.outcome
        from audit_entries entry
        left join people actor on actor.org_id = entry.org_id and actor.id = entry.actor_id
        left join people principal on principal.org_id = entry.org_id and principal.id = entry.principal_id
        where entry.org_id = ${org}::uuid and entry.subject_kind = 'order' and entry.subject_id in (select id from listed)
          and entry.at >= ${span.from} and entry.at < ${span.before}
        order by entry.at desc, entry.id desc limit ${mostActs}`.execute(tx)
      return rows
    },
  }
}
