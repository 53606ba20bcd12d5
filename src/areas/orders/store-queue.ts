/** What waits to be delivered, in whose office, how and for when; and those who hand it over. */
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { cursorAfter, type Filter, keyShapes, readCursor } from '#core'
import type { Tx } from '../../database/database.ts'
import { compileFilter } from '../../database/filter-sql.ts'
import type { DeliveryLine, QueueView } from './delivery-line.ts'
import type { Method } from './shipment.ts'
import { deliveryColumns } from './store-delivery-facts.ts'
import { deliveryLines, methodOfOrder, officeOfVenue, seatsOfGuest } from './store-delivery-lines.ts'
import { orderColumn, ordersIn } from './store-lines.ts'
import { openShipments } from './store-shipments.ts'

export interface Narrowed {
  readonly office?: string | undefined
  readonly method?: Method | undefined
  readonly venue?: string | undefined
  readonly day?: string | undefined
  readonly q?: string | undefined
}

interface Asked extends Narrowed {
  readonly where: Filter
  readonly view: QueueView
  readonly cursor?: string | undefined
  readonly limit: number
}

const views: Readonly<Record<QueueView, RawBuilder<SqlBool>>> = {
  'to-send': sql`orders.state = 'pending-delivery' and ${deliveryColumns.shipment} is null`,
  sent: sql`orders.state = 'pending-delivery' and ${deliveryColumns.shipment} = 'sent'`,
  delivered: sql`orders.state = 'completed'`,
  'no-guests': sql`orders.state = 'pending-guest-list'`,
}
const isReady = sql<SqlBool>`(${deliveryColumns.guestsComplete} and ${deliveryColumns.seatsOnHand})`

/** The day at the venue: whoever stands at the counter counts days as the event does. */
const eventDay = sql<string>`to_char(events.starts_at at time zone venues.time_zone, 'YYYY-MM-DD')`

const fits = ({ office, method, venue, day, q }: Narrowed) => sql<SqlBool>`
  (${office ?? null}::uuid is null or ${officeOfVenue} = ${office ?? null}::uuid)
  and (${venue ?? null}::uuid is null or events.venue_id = ${venue ?? null}::uuid)
  and (${day ?? null}::text is null or ${eventDay} = ${day ?? null})
  and (${method ?? null}::text is null or ${methodOfOrder} = ${method ?? null})
  and (${q ?? ''} = '' or strpos(lower(concat_ws(' ', '#' || orders.number, events.name, venues.name,
    (select name from people where people.org_id = orders.org_id and people.id = orders.owner_id))), lower(${q ?? ''})) > 0)`

export function openQueue(tx: Tx, org: string) {
  const { shipmentsOf } = openShipments(tx, org)
  const queued = (where: Filter, view: QueueView) =>
    ordersIn(tx, org).where(compileFilter(where, orderColumn)).where(views[view])

  const total = async (query: ReturnType<typeof queued>) => {
    const counted = query.select(sql<number>`count(*)::int`.as('total'))
    return (await counted.executeTakeFirstOrThrow()).total
  }

  /** How many of a view fall to each value; the commonest first. */
  const facet = async (
    query: ReturnType<typeof queued>,
    id: RawBuilder<string | null>,
    name: RawBuilder<string | null>,
  ) => {
    const rows = await query
      .select([id.as('id'), name.as('name'), sql<number>`count(*)::int`.as('count')])
      .groupBy([sql`1`, sql`2`])
      .orderBy(sql`3`, 'desc')
      .execute()
    return rows.flatMap((row) => (row.id === null ? [] : { ...row, id: row.id, name: row.name ?? '' }))
  }

  return {
    async deliveryLines(ids: readonly string[]): Promise<DeliveryLine[]> {
      return deliveryLines(tx, org, ids, await shipmentsOf(ids))
    },

    seatsOfGuest: (ids: readonly string[], personId: string) => seatsOfGuest(tx, org, ids, personId),

    async deliveryPage({ where, view, cursor, limit, ...narrowed }: Asked) {
      const shown = () => queued(where, view).where(fits(narrowed))
      const isHistory = view === 'delivered'
      const after = readCursor(cursor, 'soonest', [keyShapes.time, keyShapes.number])
      const beyond = sql<SqlBool>`(events.starts_at, orders.number) ${isHistory ? sql`<` : sql`>`} (${after?.[0]}::timestamptz, ${after?.[1]}::bigint)`
      const rows = await shown()
        .$if(after !== null, (query) => query.where(beyond))
        .select(['orders.id', 'orders.number', sql<string>`events.starts_at::text`.as('startsExactly')])
        .orderBy('events.startsAt', isHistory ? 'desc' : 'asc')
        .orderBy('orders.number', isHistory ? 'desc' : 'asc')
        .limit(limit + 1)
        .execute()
      const page = rows.slice(0, limit)
      const last = rows.length > limit ? page.at(-1) : undefined
      return {
        items: await deliveryLines(tx, org, page.map(idOf), await shipmentsOf(page.map(idOf))),
        total: await total(shown()),
        next: last ? cursorAfter('soonest', [last.startsExactly, String(last.number)]) : null,
      }
    },

    async deliveryCounts(where: Filter, view: QueueView) {
      const count = (of: QueueView) => total(queued(where, of))
      const shown = () => queued(where, view)
      return {
        toSend: await count('to-send'),
        ready: await total(queued(where, 'to-send').where(isReady)),
        sent: await count('sent'),
        delivered: await count('delivered'),
        noGuests: await count('no-guests'),
        offices: await facet(shown(), officeOfVenue, officeName),
        methods: await facet(shown(), methodOfOrder, methodOfOrder),
        venues: await facet(shown(), sql`events.venue_id::text`, sql`venues.name`),
        days: (await facet(shown(), eventDay, eventDay)).toSorted((a, b) => a.id.localeCompare(b.id)),
      }
    },
  }
}

const idOf = ({ id }: { readonly id: string }) => id
const officeName = sql<
  string | null
>`(select name from ticket_offices named where named.org_id = events.org_id and named.id = ${officeOfVenue})`
