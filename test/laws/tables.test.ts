/** Tenancy by construction: the organisation leads every key, and a policy stands before every table. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database, Tx } from '../../src/database/database.ts'
import { freshDatabase } from '../database/databases.ts'

/** Known before an organisation is: walled by a role of their own. The migrator's own tables hold no data of people. */
const outside = /^(identity_|kysely_|counterfoil_migration)/

async function keysNotLedByOrganisation(tx: Tx): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string; first: string; table: string }>`
    select c.relname as name, t.relname as table, a.attname as first
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
    join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
    left join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
    where (i.indisunique or i.indisprimary)`.execute(tx)
  return rows
    .filter(
      (row) => !outside.test(row.table) && row.first !== 'org_id' && row.name !== 'organisations_slug_key',
    )
    .map((row) => row.name)
}

async function foreignKeysNotLedByOrganisation(tx: Tx): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string; table: string; first: string }>`
    select k.conname as name, t.relname as table, a.attname as first
    from pg_constraint k join pg_class t on t.oid = k.conrelid join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = t.oid and a.attnum = k.conkey[1] where k.contype = 'f'`.execute(tx)
  return rows.filter((row) => !outside.test(row.table) && row.first !== 'org_id').map((row) => row.name)
}

async function unwalled(tx: Tx): Promise<readonly string[]> {
  const { rows } = await sql<{ table: string }>`
    select t.relname as table from pg_class t join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
    where t.relkind in ('r', 'p') and (not t.relrowsecurity or not t.relforcerowsecurity
      or not exists (select from pg_policy p where p.polrelid = t.oid))`.execute(tx)
  return rows.map((row) => row.table).filter((table) => !/^(kysely_|counterfoil_migration)/.test(table))
}

describe.each(['pglite', 'postgres'] as const)('every table (%s)', (engine) => {
  let database: Database
  beforeAll(async () => {
    database = await freshDatabase(engine)
  })
  afterAll(() => database.close())

  it('has the organisation first in its keys', async () => {
    expect(await database.asOwner(keysNotLedByOrganisation)).toEqual([])
    expect(await database.asOwner(foreignKeysNotLedByOrganisation)).toEqual([])
  })

  it('stands behind a row-level policy', async () => {
    expect(await database.asOwner(unwalled)).toEqual([])
  })

  it('control: a table without either is seen', async () => {
    const seen = await database.asOwner(async (tx) => {
      await sql`create table stray (id uuid primary key, other uuid references stray(id))`.execute(tx)
      const found = [
        await keysNotLedByOrganisation(tx),
        await foreignKeysNotLedByOrganisation(tx),
        await unwalled(tx),
      ]
      await sql`drop table stray`.execute(tx)
      return found
    })
    expect(seen).toEqual([['stray_pkey'], ['stray_other_fkey'], ['stray']])
  })
})
