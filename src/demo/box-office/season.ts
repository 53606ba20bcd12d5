/** The box office of the demo: venues, a season of events with their places, what was ordered and what is. */
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { type Acting, type Made, mark } from '../acting.ts'
import { atClock, calendarDay, day, earlier, harbourTime, hour } from '../calendar.ts'
import type { Ids } from '../organisation.ts'
import { chance as chanceOf } from '../random.ts'
import { type Admission, admissionsOf } from './admissions.ts'
import { eventsOf } from './events.ts'
import { type Order, ordersAhead } from './orders-ahead.ts'
import { pastOrdersOf } from './orders-past.ts'
import { venues } from './venues.ts'

/** Edie’s order for Northgate is #2219: the sketches of the product speak of it. */
export const ediesOrder = 2219
/** The last of those that are over; the others go back from it by two, because numbers have gaps. */
const lastPast = 2_181

export interface BoxOffice {
  /** event key → id */
  readonly events: Readonly<Record<string, string>>
  readonly admissions: readonly Admission[]
}

export async function writeSeason(tx: Tx, ids: Ids, now: Date): Promise<BoxOffice> {
  const { orgId } = ids
  const chance = chanceOf(4_711)
  const places = Object.entries(venues).map(([key, venue]) => ({ key, id: chance.uuid(), ...venue }))
  const rows = places.map(({ id, name, city }) => ({ orgId, id, name, city, timeZone: harbourTime }))
  await tx.insertInto('venues').values(rows).execute()

  const planned = eventsOf(now).map((event, index) => ({
    event,
    id: chance.uuid(),
    chance: chanceOf(9_000 + index),
  }))
  await tx
    .insertInto('events')
    .values(
      planned.map(({ id, event: { key: _, venue, ...event } }) => ({
        ...event,
        orgId,
        id,
        venueId: places.find((place) => place.key === venue)?.id as string,
      })),
    )
    .execute()

  const admissions: Admission[] = []
  const past = { orders: [], guests: [], lines: [] } as ReturnType<typeof pastOrdersOf>
  const gifts = new Map<string, number>()
  for (const { event, id, chance: own } of planned) {
    const seats = admissionsOf(event, id, ids, now, own)
    admissions.push(...seats)
    if (event.status !== 'over') continue
    const made = pastOrdersOf(seats, { event, eventId: id, ids, gifts, chance: own })
    for (const name of ['orders', 'guests', 'lines'] as const) past[name].push(...(made[name] as never[]))
  }
  const ordered = past.orders
    .toSorted((a, b) => Number(a.placedAt) - Number(b.placedAt))
    .map((order, place, all) => ({ ...order, number: lastPast - (all.length - 1 - place) * 2 }))
  for (const part of portions(admissions)) await tx.insertInto('admissions').values(part).execute()
  await tx.insertInto('orders').values(ordered).execute()
  await tx.insertInto('orderGuests').values(past.guests).execute()
  await tx.insertInto('orderAdmissions').values(past.lines).execute()

  const before = chronicle(now).findIndex(
    ({ order }) => order.owner === 'edie' && order.event === 'northgate',
  )
  await sql`select setval('order_numbers', ${ediesOrder - before - 1})`.execute(tx)
  const events = Object.fromEntries(planned.map(({ event, id }) => [event.key, id]))
  return { events, admissions }
}

const chronicle = (now: Date) =>
  ordersAhead
    .map((order) => ({ order, at: placedAt(order, now) }))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())

const placedAt = ({ days, clock }: Order, now: Date) =>
  clock ? atClock(calendarDay(now, -days), clock) : earlier(now, days * day + (days % 5) * hour)

