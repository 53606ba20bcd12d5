/** The same agreement through real SQL: the rows that a list finds are those that decide allows, on both engines. */
import fc from 'fast-check'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Actor,
  allows,
  type Compiled,
  type Filter,
  filterFor,
  type RecordFacts,
  records as recordsOf,
  type Subject,
} from '#core'
import type { Database } from '../../src/database/database.ts'
import { compileFilter, type Leaves, leaves } from '../../src/database/filter-sql.ts'
import { eachEngine, freshDatabase } from '../database/databases.ts'
import { archetypes, filterable } from './archetypes.ts'
import { anyActor, anyRule, thingValues } from './random.ts'
import { compileOn, theThing } from './thing.ts'

const org = '00000000-0000-7000-8000-0000000000aa'
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const uuidOf = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`

/** A scratch table with the fields of a subject: everything is text, but for flags. */
function tableFor(name: string, subject: Subject): string {
  const columns = Object.entries(subject.fields).flatMap(([field, { type }]) =>
    field === 'id' || type === 'link' ? [] : [`${snake(field)} ${type === 'flag' ? 'boolean' : 'text'}`],
  )
  return `create table ${snake(name)} (${['org_id uuid not null', 'id uuid not null', ...columns].join(', ')}, primary key (org_id, id));`
}

const linksOf = (subject: Subject) =>
  Object.entries(subject.fields).flatMap(([field, one]) => (one.type === 'link' ? [{ field, ...one }] : []))

/** Links go to a table of their own name under a prefix, so that the product's own tables stay as they are. */
const scratchLink = (table: string) => `scratch_${snake(table)}`
const ownTables = (filter: Filter): Filter => {
  if (filter.op === 'all' || filter.op === 'any') return { ...filter, of: filter.of.map(ownTables) }
  return filter.op === 'linked'
    ? { ...filter, link: { ...filter.link, table: scratchLink(filter.link.table) } }
    : filter
}

class Scratch {
  readonly #database: Database
  readonly #made = new Set<string>()
  constructor(database: Database) {
    this.#database = database
  }

  async fill(
    name: string,
    subject: Subject,
    rows: readonly (RecordFacts & { readonly id: string })[],
  ): Promise<void> {
    const run = (text: string, values: unknown[] = []) => this.#database.jobsSql(text, values)
    if (!this.#made.has(name)) {
      await run(tableFor(name, subject))
      for (const [table, links] of Map.groupBy(linksOf(subject), ({ table }) => table)) {
        if (this.#made.has(table)) continue
        this.#made.add(table)
        const names = new Set(links.map(({ record }) => `${snake(record)} uuid not null`))
        const values = links.map(({ value }) => `${snake(value)} text`)
        await run(
          `create table ${scratchLink(table)} (${['org_id uuid not null', ...names, ...values].join(', ')})`,
        )
      }
      await run('call raise_walls()')
      this.#made.add(name)
    }
    const fields = Object.entries(subject.fields).filter(
      ([field, { type }]) => field !== 'id' && type !== 'link',
    )
    const columns = fields.map(([field]) => snake(field))
    for (let start = 0; start < rows.length; start += 500) {
      const part = rows
        .slice(start, start + 500)
        .map((row) =>
          Object.fromEntries([
            ['org_id', org],
            ['id', row.id],
            ...fields.map(([field]) => [snake(field), row[field] ?? null]),
          ]),
        )
      const list = ['org_id', 'id', ...columns].join(', ')
      await run(
        `insert into ${snake(name)} (${list}) select ${list} from jsonb_populate_recordset(null::${snake(name)}, $1::jsonb)`,
        [JSON.stringify(part)],
      )
    }
    for (const { field, table, record, value } of linksOf(subject)) {
      const pairs = rows.flatMap((row) =>
        ((row[field] ?? []) as readonly string[]).map((one) => ({
          org_id: org,
          [snake(record)]: row.id,
          [snake(value)]: one,
        })),
      )
      const target = scratchLink(table)
      await run(`insert into ${target} select * from jsonb_populate_recordset(null::${target}, $1::jsonb)`, [
        JSON.stringify(pairs),
      ])
    }
  }

  async found(
    name: string,
    filters: readonly Filter[],
    write: Leaves,
  ): Promise<readonly ReadonlySet<string>[]> {
    return this.#database.transaction(org, async (tx) => {
      const db = tx as unknown as Kysely<Record<string, { id: string }>>
      const answers: Set<string>[] = []
      for (const filter of filters) {
        const where = compileFilter(ownTables(filter), (field) => sql.ref(`${name}.${field}`), write)
        const rows = await db.selectFrom(name).select('id').where(where).execute()
        answers.push(new Set(rows.map((row) => row.id)))
      }
      return answers
    })
  }
}

type Row = RecordFacts & { readonly id: string }

const numbered = (records: readonly RecordFacts[], first: number): readonly Row[] =>
  records.map((record, position) => ({ ...record, id: uuidOf(first + position) }))

/** Every thing there can be, thinned to what a test can insert: one in seven of the cross product. */
const things = numbered(
  Object.entries(thingValues)
    .reduce<RecordFacts[]>(
      (done, [field, values]) =>
        done.flatMap((thing) => values.map((value) => ({ ...thing, [field]: value }))),
      [{}],
    )
    .filter((_thing, position) => position % 7 === 0),
  1000,
)

/** At most some 1,500, spread so that no field is left at one value. An application is its own id, so it stays. */
function thinned(records: readonly RecordFacts[], first: number): readonly Row[] {
  if (records[0] && 'id' in records[0]) {
    return [...new Map(records.map((record) => [(record as Row).id, record as Row])).values()]
  }
  let step = Math.max(1, Math.ceil(records.length / 1500))
  while (step > 1 && records.length % step === 0) step++
  return numbered(
    records.filter((_record, position) => position % step === 0),
    first,
  )
}

const disagrees = (compiled: Compiled, actor: Actor, rows: readonly Row[], found: ReadonlySet<string>) =>
  rows.find((row) => found.has(row.id) !== allows(compiled, actor, { subject: row }))

async function firstDisagreement(scratch: Scratch, runs: number, write: Leaves): Promise<string | null> {
  const asked = fc
    .sample(fc.tuple(anyRule, anyActor), runs)
    .map(([rule, actor]) => ({ compiled: compileOn(rule), actor }))
  const found = await scratch.found(
    'scratchThings',
    asked.map(({ compiled, actor }) => filterFor(compiled, actor)),
    write,
  )
  for (const [position, { compiled, actor }] of asked.entries()) {
    const row = disagrees(compiled, actor, things, found[position] ?? new Set())
    if (row) return `${JSON.stringify(compiled.terms)} on ${JSON.stringify(row)}`
  }
  return null
}

eachEngine((engine) => {
  let database: Database
  let scratch: Scratch
  beforeAll(async () => {
    database = await freshDatabase(engine)
    scratch = new Scratch(database)
    await scratch.fill('scratchThings', theThing, things)
  })
  afterAll(() => database.close())

  describe('rows and decisions agree', () => {
    it('for 2,000 random rules and actors', { timeout: 90_000 }, async () => {
      expect(await firstDisagreement(scratch, 2000, leaves)).toBeNull()
    })

    it.each<[string, Partial<Leaves>]>([
      ['forgets that NULL is unequal', { unequal: (column, value) => sql`${column} <> ${value}` }],
      ['forgets that NULL is not among', { notAmong: (column, values) => sql`${column} <> all(${values})` }],
      ['turns a negated link round', { notLinked: leaves.linked }],
      ['ignores a branch', { some: ([first]) => first ?? sql`false` }],
      ['drops a conjunct', { every: (parts) => leaves.every(parts.slice(1)) }],
    ])('control: a translator that %s is noticed', { timeout: 60_000 }, async (_name, mutated) => {
      expect(await firstDisagreement(scratch, 600, { ...leaves, ...mutated })).not.toBeNull()
    })
  })

  describe.each(filterable.map((one, number) => [one.id, one, number] as const))(
    '%s',
    (_id, compiled, number) => {
      it('finds the rows it allows', { timeout: 90_000 }, async () => {
        const subject = compiled.subject as Subject
        const name = `scratch${number}`
        const actors = archetypes(compiled)
        // Rows differ by actor only in their applications and sets, which all archetypes share.
        const richest = actors.reduce((best, one) =>
          one.sets.groups.size > best.sets.groups.size ? one : best,
        )
        const rows = thinned([...recordsOf(compiled, subject, richest)], 100_000 * (number + 1))
        await scratch.fill(name, subject, rows)
        const found = await scratch.found(
          name,
          actors.map((actor) => filterFor(compiled, actor)),
          leaves,
        )
        for (const [position, actor] of actors.entries())
          expect(disagrees(compiled, actor, rows, found[position] ?? new Set())).toBeUndefined()
      })
    },
  )
})
