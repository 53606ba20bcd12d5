/** Contacts as lists read them. */
import { type SqlBool, sql } from 'kysely'
import { cursorAfter, defaultLimit, type Filter, keyShapes, readCursor } from '#core'
import type { Tx } from '../../database/database.ts'
import { compileFilter } from '../../database/filter-sql.ts'
import { containing } from '../people/public.ts'

export interface Asked {
  readonly where: Filter
  readonly q?: string | undefined
  readonly officials?: boolean | undefined
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

const column = (field: string) => sql.ref(`contacts.${field}`)

export function openPages(tx: Tx, org: string) {
  const lines = () =>
    tx
      .selectFrom('contacts')
      .innerJoin('people', (join) =>
        join.onRef('people.orgId', '=', 'contacts.orgId').onRef('people.id', '=', 'contacts.createdById'),
      )
      .where('contacts.orgId', '=', org)
      .select(['contacts.id', 'contacts.version', 'contacts.name', 'contacts.company', 'contacts.email'])
      .select(['contacts.isOfficial', 'contacts.notes', 'people.name as createdByName'])

  return {
    async page({ where, q, officials, cursor, limit = defaultLimit }: Asked) {
      const like = containing(q ?? '')
      const asked = sql<SqlBool>`(${q ?? ''} = '' or contacts.name ilike ${like} or contacts.company ilike ${like}
          or contacts.email ilike ${like}) and (not ${officials ?? false}::boolean or contacts.is_official)`
      const may = compileFilter(where, column)
      const after = readCursor(cursor, 'name', [keyShapes.text, keyShapes.id])
      const rows = await lines()
        .where(may)
        .where(asked)
        .$if(after !== null, (query) =>
          query.where(
            sql<SqlBool>`(contacts.name, contacts.id) > (${after?.[0]}::text, ${after?.[1]}::uuid)`,
          ),
        )
        .orderBy('contacts.name')
        .orderBy('contacts.id')
        .limit(limit + 1)
        .execute()
      const { total } = await tx
        .selectFrom('contacts')
        .where('contacts.orgId', '=', org)
        .where(may)
        .where(asked)
        .select(sql<number>`count(*)::int`.as('total'))
        .executeTakeFirstOrThrow()
      const items = rows.slice(0, limit)
      const last = rows.length > limit ? items.at(-1) : undefined
      return { items, total, next: last ? cursorAfter('name', [last.name, last.id]) : null }
    },

    line: (id: string) => lines().where('contacts.id', '=', id).executeTakeFirstOrThrow(),
  }
}
