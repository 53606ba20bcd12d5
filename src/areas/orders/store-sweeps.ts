/**
 * What the clock does with orders and seats: events begin, and the day after somebody is asked who came. Each sweep
 * finds its own work by state, takes a portion and leaves what others are changing at that moment to the next one.
 */
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { orderTransitions } from './transitions.ts'

/** By the clock of the venue; without an hour once the day is over there, without a day never. */
const hasBegun = (now: Date) => sql<SqlBool>`(events.status <> 'cancelled' and not events.date_is_tba
  and events.starts_at <= ${now}::timestamptz and (not events.time_is_tba
    or (events.starts_at at time zone venues.time_zone)::date < (${now}::timestamptz at time zone venues.time_zone)::date))`

/** In the morning of the day after, where it took place. */
const isDayAfter = (now: Date) => sql<SqlBool>`(${hasBegun(now)}
  and (${now}::timestamptz at time zone venues.time_zone) >= date_trunc('day', events.starts_at at time zone venues.time_zone)
    + interval '1 day 8 hours')`

const endedByTheClock = [
  ...new Set(
    orderTransitions
      .filter(({ action, to }) => action === 'orders.expire' && to === 'expired')
      .map(({ from }) => from),
  ),
]

/**
 * Seats that somebody was given in time are accounted for by that person, not by the clock. A value, not `not exists`:
 * it is looked up by the seat even where the database has no statistics yet.
 */
const isNobodys = sql<SqlBool>`coalesce((select orders.state from order_admissions held
  join orders on orders.org_id = held.org_id and orders.id = held.order_id
  where held.org_id = admissions.org_id and held.admission_id = admissions.id and held.released_at is null), '')
    not in ('completed', 'confirm-guest-list', 'confirmed')`

/** Of admissions alone. The events come first, as an array: seats of all others are never looked at. */
export const leftOver = (
  now: Date,
) => sql<SqlBool>`(admissions.event_id = any(array(select events.id from events
  join venues on venues.org_id = events.org_id and venues.id = events.venue_id where ${hasBegun(now)})) and ${isNobodys})`

interface Swept {
  readonly orders: readonly string[]
  /** of those orders */
  readonly seats: readonly string[]
}

export function openSweeps(tx: Tx, org: string) {
  /** @param change what happens to the orders named `due`; it answers with their ids */
  const sweep = async (
    due: RawBuilder<unknown>,
    change: RawBuilder<unknown>,
    atMost: number,
  ): Promise<Swept> => {
    const { rows } = await sql<{ order: string; seat: string | null }>`
      with due as (
        select orders.id from orders
        join events on events.org_id = orders.org_id and events.id = orders.event_id
        join venues on venues.org_id = events.org_id and venues.id = events.venue_id
        where orders.org_id = ${org}::uuid and ${due}
        order by orders.id limit ${atMost} for update of orders skip locked
      ), ${change}
      select due.id as "order", held.admission_id as seat from due
      left join order_admissions held on held.org_id = ${org}::uuid and held.order_id = due.id
        and held.released_at is null`.execute(tx)
    const seats = rows.flatMap(({ seat }) => seat ?? [])
    return { orders: [...new Set(rows.map(({ order }) => order))], seats }
  }

  const become = (state: string, now: Date) => sql`moved as (
    update orders set state = ${state}, version = version + 1, updated_at = ${now}
    where org_id = ${org}::uuid and id in (select id from due) returning id)`

  return {
    /** The event begins: what was sent is with somebody, but for a transfer that nobody accepted. */
    async sweepSent(now: Date, atMost: number): Promise<Swept> {
      const due = sql`orders.state = 'pending-delivery' and ${hasBegun(now)} and exists (
        select from shipments where shipments.org_id = orders.org_id and shipments.order_id = orders.id
          and shipments.state = 'sent' and shipments.method <> 'mobile')`
      const shipped = sql`shipped as (
        update shipments set state = 'delivered', delivered_at = ${now}
        where org_id = ${org}::uuid and state = 'sent' and order_id in (select id from due) returning id)`
      return sweep(due, sql`${shipped}, ${become('completed', now)}`, atMost)
    },

    /** The event begins: what is not delivered will not be. */
    async sweepUnfinished(now: Date, atMost: number): Promise<Swept> {
      const due = sql`orders.state = any(${endedByTheClock}::text[]) and ${hasBegun(now)} and not exists (
        select from shipments where shipments.org_id = orders.org_id and shipments.order_id = orders.id
          and shipments.state = 'sent' and shipments.method <> 'mobile')`
      const cancelled = sql`cancelled as (
        update shipments set state = 'cancelled', ended_at = ${now}, end_note = 'not accepted before the event began'
        where org_id = ${org}::uuid and state = 'sent' and order_id in (select id from due) returning id)`
      return sweep(due, sql`${cancelled}, ${become('expired', now)}`, atMost)
    },

    /** The day after: who came? Those whom nobody asked yet, backfilled orders among them. */
    async askWhoCame(now: Date, atMost: number): Promise<readonly string[]> {
      const due = sql`(orders.state = 'completed' or (orders.state = 'confirm-guest-list' and not exists (
          select from attendance_requests asked where asked.org_id = orders.org_id and asked.order_id = orders.id)))
        and ${isDayAfter(now)}`
      const asked = sql`asked as (
        insert into attendance_requests (org_id, order_id, asked_at)
        select ${org}::uuid, id, ${now}::timestamptz from due
        on conflict (org_id, order_id) do update set asked_at = excluded.asked_at, reminders = 0, answered_at = null
        returning order_id)`
      return (await sweep(due, sql`${asked}, ${become('confirm-guest-list', now)}`, atMost)).orders
    },

    /** Asked two weeks ago and reminded twice: nobody waits any longer. */
    async sweepUnanswered(now: Date, atMost: number): Promise<readonly string[]> {
      const due = sql`orders.state = 'confirm-guest-list' and exists (
        select from attendance_requests asked where asked.org_id = orders.org_id and asked.order_id = orders.id
          and asked.answered_at is null and asked.reminders = 2
          and asked.asked_at <= ${now}::timestamptz - interval '14 days')`
      return (await sweep(due, become('confirmed', now), atMost)).orders
    },

    /** Whose answer is due: reminded once after three days, and once more after seven. */
    async remindWhoCame(now: Date, atMost: number): Promise<readonly string[]> {
      const { rows } = await sql<{ id: string }>`
        update attendance_requests set reminders = case when asked_at <= ${now}::timestamptz - interval '7 days' then 2 else 1 end
        where org_id = ${org}::uuid and order_id = any(array(
          select asked.order_id from attendance_requests asked
          join orders on orders.org_id = asked.org_id and orders.id = asked.order_id
          where asked.org_id = ${org}::uuid and asked.answered_at is null and orders.state = 'confirm-guest-list'
            and asked.asked_at <= ${now}::timestamptz - case asked.reminders when 0 then interval '3 days'
              when 1 then interval '7 days' end
          order by asked.asked_at limit ${atMost} for update of asked skip locked))
        returning order_id as id`.execute(tx)
      return rows.map(({ id }) => id)
    },
  }
}
