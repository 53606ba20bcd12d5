/**
 * What is on the table, and what is true of it whatever was done, in one question to the database. Each line of faults
 * is a count that must be nought.
 */
import { sql } from 'kysely'
import type { Tx } from '../../src/database/database.ts'
import type { Table } from './move.ts'

const holding = sql.raw(
  `('incomplete','pending-approval','pending-guest-list','pending-delivery','completed','confirm-guest-list','confirmed')`,
)

/** `has` is told by who really has the seat, `says` by what is written on it; both are one of four. */
const told = (loaded: number) => sql`
  select 'seats were made or lost' as fault, abs((select count(*) from seat) - ${loaded}::int)::int as many
  union all select 'free, held, assigned and void are not all there are', abs(${loaded}::int - count(*) filter (
      where has in ('free', 'held', 'assigned', 'void')))::int from seat
  union all select 'a seat says that it is ' || says || ' and is ' || has, count(*)::int from seat
    where says <> has group by says, has
  union all select 'a seat has two live orders', count(*)::int from (
    select from live group by admission_id having count(*) > 1) twice
  union all select 'a live order has a seat that is not promised to it', count(*)::int from live
    where commitment not in ('ordered', 'allocated')
  union all select 'an order that ended has a live seat', count(*)::int from live
    where state in ('draft', 'denied', 'cancelled', 'reassigned', 'pending-waitlist') and outcome is distinct from 'void'
  union all select 'an order of another event has a seat', count(*)::int from live where of_event <> event_id
  union all select 'an order holds another number of seats than it says', count(*)::int from asked
    where state in ${holding} and quantity <> (select count(*) from live where live.order_id = asked.id)
  union all select 'a seat of an order is held by somebody else', count(*)::int from live
    where state <> 'expired' and holder_id is distinct from owner_id
  union all select 'a free seat has a holder', count(*)::int from seat
    where commitment in ('unreleased', 'public', 'waitlist', 'survey') and holder_id is not null
  union all select 'a held seat has no holder', count(*)::int from seat where commitment = 'held' and holder_id is null
  union all select 'a void seat is in a live order', count(*)::int from live
    where outcome = 'void' and state not in ('cancelled', 'expired')
  union all select 'a seat left before approval', count(*)::int from live
    where custody = 'out' and state not in ('pending-delivery')
  union all select 'a seat that was handed over is free', count(*)::int from seat
    where custody in ('out', 'delivered') and says = 'free'
  union all select 'an order is confirmed and a seat of it has no outcome', count(*)::int from live
    where state = 'confirmed' and outcome is null`

export interface Look extends Table {
  /** what is broken, by its name */
  readonly faults: readonly string[]
}

export async function look(tx: Tx, eventId: string, loaded: number): Promise<Look> {
  const { rows } = await sql<Omit<Look, 'eventId' | 'importId'>>`
    with asked as materialized (select id, number, state, quantity, owner_id, event_id from orders where event_id = ${eventId}::uuid),
    stock as materialized (select id, section, seat, event_id, commitment, custody, outcome, holder_id
      from admissions where event_id = ${eventId}::uuid),
    live as materialized (select line.order_id, line.admission_id, orders.state, orders.owner_id, orders.event_id as of_event,
        stock.event_id, stock.commitment, stock.custody, stock.outcome, stock.holder_id
      from stock join order_admissions line on line.admission_id = stock.id and line.released_at is null
      join orders on orders.id = line.order_id),
    seat as materialized (select stock.*,
        case when outcome is not null then 'void' when id in (select admission_id from live) then 'assigned'
          when holder_id is not null then 'held' else 'free' end as has,
        case when outcome is not null then 'void' when commitment in ('ordered', 'allocated') then 'assigned'
          when commitment = 'held' then 'held' else 'free' end as says from stock)
    select
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'commitment', commitment, 'custody', custody, 'outcome', outcome)
        order by section, seat, id), '[]') from seat) as seats,
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'state', state, 'quantity', quantity, 'ownerId', owner_id,
        'seats', (select coalesce(jsonb_agg(admission_id order by admission_id), '[]') from live where order_id = asked.id))
        order by number), '[]') from asked) as orders,
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'state', state) order by id), '[]')
        from special_requests where event_name = ${eventId}::text) as specials,
      (select coalesce(jsonb_agg(fault || ': ' || many), '[]') from (${told(loaded)}) told where many > 0) as faults`.execute(
    tx,
  )
  const [found] = rows
  if (!found) throw new Error('the database did not answer')
  // The load of a game has the id of its event.
  return { eventId, importId: eventId, ...found }
}
