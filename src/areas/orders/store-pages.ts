/** Which orders a list shows, and how many there are: one predicate for both. */
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { cursorAfter, type Filter, keyShapes, readCursor } from '#core'
import type { Tx } from '../../database/database.ts'
import { compileFilter } from '../../database/filter-sql.ts'
import { containing } from '../people/public.ts'
import type { OrderState } from './order.ts'
import { orderColumn, ordersIn } from './store-lines.ts'

export interface Shown {
  readonly filter: Filter
  readonly state?: OrderState | undefined
  readonly event?: string | undefined
  /** part of the number, or of the name of the event, of the owner or of a guest */
  readonly q?: string | undefined
}

/** By number as they were begun, by when they were asked for, or by the day of the event. */
export type Sorting = 'oldest' | 'newest' | 'first-come' | 'soonest' | 'latest'

interface Asked extends Shown {
  readonly sorting: Sorting
  readonly cursor?: string | undefined
  readonly limit: number
}

const keys: Readonly<Record<Sorting, RawBuilder<unknown>>> = {
  oldest: sql`(orders.number)`,
  newest: sql`(orders.number)`,
  soonest: sql`(events.starts_at, orders.number)`,
  'first-come': sql`(orders.placed_at, orders.number)`,
  latest: sql`(events.starts_at, orders.number)`,
}

const startsAt = sql<Date>`events.starts_at`
const placedAt = sql<Date>`orders.placed_at`
const isUpwards = (sorting: Sorting) => ['oldest', 'soonest', 'first-come'].includes(sorting)

export function openPages(tx: Tx, org: string) {
  const found = (
    q: string,
  ) => sql<SqlBool>`(orders.number::text = ${q.replace(/^#/, '')} or events.name ilike ${containing(q)}
    or exists (select from people owner where owner.org_id = orders.org_id and owner.id = orders.owner_id
      and owner.name ilike ${containing(q)})
    or exists (select from order_guests guest where guest.org_id = orders.org_id and guest.order_id = orders.id
      and (guest.name ilike ${containing(q)} or guest.company ilike ${containing(q)})))`

  const shown = ({ filter, state, event, q }: Shown) =>
    ordersIn(tx, org)
      .$if(state !== undefined, (query) => query.where('orders.state', '=', state as OrderState))
      .$if(event !== undefined, (query) => query.where('orders.eventId', '=', event as string))
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
    const follows = isUpwards(sorting) ? sql`>` : sql`<`
    if (sorting === 'oldest' || sorting === 'newest')
      return sql`orders.number ${follows} ${readCursor(cursor, sorting, [keyShapes.number])?.[0]}::bigint`
    const [at, number] = readCursor(cursor, sorting, [keyShapes.time, keyShapes.number]) ?? []
    return sql`${keys[sorting]} ${follows} (${at}::timestamptz, ${number}::bigint)`
  }

  return {
    count,

    /** Those for the event that the filter names. */
    async seenAt(eventId: string, where: Filter): Promise<readonly string[]> {
      const rows = await shown({ filter: where, event: eventId }).select('orders.id').execute()
      return rows.map(({ id }) => id)
    },

    async page({ sorting, cursor, limit, ...asked }: Asked) {
      const direction = isUpwards(sorting) ? 'asc' : 'desc'
      const first = { soonest: startsAt, latest: startsAt, 'first-come': placedAt }[sorting as string]
      const rows = await shown(asked)
        .$if(cursor !== undefined, (query) => query.where(beyond(sorting, cursor as string)))
        .select(['orders.id', 'orders.number', sql<string>`${first ?? startsAt}::text`.as('at')])
        .$if(first !== undefined, (query) => query.orderBy(first as typeof startsAt, direction))
        .orderBy('orders.number', direction)
        .limit(limit + 1)
        .execute()
      const page = rows.slice(0, limit)
      const last = rows.length > limit ? page.at(-1) : undefined
      return {
        ids: page.map((row) => row.id),
        total: await count(asked),
        next: last
          ? cursorAfter(sorting, first ? [last.at, String(last.number)] : [String(last.number)])
          : null,
      }
    },
  }
}
