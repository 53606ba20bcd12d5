import fc from 'fast-check'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Filter } from '#core'
import type { Database } from '../../src/database/database.ts'
import { compileFilter, type Leaves, leaves } from '../../src/database/filter-sql.ts'
import { eachEngine, freshDatabase } from './databases.ts'
import { anyFilter, holds, leafFilters, org, samples } from './filter-samples.ts'

interface Tables {
  samples: { id: string }
}
type Db = Pick<Kysely<Tables>, 'selectFrom'>

const schema = `
  create table samples (org_id uuid not null, id uuid not null, colour text, owner_name text, size integer, is_open boolean, primary key (org_id, id));
  create table sample_friends (org_id uuid not null, sample_id uuid not null, person_id uuid not null, primary key (org_id, sample_id, person_id));
  call raise_walls();`

async function fill(database: Database): Promise<void> {
  await database.jobsSql(schema)
  for (const { id, colour, ownerName, size, isOpen, friends } of samples) {
    await database.jobsSql('insert into samples values ($1, $2, $3, $4, $5, $6)', [
      org,
      id,
      colour,
      ownerName,
      size,
      isOpen,
    ])
    for (const friend of friends)
      await database.jobsSql('insert into sample_friends values ($1, $2, $3)', [org, id, friend])
  }
  // Another organisation says that everyone is everyone's friend: it must not be heard.
  await database.jobsSql(
    `insert into sample_friends select gen_random_uuid(), id, person_id from samples, (select distinct person_id from sample_friends) f`,
  )
}

async function found(db: Db, filter: Filter, write: Leaves): Promise<string[]> {
  const rows = await db
    .selectFrom('samples')
    .select('id')
    .where(compileFilter(filter, (field) => sql.ref(`samples.${field}`), write))
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

const meant = (filter: Filter): string[] =>
  samples.filter((sample) => holds(filter, sample)).map(({ id }) => id)

/** The one test of a translator: random filters, and all pairs of leaves, mean the same in SQL. */
async function disagreement(database: Database, write: Leaves): Promise<unknown> {
  return database.transaction(org, async (tx) => {
    const db = tx as unknown as Db
    const agrees = async (filter: Filter) =>
      JSON.stringify(await found(db, filter, write)) === JSON.stringify(meant(filter))
    for (const one of leafFilters) {
      if (!(await agrees(one))) return one
      for (const other of leafFilters)
        for (const op of ['all', 'any'] as const)
          if (!(await agrees({ op, of: [one, other] }))) return { op, of: [one, other] }
    }
    const random = await fc.check(fc.asyncProperty(anyFilter, agrees), { numRuns: 2000 })
    return random.counterexample?.[0]
  })
}

const mutants: Record<string, Partial<Leaves>> = {
  'unequal is <>': { unequal: (column, value) => sql`${column} <> ${value}` },
  'a negated set forgets NULL': { notAmong: (column, values) => sql`${column} <> all(${values})` },
  'a positive set lets NULL in': {
    among: (column, values) => sql`(${column} is null or ${column} = any(${values}))`,
  },
  'a conjunct is dropped': { every: (parts) => leaves.every(parts.slice(1)) },
  'a disjunct is dropped': { some: (parts) => leaves.some(parts.slice(1)) },
  'or stands for and': { every: leaves.some },
  'a negated relation is positive': { notLinked: leaves.linked },
  'a negated relation asks for one other': {
    notLinked: (id, link, values) =>
      sql`${id} = any(array(select ${sql.ref(link.record)} from ${sql.table(link.table)} where ${sql.ref(link.value)} <> all(${values})))`,
  },
  'absent is present': { absent: leaves.present },
}

eachEngine((engine) => {
  let database: Database
  beforeAll(async () => {
    database = await freshDatabase(engine)
    await fill(database)
  })
  afterAll(() => database.close())

  it('means the same as the filter, on every leaf, pair of leaves and 2,000 random filters', async () => {
    expect(await disagreement(database, leaves)).toBeUndefined()
  }, 300_000)

  it('answers everything and nothing for the empty conjunction and disjunction', async () => {
    await database.transaction(org, async (tx) => {
      expect(await found(tx as unknown as Db, { op: 'all', of: [] }, leaves)).toHaveLength(samples.length)
      expect(await found(tx as unknown as Db, { op: 'any', of: [] }, leaves)).toEqual([])
    })
  })

  describe('notices when', () => {
    it.each(Object.keys(mutants))(
      '%s',
      async (name) => {
        const mutant = { ...leaves, ...mutants[name] }
        expect(await disagreement(database, mutant)).toBeDefined()
      },
      120_000,
    )
  })
})
