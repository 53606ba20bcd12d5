/** Which orders a list shows, and how many there are: one predicate for both. */
import { type SqlBool, sql } from 'kysely'
import type { Filter } from '#core'
import type { Tx } from '../../database/database.ts'
import { compileFilter } from '../../database/filter-sql.ts'
import { fromCursor, toCursor } from '../events/public.ts'
import type { OrderState } from './order.ts'
import { orderColumn, ordersIn } from './store-lines.ts'

export interface Shown {
  readonly filter: Filter
  readonly state?: OrderState | undefined
}

interface Asked extends Shown {
  /** a queue is worked from its front, a history is read from its end */
  readonly oldestFirst: boolean
  readonly cursor?: string | undefined
  readonly limit: number
}

export function openPages(tx: Tx, org: string) {
  const shown = ({ filter, state }: Shown) =>
    ordersIn(tx, org)
      .$if(state !== undefined, (query) => query.where('orders.state', '=', state as OrderState))
      .where(compileFilter(filter, orderColumn))

  const count = async (asked: Shown): Promise<number> => {
    const { total } = await shown(asked)
      .select(sql<number>`count(*)::int`.as('total'))
      .executeTakeFirstOrThrow()
    return total
  }

  return {
    count,

    async page({ oldestFirst, cursor, limit, ...asked }: Asked) {
      const after = fromCursor(cursor, [0])
      const beyond = sql<SqlBool>`orders.number ${oldestFirst ? sql`>` : sql`<`} ${after?.[0]}`
      const rows = await shown(asked)
        .$if(after !== null, (query) => query.where(beyond))
        .select(['orders.id', 'orders.number'])
        .orderBy('orders.number', oldestFirst ? 'asc' : 'desc')
        .limit(limit + 1)
        .execute()
      const page = rows.slice(0, limit)
      const last = rows.length > limit ? page.at(-1) : undefined
      return {
        ids: page.map((row) => row.id),
        total: await count(asked),
        next: last ? toCursor([last.number]) : null,
      }
    },
  }
}
