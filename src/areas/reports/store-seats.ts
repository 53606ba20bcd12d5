/** Reports on seats: what was used, what was not, and what it was worth. */
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import type { Grouping, Row } from './report.ts'
import { costIn, groupOf, ordersIn, type Scope, seatsIn, seatsOfOrdersIn } from './store-rows.ts'

export function openSeatReports(tx: Tx, org: string) {
  return {
    async utilisation(scope: Scope, by: Grouping): Promise<readonly Row[]> {
      const { name, order } = groupOf(by)
      const { rows } = await sql<Row>`
        select ${name} as name, count(*)::int as seats,
          (count(*) filter (where admissions.commitment in ('ordered', 'allocated')
            or admissions.outcome in ('used', 'no-show')))::int as given,
          (count(*) filter (where admissions.outcome = 'used'))::int as used,
          (count(*) filter (where admissions.outcome = 'no-show'))::int as "noShow",
          (count(*) filter (where admissions.outcome = 'unused'))::int as unused,
          (count(*) filter (where admissions.outcome in ('donated', 'resold')))::int as "passedOn",
          (count(*) filter (where admissions.outcome is null))::int as open,
          round((count(*) filter (where admissions.outcome = 'used'))::numeric / count(*), 4)::float8 as utilisation
        ${seatsIn(org, scope, by)} group by 1 order by ${order}`.execute(tx)
      return rows
    },

    async unused(scope: Scope, by: Grouping): Promise<readonly Row[]> {
      const { name, order } = groupOf(by)
      const { rows } = await sql<Row>`
        select * from (
          select ${name} as name, count(*)::int as seats,
            (count(*) filter (where admissions.outcome = 'unused'))::int as unused,
            round((count(*) filter (where admissions.outcome = 'unused'))::numeric / count(*), 4)::float8 as part,
            coalesce(sum(admissions.face_value_cents) filter (where admissions.outcome = 'unused'), 0)::float8 as "faceValue",
            row_number() over (order by ${order}) as place
          ${seatsIn(org, scope, by)} group by 1) found
        where unused > 0 order by place`.execute(tx)
      return rows.map(({ place: _place, ...row }) => row)
    },

    async spend(scope: Scope, by: Grouping): Promise<readonly Row[]> {
      const { name, order } = groupOf(by)
      const { rows } = await sql<Row>`
        select ${name} as name, count(distinct orders.id)::int as orders, count(*)::int as seats,
          sum(admissions.face_value_cents)::float8 as "faceValue", (${costIn(scope)})::float8 as cost
        ${seatsOfOrdersIn(org, scope)} and orders.state not in ('cancelled', 'denied', 'expired', 'reassigned')
        group by 1 order by ${order}`.execute(tx)
      return rows
    },

    async noShows(scope: Scope): Promise<readonly Row[]> {
      const { rows } = await sql<Row>`
        select owner.name as name, coalesce(department.name, '') as department, count(*)::int as seats,
          (count(*) filter (where admissions.outcome = 'no-show'))::int as "noShow",
          round((count(*) filter (where admissions.outcome = 'no-show'))::numeric / count(*), 4)::float8 as part
        ${seatsOfOrdersIn(org, scope)} group by owner.id, owner.name, department.name
        having count(*) filter (where admissions.outcome = 'no-show') > 0 order by "noShow" desc, name`.execute(
        tx,
      )
      return rows
    },

    async approvals(scope: Scope): Promise<readonly Row[]> {
      const { rows } = await sql<Row>`
        with decided as (
          select orders.decided_by_id, orders.acted_by_id, orders.state, extract(epoch from orders.decided_at - orders.placed_at) / 3600 as hours
          ${ordersIn(org, scope)} and orders.decided_at is not null and orders.decided_by_id is not null)
        select coalesce(stand_in.name || ' for ', '') || decider.name as name, (count(*) filter (where state <> 'denied'))::int as approved,
          (count(*) filter (where state = 'denied'))::int as denied,
          round((percentile_cont(0.5) within group (order by hours))::numeric, 1)::float8 as median,
          round(max(hours)::numeric, 1)::float8 as longest
        from decided join people decider on decider.org_id = ${org}::uuid and decider.id = decided.decided_by_id
        left join people stand_in on stand_in.org_id = ${org}::uuid and stand_in.id = decided.acted_by_id
        group by decider.id, decider.name, stand_in.id, stand_in.name order by count(*) desc, name`.execute(
        tx,
      )
      return rows
    },
  }
}