/** Places, decides and cancels; what Ivy received in the last days is received. */
export async function playOrders(boxOffice: BoxOffice, now: Date, acting: Acting, onOrder: () => void) {
  const placed: { id: string; at: Date; custody: 'out' | 'delivered' | null }[] = []
  for (const { order, at } of chronicle(now)) {
    const { quantity, section, category, purpose, note = '', hostAttends = true, guests = [] } = order
    const made = await acting(at, order.owner, 'orders.place', {
      input: {
        eventId: boxOffice.events[order.event],
        ...{ quantity, section, purpose, note, hostAttends, guests },
        ...(category ? { category } : {}),
      },
    })
    let custody: 'out' | 'delivered' | null = null
    for (const [place, step] of (order.next ?? []).entries()) {
      const when = new Date(at.getTime() + (now.getTime() - at.getTime()) * (0.1 + place * 0.2))
      if (step.does === 'send' || step.does === 'deliver')
        custody = step.does === 'send' ? 'out' : 'delivered'
      else await decide(made, when, step, order.owner, acting)
    }
    placed.push({ id: made.id, at, custody })
    onOrder()
  }
  const arrived = boxOffice.admissions
    .filter((seat) => seat.custody === 'in-transit' && seat.eventId === boxOffice.events.rovers)
    .slice(0, 8)
  for (const [place, seat] of arrived.entries())
    await acting(earlier(now, 26 * hour - place * 60_000), 'ivy', 'inventory.receive', {
      input: { admissionIds: [seat.id] },
    })
  return placed
}

function decide(
  { id }: Made,
  at: Date,
  step: Exclude<NonNullable<Order['next']>[number], { does: 'send' | 'deliver' }>,
  owner: string,
  acting: Acting,
) {
  switch (step.does) {
    case 'approve': {
      const { quantity, note = '' } = step
      const input = { note, ...(quantity === undefined ? {} : { quantity }) }
      return acting(at, step.by, 'orders.approve', { subject: id, input })
    }
    case 'deny':
      return acting(at, step.by, 'orders.deny', { subject: id, input: { note: step.note } })
    case 'cancel':
      return acting(at, owner, 'orders.cancel', { subject: id, input: {} })
    case 'name-guests':
      return acting(at, owner, 'orders.name-guests', { subject: id, input: { guests: step.guests } })
  }
}

/** What was decided about events that are over stands in the trail too: reports and advice read the same history. */
export async function writePastDecisions(tx: Tx, { orgId }: Ids) {
  await sql`insert into audit_entries (org_id, id, actor_id, principal_id, function, subject_kind, subject_id,
      subject_label, outcome, witness, decision, before, after, request_id)
    select org_id, gen_random_uuid(), decided_by_id, decided_by_id,
      case state when 'denied' then 'orders.deny' else 'orders.approve' end, 'order', id, '#' || number, 'done',
      'tos.orders.decide', '{"witness":[]}', '{"state":"pending-approval"}',
      jsonb_build_object('state', case state when 'denied' then 'denied' else 'pending-delivery' end),
      ${mark} || to_char(decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    from orders where org_id = ${orgId}::uuid and decided_by_id is not null and number <= ${lastPast}`.execute(
    tx,
  )
}

/** What somebody began or was given, and has not asked for yet: the database dates it by its own clock. */
export const beganAt = (
  tx: Tx,
  { orgId, people }: Ids,
  owner: string,
  state: 'draft' | 'incomplete',
  at: Date,
) =>
  tx
    .updateTable('orders')
    .set({ placedAt: at, updatedAt: at })
    .where('orgId', '=', orgId)
    .where('ownerId', '=', people[owner] as string)
    .where('state', '=', state)
    .execute()

/** The database dates orders by its own clock; and sending has no function yet. */
export async function antedateOrders(tx: Tx, ids: Ids, placed: Awaited<ReturnType<typeof playOrders>>) {
  for (const { id, at, custody } of placed) {
    await tx
      .updateTable('orders')
      .set({
        placedAt: at,
        updatedAt: sql<Date>`coalesce(decided_at, ${at})`,
        ...(custody === 'delivered' ? { state: 'completed' as const } : {}),
      })
      .where('orgId', '=', ids.orgId)
      .where('id', '=', id)
      .execute()
    await tx
      .updateTable('orderAdmissions')
      .set({ takenAt: at })
      .where('orgId', '=', ids.orgId)
      .where('orderId', '=', id)
      .execute()
    if (custody === null) continue
    await tx
      .updateTable('admissions')
      .set({ custody })
      .where('orgId', '=', ids.orgId)
      .where('id', 'in', (lines) =>
        lines.selectFrom('orderAdmissions').select('admissionId').where('orderId', '=', id),
      )
      .execute()
  }
}

function* portions<T>(rows: readonly T[]): Generator<T[]> {
  for (let at = 0; at < rows.length; at += 500) yield rows.slice(at, at + 500)
}
