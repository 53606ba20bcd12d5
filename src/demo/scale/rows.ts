/** Tickets and admissions by the tens of thousands, in one statement each. */
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { statusClasses } from '../catalogue.ts'
import { idOf, size } from './organisation.ts'

/** An integer from 0 to below `below`, told by the row alone; `skew` above 1 prefers the small ones. */
const luck = (salt: number, below: number, skew = 1): RawBuilder<number> =>
  sql`floor(${sql.lit(below)} * power((hashint8extended(g, ${sql.lit(salt)}) & 2147483647) / 2147483648.0, ${sql.lit(skew)}))::int`

/** Of a hundred tickets: most are closed, as everywhere. */
const shares: Readonly<Record<keyof typeof statusClasses, number>> = {
  New: 4,
  'In process': 7,
  'On hold': 2,
  'Waiting for requester': 3,
  Requested: 2,
  Resolved: 22,
  Closed: 55,
  Cancelled: 5,
}

export async function insertTickets(
  tx: Tx,
  org: string,
  people: number,
  from: number,
  to: number,
): Promise<void> {
  const of = (kind: string, number: RawBuilder<number>) => idOf(org, kind, number)
  const statuses = Object.entries(shares).flatMap(([name, share]) => Array<string>(share).fill(name))
  const isClosed = sql`class in ('completed', 'cancelled')`
  await sql`insert into tickets (org_id, id, application_id, type_id, classification, title, description, requestor_id,
      creator_id, account_id, status_id, status_class, impact_id, urgency_id, priority_id, responsible_id,
      responsible_group_id, is_archived, created_at, updated_at, closed_at)
    select ${org}::uuid, ${of('ticket', sql`g`)}, ${of('desk', sql`desk`)}, ${of('type', sql`desk * 100 + type`)},
      (array['incident', 'incident', 'incident', 'service-request', 'service-request', 'change', 'problem'])[1 + ${luck(3, 7)}],
      (array['Cannot print from', 'No network in', 'Access to', 'New laptop for', 'Slow sign-in at', 'Missing files of'])[1 + ${luck(4, 6)}]
        || ' room ' || ${luck(5, 4_000)}, 'As told on the phone, case ' || g || '.',
      ${of('person', sql`asker`)}, ${of('person', sql`case when ${luck(7, 3)} = 0 then asker else ${luck(8, people / 5)} end`)},
      ${of('account', sql`asker % ${sql.lit(size.accounts)}`)},
      md5(${org}::text || 'status/' || status || desk::text)::uuid, class,
      ${of('impacts', luck(9, 4, 0.6))}, ${of('urgencies', luck(10, 3, 0.7))}, ${of('priorities', luck(11, 4, 0.5))},
      case when class <> 'new' or ${luck(12, 3)} = 0 then ${of('person', luck(13, people / 5, 1.6))} end,
      case when ${luck(14, 10)} < 8 then ${of('group', luck(15, size.groups, 1.5))} end,
      ${isClosed} and ${luck(16, 3)} = 0, created, created + age * 0.1,
      case when ${isClosed} then created + age * 0.1 end
    from (
      select g, ${luck(1, size.applications, 2)} as desk, ${luck(2, size.types, 1.7)} as type, ${luck(6, people, 1.4)} as asker,
        (${statuses}::text[])[1 + ${luck(17, 100)}] as status,
        interval '1 second' * (60 + ${luck(18, 5 * 365 * 86_400)}) as age
      from generate_series(${from}::bigint, ${to - 1}::bigint) as g
    ) drawn
    join (values ${sql.join(Object.entries(statusClasses).map(([name, cls]) => sql`(${name}, ${cls})`))}) as known(name, class)
      on known.name = drawn.status,
    lateral (select now() - age as created) as dated`.execute(tx)
}

/** Five hundred at each event, half of the events gone by. */
export const seatsPerEvent = 500

