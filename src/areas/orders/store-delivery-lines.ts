/** Orders on their way as they leave: a handful of queries for any number of them. */
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { blockName } from '../events/public.ts'
import type { DeliveryLine, SeatOnItsWay } from './delivery-line.ts'
import { seated } from './seating.ts'
import type { Method, Shipment } from './shipment.ts'
import { deliveryColumns } from './store-delivery-facts.ts'
import { ordersIn } from './store-lines.ts'
import { deliveryOfSeats } from './store-shipments.ts'

/** The office of the venue, else the default one. */
export const officeOfVenue = sql<string | null>`coalesce(
  (select office_id from venue_offices at where at.org_id = events.org_id and at.venue_id = events.venue_id),
  (select id from ticket_offices any_venue where any_venue.org_id = events.org_id and any_venue.is_default))`

export const methodOfOrder = sql<Method>`coalesce(orders.delivery_by, ${deliveryOfSeats})`

const orderRows = (tx: Tx, org: string, ids: readonly string[]) =>
  ordersIn(tx, org)
    .innerJoin('people as owner', (join) =>
      join.onRef('owner.orgId', '=', 'orders.orgId').onRef('owner.id', '=', 'orders.ownerId'),
    )
    .leftJoin('ticketOffices as office', (join) =>
      join.onRef('office.orgId', '=', 'orders.orgId').on('office.id', '=', officeOfVenue),
    )
    .where('orders.id', 'in', [...ids])
    .select(['orders.id', 'orders.number', 'orders.version', 'orders.state', 'orders.quantity'])
    .select(['orders.hostAttends', 'orders.deliveryTo', 'orders.ownerId', 'owner.name', 'owner.email'])
    .select(['orders.eventId', 'events.name as eventName', 'events.startsAt', 'events.timeIsTba'])
    .select(['events.status', 'venues.name as venueName', 'venues.timeZone', methodOfOrder.as('method')])
    .select(['office.id as officeId', 'office.name as officeName', 'office.place as officePlace'])
    .select((deliveryColumns.guestsComplete as typeof isTrue).as('guestsComplete'))
    .select((deliveryColumns.seatsOnHand as typeof isTrue).as('seatsOnHand'))
    .execute()

const isTrue = sql<boolean>`true`

const seatRows = (tx: Tx, org: string, ids: readonly string[]) =>
  tx
    .selectFrom('orderAdmissions as held')
    .innerJoin('admissions', (join) =>
      join.onRef('admissions.orgId', '=', 'held.orgId').onRef('admissions.id', '=', 'held.admissionId'),
    )
    .leftJoin('arrivals', (join) =>
      join
        .onRef('arrivals.orgId', '=', 'held.orgId')
        .onRef('arrivals.orderId', '=', 'held.orderId')
        .onRef('arrivals.admissionId', '=', 'held.admissionId'),
    )
    .leftJoin('attendance', (join) =>
      join
        .onRef('attendance.orgId', '=', 'held.orgId')
        .onRef('attendance.orderId', '=', 'held.orderId')
        .onRef('attendance.admissionId', '=', 'held.admissionId'),
    )
    .where('held.orgId', '=', org)
    .where('held.orderId', 'in', [...ids])
    .where('held.releasedAt', 'is', null)
    .orderBy(sql`admissions.category in ('parking', 'pass')`)
    .orderBy('admissions.section')
    .orderBy(
      sql`admissions.level, length(admissions.row_name), admissions.row_name, length(admissions.seat), admissions.seat`,
    )
    .select(['held.orderId', 'held.admissionId', blockName.as('section'), 'admissions.rowName as row'])
    .select(['admissions.seat', 'admissions.category', 'admissions.custody', 'admissions.outcome'])
    .select(['arrivals.arrivedAt', 'attendance.attended', 'attendance.name as noted'])
    .execute()

const guestRows = (tx: Tx, org: string, ids: readonly string[]) =>
  tx
    .selectFrom('orderGuests')
    .where('orgId', '=', org)
    .where('orderId', 'in', [...ids])
    .orderBy('position')
    .select(['orderId', 'name', 'company', 'kind', 'personId'])
    .execute()

/** In the order of the ids. */
export async function deliveryLines(
  tx: Tx,
  org: string,
  ids: readonly string[],
  shipments: ReadonlyMap<string, readonly Shipment[]>,
): Promise<DeliveryLine[]> {
  if (ids.length === 0) return []
  const seatsOf = Map.groupBy(await seatRows(tx, org, ids), (seat) => seat.orderId)
  const guestsOf = Map.groupBy(await guestRows(tx, org, ids), (guest) => guest.orderId)
  const rows = await orderRows(tx, org, ids)
  const lines = rows.map((row): [string, DeliveryLine] => {
    const party = { ownerName: row.name, hostAttends: row.hostAttends, guests: guestsOf.get(row.id) ?? [] }
    return [
      row.id,
      asLine(row, seated(seatsOf.get(row.id) ?? [], party).map(asSeat), shipments.get(row.id) ?? []),
    ]
  })
  const byId = new Map(lines)
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Of orders of others: the seats in the name of this person. */
export async function seatsOfGuest(tx: Tx, org: string, ids: readonly string[], personId: string) {
  if (ids.length === 0) return new Set<string>()
  const guestsOf = Map.groupBy(await guestRows(tx, org, ids), (guest) => guest.orderId)
  const seatsOf = Map.groupBy(await seatRows(tx, org, ids), (seat) => seat.orderId)
  const orders = await orderRows(tx, org, ids)
  const own = orders.flatMap(({ id, name, hostAttends }) =>
    seated(seatsOf.get(id) ?? [], { ownerName: name, hostAttends, guests: guestsOf.get(id) ?? [] }).flatMap(
      ({ seat, person }) => (person?.personId === personId ? [seat.admissionId] : []),
    ),
  )
  return new Set(own)
}

type SeatRow = Awaited<ReturnType<typeof seatRows>>[number]

const asSeat = ({ seat, person }: ReturnType<typeof seated<SeatRow>>[number]): SeatOnItsWay => ({
  admissionId: seat.admissionId,
  section: seat.section,
  row: seat.row,
  seat: seat.seat,
  category: seat.category,
  custody: seat.custody,
  outcome: seat.outcome,
  // somebody nobody had named came, and the owner said who
  person: person
    ? { name: person.name, company: person.company, isHost: person.isHost }
    : seat.noted
      ? { name: seat.noted, company: '', isHost: false }
      : null,
  arrivedAt: seat.arrivedAt?.toISOString() ?? null,
  attended: seat.attended,
})

type Row = Awaited<ReturnType<typeof orderRows>>[number]

function asLine(row: Row, seats: SeatOnItsWay[], shipments: readonly Shipment[]): DeliveryLine {
  const isLive = ({ endedAt }: Shipment) => endedAt === null
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    state: row.state,
    event: {
      id: row.eventId,
      name: row.eventName,
      venueName: row.venueName,
      startsAt: row.startsAt.toISOString(),
      timeIsTba: row.timeIsTba,
      timeZone: row.timeZone,
      status: row.status,
    },
    owner: { id: row.ownerId, name: row.name, email: row.email },
    quantity: row.quantity,
    office:
      row.officeId === null
        ? null
        : { id: row.officeId, name: row.officeName ?? '', place: row.officePlace ?? '' },
    method: row.method,
    deliverTo: row.deliveryTo,
    guestsComplete: row.guestsComplete,
    seatsOnHand: row.seatsOnHand,
    seats,
    shipment: shipments.find(isLive) ?? null,
    earlier: shipments.filter((one) => !isLive(one)),
  }
}
