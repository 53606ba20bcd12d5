import { sql } from 'kysely'
import { type Actor, cursorAfter, defaultLimit, type Filter } from '#core'
import type { Tx } from '../../database/database.ts'
import { compileFilter } from '../../database/filter-sql.ts'
import { type Matching, pageBy, placeIn } from './store-orders.ts'
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

export const listing = (tx: Tx, org: string) => {
  /** INVARIANT: lists and counts see tickets through this alone; `where` is the rule, the rest only narrows. */
  const visible = (where: Filter, application: string | undefined): Matching => {
    const seen = tx
      .selectFrom('tickets')
      .where('tickets.orgId', '=', org)
      .where(compileFilter(where, (field) => sql.ref(`tickets.${field}`)))
    return application ? seen.where('tickets.applicationId', '=', application) : seen
  }

  return {
    async idsOf(where: Filter, actor: Actor, asked: Asked) {
      const { sort = 'newest', limit = defaultLimit } = asked
      const matching = visible(where, asked.application)
        .where(viewMatch(asked.view ?? 'all', actor, asked.status))
        .where(classMatch(asked.status))
        .$if(!!asked.q?.trim(), (query) => query.where(textMatch(org, asked.q ?? '')))
      // One more than the page shows whether another follows.
      const place = placeIn(sort, asked.cursor)
      const found = await pageBy(tx, org, matching, sort, place?.after ?? null, limit + 1)
      const total = place?.total ?? (await totalOf(matching))
      const last = found[limit - 1]
      return {
        ids: found.slice(0, limit).map(({ id }) => id),
        total,
        next: found.length > limit && last ? cursorAfter(sort, [...last.keys, last.id, String(total)]) : null,
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

async function totalOf(matching: Matching): Promise<number> {
  const { total } = await matching
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return total
}
