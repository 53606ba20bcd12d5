/** Which special requests a list shows, and how many there are: one predicate for both. */
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { cursorAfter, type Filter, keyShapes, readCursor } from '#core'
import type { Tx } from '../../database/database.ts'
import { compileFilter } from '../../database/filter-sql.ts'
import { containing } from '../people/public.ts'
import type { Sorting } from './sortings.ts'
import { asLine, linesOf } from './store-lines.ts'

interface Shown {
  readonly filter: Filter
  readonly owner?: string | undefined
  /** of its budget */
  readonly fromCents?: number | undefined
  readonly askedBefore?: Date | undefined
  /** part of the number, or of what, where, why or by whom */
  readonly q?: string | undefined
}

interface Asked extends Shown {
  readonly sorting: Sorting
  readonly cursor?: string | undefined
  readonly limit: number
}

const specialColumn = (field: string) => sql.ref(`special_requests.${field}`)

/** A number that comes before the request's own, smallest first. Those that say nothing come last. */
const keys: Readonly<Record<Sorting, RawBuilder<number>>> = {
  oldest: sql`special_requests.number::bigint`,
  newest: sql`-special_requests.number::bigint`,
  needed: sql`coalesce(special_requests.needed_by - date '2000-01-01', 100000000)::bigint`,
  dearest: sql`-coalesce(special_requests.budget_cents, -1)::bigint`,
}

const askersName = sql<string>`(select asker.name from people asker
  where asker.org_id = special_requests.org_id and asker.id = special_requests.owner_id)`

const found = (q: string) => sql<SqlBool>`('S' || special_requests.number = upper(${q})
  or special_requests.number::text = ${q} or concat_ws(' ', special_requests.event_name,
    special_requests.venue_name, special_requests.reason, ${askersName}) ilike ${containing(q)})`

export function openSpecialPages(tx: Tx, org: string) {
  const shown = ({ filter, owner, fromCents, askedBefore, q }: Shown) =>
    tx
      .selectFrom('specialRequests')
      .where('orgId', '=', org)
      .where(compileFilter(filter, specialColumn))
      .$if(owner !== undefined, (query) => query.where('ownerId', '=', owner as string))
      .$if(fromCents !== undefined, (query) => query.where('budgetCents', '>=', fromCents as number))
      .$if(askedBefore !== undefined, (query) => query.where('askedAt', '<=', askedBefore as Date))
      .$if(!!q?.trim(), (query) => query.where(found((q ?? '').trim())))

  const count = async (asked: Shown): Promise<number> => {
    const { total } = await shown(asked)
      .select(sql<number>`count(*)::int`.as('total'))
      .executeTakeFirstOrThrow()
    return total
  }

  return {
    /** Who asked for what stands in the whole of a queue; the commonest first. */
    async askers(filter: Filter) {
      return shown({ filter })
        .select([sql<string>`owner_id::text`.as('id'), askersName.as('name')])
        .select(sql<number>`count(*)::int`.as('count'))
        .groupBy([sql`1`, sql`2`])
        .orderBy(sql`3`, 'desc')
        .orderBy(sql`2`)
        .limit(50)
        .execute()
    },

    async page({ sorting, cursor, limit, ...asked }: Asked) {
      const key = keys[sorting]
      const after = readCursor(cursor, sorting, [keyShapes.number, keyShapes.number])
      const rows = await shown(asked)
        .$if(after !== null, (query) =>
          query.where(sql<SqlBool>`(${key}, number) > (${after?.[0]}::bigint, ${after?.[1]}::bigint)`),
        )
        .orderBy(key)
        .orderBy('number')
        .limit(limit + 1)
        .select(['id', 'number', sql<string>`(${key})::text`.as('at')])
        .execute()
      const page = rows.slice(0, limit)
      const ids = page.map(({ id }) => id)
      const lines = ids.length === 0 ? [] : await linesOf(tx, org).where('special.id', 'in', ids).execute()
      const byId = new Map(lines.map((row) => [row.id, asLine(row)]))
      const last = rows.length > limit ? page.at(-1) : undefined
      return {
        items: ids.flatMap((id) => byId.get(id) ?? []),
        total: await count(asked),
        next: last ? cursorAfter(sorting, [last.at, String(last.number)]) : null,
      }
    },
  }
}
