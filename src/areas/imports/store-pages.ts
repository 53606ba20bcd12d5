/** Loads as people look at them: the list, one with its problems, and the rows that were not taken. */
import { sql } from 'kysely'
import { cursorAfter, type Filter, keyShapes, readCursor } from '#core'
import type { Tx } from '../../database/database.ts'
import { compileFilter } from '../../database/filter-sql.ts'
import type { Mapping } from './fields.ts'
import { type Found, nothingFound } from './found.ts'
import type { Grouped } from './import-row.ts'
import type { Problem } from './lot.ts'
import type { Options } from './store-files.ts'

interface Asked {
  readonly where: Filter
  readonly cursor?: string | undefined
  readonly limit: number
}

export function openPages(tx: Tx, org: string) {
  const lines = () =>
    tx
      .selectFrom('imports')
      .innerJoin('people', (join) =>
        join.onRef('people.orgId', '=', 'imports.orgId').onRef('people.id', '=', 'imports.uploadedById'),
      )
      .where('imports.orgId', '=', org)
      .select(['imports.id', 'imports.version', 'imports.fileName', 'imports.state', 'imports.uploadedAt'])
      .select([
        'people.name as uploadedByName',
        'rowCount as rows',
        'goodCount as good',
        'knownCount as known',
      ])
      .select(['badCount as bad', 'doneCount as done', 'seatCount as seats', 'loadedCount as loaded'])

  return {
    async page({ where, cursor, limit }: Asked) {
      const may = compileFilter(where, (field) => sql.ref(`imports.${field}`))
      const after = readCursor(cursor, 'time', [keyShapes.time, keyShapes.id])
      const { total } = await tx
        .selectFrom('imports')
        .where('orgId', '=', org)
        .where(may)
        .select(sql<number>`count(*)::int`.as('total'))
        .executeTakeFirstOrThrow()
      const rows = await lines()
        .where(may)
        .$if(after !== null, (query) =>
          query.where(
            sql<boolean>`(uploaded_at, imports.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`,
          ),
        )
        .select(sql<string>`uploaded_at::text`.as('exactly'))
        .orderBy('uploadedAt', 'desc')
        .orderBy('imports.id', 'desc')
        .limit(limit + 1)
        .execute()
      const items = rows.slice(0, limit)
      const last = rows.length > limit ? items.at(-1) : undefined
      return {
        items: items.map(asLine),
        total,
        next: last ? cursorAfter('time', [last.exactly, last.id]) : null,
      }
    },

    async look(id: string) {
      const { headings, mapping, options, made, found, ...line } = await lines()
        .where('imports.id', '=', id)
        .select(['sheet', 'headings', 'mapping', 'options', 'made', 'found', 'problem as stoppedBy'])
        .executeTakeFirstOrThrow()
      const sample = await tx
        .selectFrom('importRows')
        .where('orgId', '=', org)
        .where('importId', '=', id)
        .orderBy('position')
        .limit(4)
        .select(['position as row', 'cells'])
        .execute()
      const { events } = made as { readonly events: readonly string[] }
      return {
        ...asLine(line),
        headings: headings as string[],
        mapping: mapping as Mapping,
        takesPast: false,
        ...(options as Options),
        ...nothingFound,
        ...(found as Partial<Found>),
        sample: sample as { row: number; cells: string[] }[],
        addedEvents: events.length,
      }
    },

    /**
     * What keeps rows out, or what should be known of those that can go in: by reason and column, the most frequent
     * first, each with the first rows it is in.
     */
    async problems(id: string, of: 'bad' | 'good'): Promise<Grouped[]> {
      const { rows } = await sql<Grouped>`
        with told as (
          select position, problem from import_rows, jsonb_array_elements(problems) as problem
          where org_id = ${org}::uuid and import_id = ${id}::uuid and (state = 'bad') = ${of === 'bad'}
        ), numbered as (
          select *, row_number() over (partition by problem->>'reason', problem->>'heading' order by position) as place from told
        )
        select problem->>'reason' as reason, problem->>'heading' as heading, count(*)::int as count,
          jsonb_agg(jsonb_build_object('row', position, 'value', problem->>'value', 'detail', problem->>'detail')
            order by position) filter (where place <= 12) as examples
        from numbered group by 1, 2 order by count(*) desc, min(position) limit 100`.execute(tx)
      return rows
    },

    async rejectedRows(id: string) {
      const rows = await tx
        .selectFrom('importRows')
        .where('orgId', '=', org)
        .where('importId', '=', id)
        .where('state', '=', 'bad')
        .orderBy('position')
        .select(['cells', 'problems'])
        .execute()
      return rows as unknown as readonly { readonly cells: string[]; readonly problems: readonly Problem[] }[]
    },
  }
}

const asLine = <Line extends { readonly uploadedAt: Date }>({ uploadedAt, ...line }: Line) => ({
  ...line,
  uploadedAt: uploadedAt.toISOString(),
})
