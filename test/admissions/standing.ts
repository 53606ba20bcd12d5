/** What must be true of the seats of an organisation whatever was done with them, as one question to the database. */
import { sql } from 'kysely'
import type { Tx } from '../../src/database/database.ts'

export interface Standing {
  readonly seats: number
  /** free + held + assigned + accounted for: all there are */
  readonly counted: number
  readonly doubles: number
  readonly adrift: number
  readonly strangers: number
  readonly miscounted: number
  readonly misheld: number
}

export const soundWith = (seats: number): Standing => ({
  ...{ seats, counted: seats, doubles: 0, adrift: 0, strangers: 0, miscounted: 0, misheld: 0 },
})

export async function standingOf(tx: Tx): Promise<Standing | undefined> {
  const { rows } = await sql<Standing>`select
    (select count(*)::int from admissions) as seats,
    (select (count(*) filter (where outcome is null and commitment in ('unreleased', 'public', 'waitlist', 'survey'))
      + count(*) filter (where outcome is null and commitment = 'held')
      + count(*) filter (where outcome is null and commitment in ('allocated', 'ordered'))
      + count(*) filter (where outcome is not null))::int from admissions) as counted,
    (select count(*)::int from (select from order_admissions where released_at is null
      group by admission_id having count(*) > 1) twice) as doubles,
    (select count(*)::int from admissions left join order_admissions held
      on held.admission_id = admissions.id and held.released_at is null
      where outcome is null and (commitment in ('allocated', 'ordered')) <> (held.admission_id is not null)) as adrift,
    (select count(*)::int from order_admissions held join orders on orders.id = held.order_id
      join admissions on admissions.id = held.admission_id
      where held.released_at is null and admissions.holder_id is distinct from orders.owner_id) as strangers,
    (select count(*)::int from orders where state not in ('cancelled', 'reassigned', 'expired') and quantity <>
      (select count(*) from order_admissions held
        where held.order_id = orders.id and held.released_at is null)) as miscounted,
    (select count(*)::int from admissions where commitment in ('public', 'waitlist', 'survey') and holder_id is not null
      or commitment in ('held', 'allocated', 'ordered') and holder_id is null) as misheld`.execute(tx)
  return rows[0]
}
