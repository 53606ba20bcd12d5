/** The orders of lists. Each ends with the id, so that it is total, and each is read from an index of its own. */
import { type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import { keyShapes, readCursor } from '#core'
import type { Tx } from '../../database/database.ts'
import type { Rows } from '../../database/rows.ts'
import type { Sort } from './views.ts'

// biome-ignore lint/complexity/noBannedTypes: nothing is selected yet
export type Matching = SelectQueryBuilder<Rows, 'tickets', {}>

/** A ticket's place in its list: its sort keys as texts, exact to the microsecond. */
interface Placed {
  readonly id: string
  readonly keys: readonly string[]
}

const byTime = {
  newest: { key: 'createdAt', direction: 'desc' },
  oldest: { key: 'createdAt', direction: 'asc' },
  updated: { key: 'updatedAt', direction: 'desc' },
} as const

interface Place {
  readonly after: readonly string[]
  /** counted for the first page, and carried: counting is what costs */
  readonly total: number
}

/** @throws invalid where the cursor is not of this order */
export function placeIn(sort: Sort, cursor: string | undefined): Place | null {
  const shapes = sort === 'priority' ? [keyShapes.number, keyShapes.time] : [keyShapes.time]
  const keys = readCursor(cursor, sort, [...shapes, keyShapes.id, keyShapes.number])
  return keys && { after: keys.slice(0, -1), total: Number(keys.at(-1)) }
}

export async function pageBy(
  tx: Tx,
  org: string,
  matching: Matching,
  sort: Sort,
  after: readonly string[] | null,
  limit: number,
): Promise<readonly Placed[]> {
  if (sort === 'priority') return pageByPriority(tx, org, matching, after, limit)
  const { key, direction } = byTime[sort]
  const column = sql.ref(`tickets.${key}`)
  const further = sql.raw(direction === 'desc' ? '<' : '>')
  return matching
    .$if(after !== null, (query) =>
      query.where(
        sql<SqlBool>`(${column}, tickets.id) ${further} (${after?.[0]}::text::timestamptz, ${after?.[1]}::uuid)`,
      ),
    )
    .select(['tickets.id', sql<string[]>`array[${column}::text]`.as('keys')])
    .orderBy(column, direction)
    .orderBy('tickets.id', direction)
    .limit(limit)
    .execute()
}

/**
 * The most pressing first, and among equals those who wait longest. Each priority gives the beginning of its own
 * part, so that no more than a page of each is ever read and sorted.
 */
function pageByPriority(
  tx: Tx,
  org: string,
  matching: Matching,
  after: readonly string[] | null,
  limit: number,
): Promise<readonly Placed[]> {
  const [position, time, id] = after ?? []
  const inside = matching
    .whereRef('tickets.priorityId', '=', sql.ref('priorities.id'))
    .$if(after !== null, (query) =>
      query
        // The index begins here; the exact place among equal times is the second condition's.
        .where(
          sql<SqlBool>`tickets.created_at >= case when priorities.position = ${position}::text::integer
            then ${time}::text::timestamptz else '-infinity' end`,
        )
        .where(
          sql<SqlBool>`(priorities.position, tickets.created_at, tickets.id)
            > (${position}::text::integer, ${time}::text::timestamptz, ${id}::uuid)`,
        ),
    )
    .select(['tickets.id', 'tickets.createdAt'])
    .orderBy('tickets.createdAt')
    .orderBy('tickets.id')
    .limit(limit)
  return tx
    .selectFrom('priorities')
    .innerJoinLateral(inside.as('t'), (on) => on.onTrue())
    .select(['t.id', sql<string[]>`array[priorities.position::text, t.created_at::text]`.as('keys')])
    .where('priorities.orgId', '=', org)
    .$if(after !== null, (query) =>
      query.where(sql<SqlBool>`priorities.position >= ${position}::text::integer`),
    )
    .orderBy('priorities.position')
    .orderBy('t.createdAt')
    .orderBy('t.id')
    .limit(limit)
    .execute()
}
