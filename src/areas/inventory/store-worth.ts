/** What people are told a gift is worth: its fair-market value, and never what it cost (decision 63). */
import { sql } from 'kysely'

/** Of one seat; where no fair-market value is known, the one that is printed on it. */
export const fairValue = sql<number>`coalesce(nullif(admissions.fair_value_cents, 0), admissions.face_value_cents)`

/** Of one person's share of the seats an order holds: a parking space is shared. @param order such as `orders.id` */
export const fairShareOf = (org: string, order: string) => sql<number>`(
  select coalesce(ceil(sum(${fairValue})::numeric
    / coalesce(nullif(count(*) filter (where category not in ('parking', 'pass')), 0), nullif(count(*), 0))), 0)::float8
  from order_admissions held join admissions on admissions.org_id = held.org_id and admissions.id = held.admission_id
  where held.org_id = ${org}::uuid and held.order_id = ${sql.ref(order)} and held.released_at is null)`