export async function insertEvents(tx: Tx, org: string, count: number): Promise<void> {
  const of = (kind: string, number: RawBuilder<number>) => idOf(org, kind, number)
  await sql`insert into venues select ${org}::uuid, ${of('venue', sql`g`)}, 'Venue ' || g, 'Harbour City', 'America/New_York'
    from generate_series(0, ${size.venues - 1}::int) as g`.execute(tx)
  await sql`insert into events (org_id, id, venue_id, name, performer, starts_at, status)
    select ${org}::uuid, ${of('event', sql`g`)}, ${of('venue', sql`g % ${sql.lit(size.venues)}`)}, 'Home game ' || g, 'Harbour City',
      now() + interval '1 day' * (g - ${count}::int / 2) * 0.5, case when g < ${count}::int / 2 then 'over' else 'scheduled' end
    from generate_series(0, ${count - 1}::int) as g`.execute(tx)
}

export async function insertAdmissions(
  tx: Tx,
  org: string,
  people: number,
  from: number,
  to: number,
  events: number,
): Promise<void> {
  const of = (kind: string, number: RawBuilder<number>) => idOf(org, kind, number)
  await sql`insert into admissions (org_id, id, event_id, category, level, section, row_name, seat, face_value_cents,
      cost_cents, fair_value_cents, custody, commitment, outcome, holder_id, steward_id)
    select ${org}::uuid, ${of('admission', sql`g`)}, ${of('event', sql`event`)}, 'seat', 'Lower', 'Section ' || place / 100,
      chr(65 + place % 100 / 20), (1 + place % 20)::text, 9000, 7400, 9000,
      case when event < ${events}::int / 2 or ${luck(31, 2)} = 0 then 'on-hand' else 'in-transit' end, promised,
      case when event < ${events}::int / 2 then (array['used', 'used', 'unused', 'no-show'])[1 + ${luck(32, 4)}] end,
      case when promised in ('held', 'ordered') then ${of('person', luck(33, people, 1.4))} end,
      case when promised = 'held' then ${of('person', luck(33, people, 1.4))} end
    from (
      select g, (g / ${sql.lit(seatsPerEvent)})::int as event, (g % ${sql.lit(seatsPerEvent)})::int as place,
        (array['public', 'public', 'public', 'ordered', 'ordered', 'held', 'unreleased'])[1 + ${luck(30, 7)}] as promised
      from generate_series(${from}::bigint, ${to - 1}::bigint) as g
    ) drawn`.execute(tx)
}

/** An order for each seat that somebody ordered, in the state that its event brings with it. */
export async function insertOrders(tx: Tx, org: string, from: number, to: number): Promise<void> {
  const order = idOf(org, 'order', sql`g`)
  const seats = sql`from generate_series(${from}::bigint, ${to - 1}::bigint) as g
    join admissions on admissions.org_id = ${org}::uuid and admissions.id = ${idOf(org, 'admission', sql`g`)}
    join events on events.org_id = admissions.org_id and events.id = admissions.event_id
    where admissions.commitment = 'ordered'`
  await sql`insert into orders (org_id, id, event_id, owner_id, placed_by_id, quantity, state, purpose, decided_by_id,
      decided_at, placed_at)
    select ${org}::uuid, ${order}, admissions.event_id, admissions.holder_id, admissions.holder_id, 1,
      case when events.status = 'over' then 'confirmed' when ${luck(41, 3)} = 0 then 'pending-approval' else 'pending-delivery' end,
      (array['client', 'client', 'recognition', 'team', 'personal'])[1 + ${luck(42, 5)}],
      ${idOf(org, 'person', luck(43, 500))}, events.starts_at - interval '20 days' + interval '1 hour' * ${luck(44, 72)},
      events.starts_at - interval '20 days' ${seats}`.execute(tx)
  await sql`insert into order_admissions (org_id, order_id, admission_id)
    select ${org}::uuid, ${order}, admissions.id ${seats}`.execute(tx)
}
