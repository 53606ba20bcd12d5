/** How seats got to people, who hands them over, and what owners have said of events that are over. */
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import type { Acting } from '../acting.ts'
import { day, earlier } from '../calendar.ts'
import type { Ids } from '../organisation.ts'
import type { BoxOffice } from './season.ts'

/** One office on the quay for what has none of its own; the theatre and the hall hand over at their stage doors. */
export async function playOffices(tx: Tx, ids: Ids, now: Date, acting: Acting): Promise<void> {
  const venues = await tx
    .selectFrom('venues')
    .where('orgId', '=', ids.orgId)
    .where((is) => is.or([is('name', 'like', '%Theatre%'), is('name', 'like', '%Hall%')]))
    .select('id')
    .execute()
  const at = earlier(now, 30 * day)
  const quay = { name: 'Quay office', place: 'Harbour House, ground floor', isDefault: true }
  const stage = {
    name: 'Stage door',
    place: 'to the left of the main entrance',
    venueIds: venues.map(({ id }) => id),
  }
  await acting(at, 'sue', 'orders.save-office', { input: quay })
  await acting(at, 'sue', 'orders.save-office', { input: stage })
}

/** The last home game: some owners have yet to say who came. */
const lastGame = 'lakeside'

/** Written as rows, once the orders have the state and the time that the demo says. */
export async function writeShipments(tx: Tx, ids: Ids, boxOffice: BoxOffice, now: Date): Promise<void> {
  const ivy = ids.people.ivy as string
  await sql`
    insert into shipments (org_id, id, order_id, method, state, recipient, to_email, sent_at, sent_by_id, claimed_at, delivered_at)
    select o.org_id, gen_random_uuid(), o.id, coalesce(o.delivery_by, s.delivery),
      case when o.state = 'pending-delivery' then 'sent' when o.number % 2 = 0 then 'claimed' else 'delivered' end,
      p.name, case when s.delivery in ('mobile', 'pdf') then p.email else '' end, sent.at, ${ivy}::uuid,
      case when o.state = 'completed' and o.number % 2 = 0 then sent.at + interval '5 hours' end,
      case when o.state = 'completed' and o.number % 2 = 1 then sent.at + interval '1 day' end
    from orders o
    join people p on p.org_id = o.org_id and p.id = o.owner_id
    join lateral (select min(delivery) as delivery, min(custody) as custody from order_admissions held
      join admissions a on a.org_id = held.org_id and a.id = held.admission_id
      where held.org_id = o.org_id and held.order_id = o.id and held.released_at is null) s on true
    cross join lateral (select least(coalesce(o.decided_at, o.placed_at) + interval '20 hours',
      ${now}::timestamptz - interval '2 days') as at) sent
    where o.org_id = ${ids.orgId}::uuid
      and (o.state = 'completed' or (o.state = 'pending-delivery' and s.custody = 'out'))`.execute(tx)
  await nameGuests(tx, ids)
  await writeAttendance(tx, ids, boxOffice.events[lastGame] as string)
}

/** Three owners have said meanwhile who comes, so that something is ready to go. */
async function nameGuests(tx: Tx, ids: Ids): Promise<void> {
  for (const [owner, guest] of [
    ['theo', 'Hana Kim'],
    ['carla', 'Lior Ashkenazi'],
    ['nils', 'Mei Chen'],
  ] as const)
    await tx
      .updateTable('orderGuests')
      .set({ name: guest, kind: 'employee' })
      .where('orgId', '=', ids.orgId)
      .where('kind', '=', 'to-be-named')
      .where('orderId', 'in', (orders) =>
        orders
          .selectFrom('orders')
          .select('id')
          .where('ownerId', '=', ids.people[owner] as string)
          .where('state', '=', 'pending-delivery'),
      )
      .execute()
}

/** What is over is confirmed, each seat as its outcome says; of the last game Tess and a few others have yet to speak. */
async function writeAttendance(tx: Tx, ids: Ids, lastEventId: string): Promise<void> {
  const { orgId } = ids
  const isAsked = sql`orders.event_id = ${lastEventId}::uuid
    and (orders.owner_id = ${ids.people.tess}::uuid or orders.number % 6 = 1)`
  await sql`
    update admissions set outcome = null
    where org_id = ${orgId}::uuid and event_id = ${lastEventId}::uuid and commitment = 'ordered' and id in (
      select admission_id from order_admissions held
      join orders on orders.org_id = held.org_id and orders.id = held.order_id
      where held.org_id = ${orgId}::uuid and held.released_at is null and orders.state = 'completed' and ${isAsked})`.execute(
    tx,
  )
  await sql`
    with ended as (
      update orders set state = case when ${isAsked} then 'confirm-guest-list' else 'confirmed' end
      from events
      where events.org_id = orders.org_id and events.id = orders.event_id and events.status = 'over'
        and orders.org_id = ${orgId}::uuid and orders.state = 'completed'
      returning orders.id, events.starts_at, orders.state)
    insert into attendance_requests (org_id, order_id, asked_at, reminders, answered_at)
    select ${orgId}::uuid, id, starts_at + interval '14 hours', case when state = 'confirmed' then 0 else 1 end,
      case when state = 'confirmed' then starts_at + interval '30 hours' end
    from ended`.execute(tx)
}
