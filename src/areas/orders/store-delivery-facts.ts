/** Facts of an order on its way, as SQL: for its loading, and for the filters of lists. */
import { type RawBuilder, sql } from 'kysely'

/** Seats the order holds, and those of them that are here. */
const seats = (condition: RawBuilder<unknown>) => sql`(select count(*) filter (where ${condition})
  from order_admissions held
  join admissions on admissions.org_id = held.org_id and admissions.id = held.admission_id
  where held.org_id = orders.org_id and held.order_id = orders.id and held.released_at is null)`

/** People with a name, the host among them: the same sum as `seatsNamed` of guests.ts. */
const named = sql`(select count(*) filter (where guest.kind in ('contact', 'employee'))
    + case when orders.host_attends or count(*) filter (where guest.kind = 'myself') > 0 then 1 else 0 end
  from order_guests guest where guest.org_id = orders.org_id and guest.order_id = orders.id)`

/** A car needs no name. */
const places = sql`(orders.quantity - ${seats(sql`admissions.category in ('parking', 'pass')`)})`

/** Places of the order for people: all but parking and passes. */
export const placesForPeople = sql<number>`${places}::int`

export const deliveryColumns: Readonly<Record<string, RawBuilder<unknown>>> = {
  guestsComplete: sql<boolean>`(${named} >= ${places})`,
  seatsOnHand: sql<boolean>`(${seats(sql`true`)} = orders.quantity
    and ${seats(sql`admissions.custody = 'on-hand' and admissions.outcome is null`)} = orders.quantity)`,
  shipment: sql<string | null>`(select shipments.state from shipments
    where shipments.org_id = orders.org_id and shipments.order_id = orders.id
      and shipments.state in ('sent', 'claimed', 'delivered'))`,
}

/** Guests who are employees. */
export const colleagues = sql<readonly string[]>`array(select distinct person_id::text from order_guests
  where order_guests.org_id = orders.org_id and order_guests.order_id = orders.id and person_id is not null)`

/** Those who let somebody in with one of its codes. */
export const doorkeepers = sql<readonly string[]>`array(select distinct by_id::text from arrivals
  where arrivals.org_id = orders.org_id and arrivals.order_id = orders.id and by_id is not null)`
