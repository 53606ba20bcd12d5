/** What is true of seats and orders whatever was done to them. Each line is a count that must be nought. */
import { sql } from 'kysely'
import type { Tx } from '../../src/database/database.ts'

const holding = `('incomplete','pending-approval','pending-guest-list','pending-delivery','completed','confirm-guest-list','confirmed')`

/** @returns what is broken, by its name; seats and orders of one event */
export async function broken(tx: Tx, eventId: string, loaded: number): Promise<readonly string[]> {
  const { rows } = await sql<{ fault: string; many: number }>`
    with seat as (select * from admissions where event_id = ${eventId}::uuid),
      live as (select line.*, orders.state, orders.owner_id, orders.event_id as of_event from order_admissions line
        join orders on orders.id = line.order_id where line.released_at is null and line.admission_id in (select id from seat))
    select 'seats were made or lost' as fault, abs((select count(*) from seat) - ${loaded}::int)::int as many
    union all select 'a seat has two live orders', count(*)::int from (
      select from live group by admission_id having count(*) > 1) twice
    union all select 'a live order has a seat that is not promised to it', count(*)::int from live join seat on seat.id = live.admission_id
      where seat.commitment not in ('ordered', 'allocated')
    union all select 'a seat is promised and no live order has it', count(*)::int from seat
      where commitment in ('ordered', 'allocated') and outcome is distinct from 'void' and not exists (
        select from live where live.admission_id = seat.id)
      and not exists (select from order_admissions line join orders on orders.id = line.order_id
        where line.admission_id = seat.id and orders.state in ('expired', 'cancelled'))
    union all select 'an order that ended has a live seat', count(*)::int from live
      where state in ('draft', 'denied', 'cancelled', 'reassigned', 'pending-waitlist')
    union all select 'an order of another event has a seat', count(*)::int from live where of_event <> ${eventId}::uuid
    union all select 'an order holds another number of seats than it says', count(*)::int from orders
      where event_id = ${eventId}::uuid and state in ${sql.raw(holding)}
        and quantity <> (select count(*) from live where live.order_id = orders.id)
    union all select 'a seat of an order is held by somebody else', count(*)::int from live join seat on seat.id = live.admission_id
      where live.state <> 'expired' and seat.holder_id is distinct from live.owner_id
    union all select 'a free seat has a holder', count(*)::int from seat
      where commitment in ('unreleased', 'public', 'waitlist', 'survey') and holder_id is not null
    union all select 'a held seat has no holder', count(*)::int from seat where commitment = 'held' and holder_id is null
    union all select 'a void seat is in a live order', count(*)::int from live join seat on seat.id = live.admission_id
      where seat.outcome = 'void' and live.state not in ('cancelled', 'expired')
    union all select 'a seat left before approval', count(*)::int from live join seat on seat.id = live.admission_id
      where seat.custody = 'out' and live.state not in ('pending-delivery')
    union all select 'a seat that was handed over is free', count(*)::int from seat
      where custody in ('out', 'delivered') and outcome is null and commitment in ('unreleased', 'public', 'waitlist', 'survey')
    union all select 'an order is confirmed and a seat of it has no outcome', count(*)::int from live join seat on seat.id = live.admission_id
      where live.state = 'confirmed' and seat.outcome is null`.execute(tx)
  return rows.filter(({ many }) => many > 0).map(({ fault, many }) => `${fault}: ${many}`)
}
