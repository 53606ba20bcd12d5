import { type Expression, type SqlBool, sql } from 'kysely'
import { type Actor, cursorAfter, defaultLimit, type Filter, keyShapes, readCursor } from '#core'
import type { Tx } from '../../database/database.ts'
import { compileFilter } from '../../database/filter-sql.ts'
import { classMatch, textMatch, viewMatch } from './store-views.ts'
import type { StatusClass } from './ticket.ts'
import { type Sort, type View, views } from './views.ts'

export interface Asked {
  readonly view?: View | undefined
  readonly application?: string | undefined
  readonly q?: string | undefined
  readonly status?: StatusClass | undefined
  readonly sort?: Sort | undefined
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

const created = sql.ref('tickets.createdAt')
const updated = sql.ref('tickets.updatedAt')
const position = sql.ref('priorities.position')

/** Each order ends with the id, so that it is total and a cursor names one place in it. */
const orders = {
  newest: { keys: [[created, 'timestamptz']], down: true },
  oldest: { keys: [[created, 'timestamptz']], down: false },
  updated: { keys: [[updated, 'timestamptz']], down: true },
  // The most pressing first, and among equals those who wait longest.
  priority: {
    keys: [
      [position, 'integer'],
      [created, 'timestamptz'],
    ],
    down: false,
  },
} as const

const shapes = { timestamptz: keyShapes.time, integer: keyShapes.number } as const

export const listing = (tx: Tx, org: string) => {
  /** INVARIANT: lists and counts see tickets through this alone; `where` is the rule, the rest only narrows. */
  const visible = (where: Filter, application: string | undefined) => {
    const seen = tx
      .selectFrom('tickets')
      .where('tickets.orgId', '=', org)
      .where(compileFilter(where, (field) => sql.ref(`tickets.${field}`)))
    return application ? seen.where('tickets.applicationId', '=', application) : seen
  }

  return {
    async idsOf(where: Filter, actor: Actor, asked: Asked) {
      const { sort = 'newest', limit = defaultLimit } = asked
      const { keys, down } = orders[sort]
      const matching = visible(where, asked.application)
        .where(viewMatch(asked.view ?? 'all', actor, asked.status))
        .where(classMatch(asked.status))
        .$if(!!asked.q?.trim(), (query) => query.where(textMatch(org, asked.q ?? '')))
      const after = readCursor(asked.cursor, sort, [...keys.map(([, type]) => shapes[type]), keyShapes.id])

      const direction = down ? 'desc' : 'asc'
      let page = matching
        .$if(
          sort === 'priority',
          (query) =>
            query.innerJoin('priorities', (on) =>
              on
                .onRef('priorities.orgId', '=', 'tickets.orgId')
                .onRef('priorities.id', '=', 'tickets.priorityId'),
            ) as typeof query,
        )
        .select([
          'tickets.id',
          sql<string[]>`array[${sql.join(keys.map(([key]) => sql`${key}::text`))}]`.as('keys'),
        ])
      for (const [key] of keys) page = page.orderBy(key, direction)
      page = page.orderBy('tickets.id', direction).limit(limit + 1)
      if (after) page = page.where(beyond(keys, after, down))
      const found = await page.execute()

      const { total } = await matching
        .select((eb) => eb.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow()
      const last = found[limit - 1]
      return {
        ids: found.slice(0, limit).map(({ id }) => id),
        total,
        next: found.length > limit && last ? cursorAfter(sort, [...last.keys, last.id]) : null,
      }
    },

    /** how many tickets each view would list */
    async countsOf(where: Filter, actor: Actor, application: string | undefined) {
      const found = await visible(where, application)
        .select((eb) =>
          views.map((view) =>
            eb.fn
              .countAll<number>()
              .filterWhere(viewMatch(view, actor, undefined))
              .as(view),
          ),
        )
        .executeTakeFirstOrThrow()
      return found as Record<View, number>
    },
  }
}

function beyond(
  keys: readonly (readonly [Expression<unknown>, 'timestamptz' | 'integer'])[],
  after: readonly string[],
  down: boolean,
): Expression<SqlBool> {
  const left = sql.join([...keys.map(([key]) => key), sql.ref('tickets.id')])
  const right = sql.join([
    ...keys.map(([, type], at) => sql`${after[at]}::text::${sql.raw(type)}`),
    sql`${after.at(-1)}::uuid`,
  ])
  return down ? sql`(${left}) < (${right})` : sql`(${left}) > (${right})`
}
