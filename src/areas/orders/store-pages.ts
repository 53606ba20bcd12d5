/** Which orders a list shows, and how many there are: one predicate for both. */
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { cursorAfter, type Filter, keyShapes, readCursor } from '#core'
import type { Tx } from '../../database/database.ts'
import { compileFilter } from '../../database/filter-sql.ts'
import { containing } from '../people/public.ts'
import type { Facet } from './narrowing.ts'
import type { OrderState } from './order.ts'
import { orderColumn, ordersIn } from './store-lines.ts'

export interface Shown {
  readonly filter: Filter
  readonly state?: OrderState | undefined
  readonly event?: string | undefined
  readonly owner?: string | undefined
  /** worth so much at least */
  readonly fromCents?: number | undefined
  readonly placedBefore?: Date | undefined
  /** part of the number, or of the name of the event, of the owner or of a guest */
  readonly q?: string | undefined
}

/** By number as they were begun, by when they were asked for, by the day of the event, or by what the seats are worth. */
export type Sorting = 'oldest' | 'newest' | 'first-come' | 'soonest' | 'latest' | 'dearest'

interface Asked extends Shown {
  readonly sorting: Sorting
  readonly cursor?: string | undefined
  readonly limit: number
}

const worth = sql<number>`(select coalesce(sum(admissions.face_value_cents), 0)::bigint from order_admissions held
  join admissions on admissions.org_id = held.org_id and admissions.id = held.admission_id
  where held.org_id = orders.org_id and held.order_id = orders.id and held.released_at is null)`

interface Key {
  /** what comes before the number */
  readonly by?: RawBuilder<unknown>
  readonly type?: 'timestamptz' | 'bigint'
  /** holds for both */
  readonly direction: 'asc' | 'desc'
}
const at = (column: string, direction: 'asc' | 'desc'): Key => ({
  by: sql.ref(column),
  type: 'timestamptz',
  direction,
})
const keys: Readonly<Record<Sorting, Key>> = {
  oldest: { direction: 'asc' },
  newest: { direction: 'desc' },
  'first-come': at('orders.placedAt', 'asc'),
  soonest: at('events.startsAt', 'asc'),
  latest: at('events.startsAt', 'desc'),
  dearest: { by: worth, type: 'bigint', direction: 'desc' },
}
/** What the seats of one order are worth goes beyond what numbers of things do. */
const shapes = { timestamptz: keyShapes.time, bigint: /^\d{1,15}$/ }

export function openPages(tx: Tx, org: string) {
  const found = (
    q: string,
  ) => sql<SqlBool>`(orders.number::text = ${q.replace(/^#/, '')} or events.name ilike ${containing(q)}
    or exists (select from people owner where owner.org_id = orders.org_id and owner.id = orders.owner_id
      and owner.name ilike ${containing(q)})
    or exists (select from order_guests guest where guest.org_id = orders.org_id and guest.order_id = orders.id
      and (guest.name ilike ${containing(q)} or guest.company ilike ${containing(q)})))`

  const shown = ({ filter, state, event, owner, fromCents, placedBefore, q }: Shown) =>
    ordersIn(tx, org)
      .$if(state !== undefined, (query) => query.where('orders.state', '=', state as OrderState))
      .$if(event !== undefined, (query) => query.where('orders.eventId', '=', event as string))
      .$if(owner !== undefined, (query) => query.where('orders.ownerId', '=', owner as string))
      .$if(fromCents !== undefined, (query) => query.where(sql<SqlBool>`${worth} >= ${fromCents}`))
      .$if(placedBefore !== undefined, (query) => query.where('orders.placedAt', '<=', placedBefore as Date))
      .$if(!!q?.trim(), (query) => query.where(found((q ?? '').trim())))
      .where(compileFilter(filter, orderColumn))

  const count = async (asked: Shown): Promise<number> => {
    const { total } = await shown(asked)
      .select(sql<number>`count(*)::int`.as('total'))
      .executeTakeFirstOrThrow()
    return total
  }

  /** Past the last row of the page before. */
  const beyond = (sorting: Sorting, cursor: string): RawBuilder<SqlBool> => {
    const { by, type, direction } = keys[sorting]
    const follows = direction === 'asc' ? sql`>` : sql`<`
    if (!by || !type)
      return sql`orders.number ${follows} ${readCursor(cursor, sorting, [keyShapes.number])?.[0]}::bigint`
    const [first, number] = readCursor(cursor, sorting, [shapes[type], keyShapes.number]) ?? []
    return sql`(${by}, orders.number) ${follows} (${first}::${sql.raw(type)}, ${number}::bigint)`
  }

  const facet = async (filter: Filter, id: RawBuilder<string>, name: RawBuilder<string>): Promise<Facet> =>
    shown({ filter })
      .select([id.as('id'), name.as('name'), sql<number>`count(*)::int`.as('count')])
      .groupBy([sql`1`, sql`2`])
      .orderBy(sql`3`, 'desc')
      .orderBy(sql`2`)
      .limit(50)
      .execute()

  return {
    count,

    /** Those for the event that the filter names. */
    async seenAt(eventId: string, where: Filter): Promise<readonly string[]> {
      const rows = await shown({ filter: where, event: eventId }).select('orders.id').execute()
      return rows.map(({ id }) => id)
    },

    /** What the whole of a queue can be narrowed to. */
    async facets(filter: Filter): Promise<{ events: Facet; owners: Facet }> {
      return {
        events: await facet(filter, sql`orders.event_id::text`, sql`events.name`),
        owners: await facet(filter, sql`orders.owner_id::text`, ownerName),
      }
    },

    async page({ sorting, cursor, limit, ...asked }: Asked) {
      const { by, direction } = keys[sorting]
      const rows = await shown(asked)
        .$if(cursor !== undefined, (query) => query.where(beyond(sorting, cursor as string)))
        .select(['orders.id', 'orders.number', sql<string>`${by ?? sql`null`}::text`.as('first')])
        .$if(by !== undefined, (query) => query.orderBy(by as RawBuilder<unknown>, direction))
        .orderBy('orders.number', direction)
        .limit(limit + 1)
        .execute()
      const page = rows.slice(0, limit)
      const last = rows.length > limit ? page.at(-1) : undefined
      return {
        ids: page.map((row) => row.id),
        total: await count(asked),
        next: last ? cursorAfter(sorting, [...(by ? [last.first] : []), String(last.number)]) : null,
      }
    },
  }
}

const ownerName = sql<string>`(select owner.name from people owner
  where owner.org_id = orders.org_id and owner.id = orders.owner_id)`
