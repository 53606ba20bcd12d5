/** A file and its rows as they came, and what its columns mean. */
import { sql } from 'kysely'
import type { LoadedFacts } from '#core'
import type { Tx } from '../../database/database.ts'
import { json } from '../../database/rows.ts'
import type { Table } from '../files/public.ts'
import type { Examined, FileRow } from './examine.ts'
import type { Mapping } from './fields.ts'
import type { Found } from './found.ts'
import type { ImportState } from './import.ts'
import { portionToKeep } from './portions.ts'
import type { DateOrder } from './values.ts'

export interface Options {
  readonly addsEvents: boolean
  readonly addsVenues: boolean
  /** events whose day has passed are meant; a year that is wrong is the usual reason otherwise */
  readonly takesPast?: boolean
  readonly timeZone: string
  /** as the loader says; else the column says it, or the organisation's locale */
  readonly dateOrder?: DateOrder | undefined
  readonly isRemembered: boolean
}

export interface File {
  /** of a workbook; a file of text has none */
  readonly sheet: string
  readonly headings: readonly string[]
  readonly mapping: Mapping
  readonly options: Options
  readonly locale: string
}

/** What was said of a file with the same headings. */
interface Remembered {
  readonly mapping: Mapping
  readonly options: Partial<Options>
}

/** What a dry run leaves behind. */
interface Kept {
  readonly rows: readonly Examined[]
  readonly seats: number
  readonly found: Found
}

const nextVersion = sql<number>`version + 1`

/** Rows in one statement: enough to be quick, few enough for its memory. */
const portion = 1_000

function* portionsOf<Row>(rows: readonly Row[], size = portion): Generator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size)
}

export function openFiles(tx: Tx, org: string) {
  return {
    async facts(_subject: string, ids: readonly string[], lock: boolean) {
      if (ids.length === 0) return new Map<string, LoadedFacts>()
      const found = tx
        .selectFrom('imports')
        .where('orgId', '=', org)
        .where('id', 'in', [...ids])
        .orderBy('id')
        .select(['id', 'orgId', 'version', 'state', 'fileName as label', 'rowCount', 'goodCount', 'badCount'])
        .select(['doneCount', 'loadedCount'])
      const rows = await (lock ? found.forUpdate() : found).execute()
      return new Map<string, LoadedFacts>(rows.map((row) => [row.id, row]))
    },

    async add(fileName: string, table: Table, mapping: Mapping, options: Options, byId: string) {
      const added = await tx
        .insertInto('imports')
        .values({
          orgId: org,
          id: crypto.randomUUID(),
          fileName,
          sheet: table.sheet,
          headings: json(table.headings),
          mapping: json(mapping),
          options: json(options),
          rowCount: table.rows.length,
          uploadedById: byId,
        })
        .returning(['id', 'version', 'state'])
        .executeTakeFirstOrThrow()
      for (const rows of portionsOf(table.rows.map(([position, cells]) => ({ position, cells }))))
        await sql`insert into import_rows (org_id, import_id, position, cells)
          select ${org}::uuid, ${added.id}::uuid, position, cells
          from jsonb_to_recordset(${json(rows)}::jsonb) as file(position integer, cells jsonb)`.execute(tx)
      return added
    },

    async file(id: string): Promise<File> {
      const found = await tx
        .selectFrom('imports')
        .innerJoin('organisations', 'organisations.orgId', 'imports.orgId')
        .where('imports.orgId', '=', org)
        .where('imports.id', '=', id)
        .select(['imports.sheet', 'imports.headings', 'imports.mapping', 'imports.options'])
        .select('organisations.locale')
        .executeTakeFirstOrThrow()
      return found as unknown as File
    },

    async remembered(headings: string): Promise<Remembered | null> {
      const known = await tx
        .selectFrom('importMappings')
        .where('orgId', '=', org)
        .where('headings', '=', headings)
        .select(['mapping', 'options'])
        .executeTakeFirst()
      return (known as unknown as Remembered | undefined) ?? null
    },

    async remember(headings: string, { mapping, options }: Remembered): Promise<void> {
      const meant = { mapping: json(mapping), options: json(options) }
      await tx
        .insertInto('importMappings')
        .values({ orgId: org, headings, ...meant })
        .onConflict((known) =>
          known.columns(['orgId', 'headings']).doUpdateSet({ ...meant, usedAt: sql<Date>`now()` }),
        )
        .execute()
    },

    async map(id: string, mapping: Mapping, options: Options, state: ImportState) {
      return tx
        .updateTable('imports')
        .set({ mapping: json(mapping), options: json(options), state })
        .set({ goodCount: 0, knownCount: 0, badCount: 0, seatCount: 0, found: json({}) })
        .set({ version: nextVersion, updatedAt: sql<Date>`now()` })
        .where('orgId', '=', org)
        .where('id', '=', id)
        .returning(['id', 'version', 'state'])
        .executeTakeFirstOrThrow()
    },

    async fileRows(id: string): Promise<readonly FileRow[]> {
      const rows = await tx
        .selectFrom('importRows')
        .where('orgId', '=', org)
        .where('importId', '=', id)
        .orderBy('position')
        .select(['position', 'cells'])
        .execute()
      return rows as unknown as FileRow[]
    },

    /** What the dry run found. Row by row it is written by `keepNext`. */
    async keep(id: string, { rows, seats, found }: Kept, state: ImportState) {
      await tx.deleteFrom('importFindings').where('orgId', '=', org).where('importId', '=', id).execute()
      for (const [place, some] of [...portionsOf(rows, portionToKeep)].entries())
        await tx
          .insertInto('importFindings')
          .values({ orgId: org, importId: id, place, rows: json(some) })
          .execute()
      const count = (wanted: string) => rows.filter((row) => row.state === wanted).length
      return tx
        .updateTable('imports')
        .set({ state, goodCount: count('good'), knownCount: count('known'), badCount: count('bad') })
        .set({ seatCount: seats, found: json(found), version: nextVersion, updatedAt: sql<Date>`now()` })
        .where('orgId', '=', org)
        .where('id', '=', id)
        .returning(['id', 'version', 'state', 'goodCount as good', 'knownCount as known', 'badCount as bad'])
        .executeTakeFirstOrThrow()
    },
  }
}
