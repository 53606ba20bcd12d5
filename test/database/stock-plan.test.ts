/** The stock is counted from its narrow indexes: no list of it reads a table from end to end, however large it is. */
import { type SqlBool, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Filter, filterFor, rulebook } from '#core'
import { admissionColumn } from '../../src/areas/events/public.ts'
import type { Database } from '../../src/database/database.ts'
import { compileFilter, type Leaves, leaves } from '../../src/database/filter-sql.ts'
import { fillToScale } from '../../src/demo/scale.ts'
import { snapshots } from '../../src/pipeline/subject-epochs.ts'
import { functions, openStores } from '../../src/registry.gen.ts'
import { freshDatabase } from './databases.ts'

const rules = rulebook(functions)
let database: Database
let org: string

beforeAll(async () => {
  database = await freshDatabase('postgres')
  const scale = { tickets: 0, admissions: 40_000, people: 100, trusting: true }
  org = (await fillToScale(database, scale, () => {})).orgId
  await vacuumed()
}, 120_000)
afterAll(() => database.close())

/** Whoever else looks at a page meanwhile, such as the server's own housekeeping, keeps it from being marked as seen. */
async function vacuumed(): Promise<void> {
  const pages = async () => {
    await database.jobsSql('vacuum (analyze)')
    const { rows } = await database.jobsSql(
      "select relpages - relallvisible as unseen from pg_class where relname = 'admissions'",
    )
    expect(Number(rows[0]?.unseen)).toBe(0)
  }
  await vi.waitFor(pages, { timeout: 60_000, interval: 500 })
}

type Stores = ReturnType<typeof openStores>
type Page = Promise<{ readonly total: number }>

/** What one page read from end to end; counted in its own transaction, so nobody else is in it. */
const scansOf = (person: number, functionId: string, page: (stores: Stores, where: Filter) => Page) =>
  database.transaction(org, async (tx) => {
    const stores = openStores(tx, org)
    const { id } = await tx
      .selectFrom('people')
      .where('handle', '=', `p${person}`)
      .select('id')
      .executeTakeFirstOrThrow()
    const actor = await snapshots().actor(stores, org, id, await stores.access.epochs(id, false))
    if (!actor) throw new Error('nobody to ask')
    const { total } = await page(stores, filterFor(rules.rule(functionId), actor))
    const { rows } = await sql<{
      scans: number
    }>`select sum(seq_scan)::int as scans from pg_stat_xact_user_tables
      where relname in ('admissions', 'orders', 'order_admissions')`.execute(tx)
    return { total, scans: rows[0]?.scans }
  })

const everything: Filter = { op: 'all', of: [] }
const stock = (stores: Stores, where: Filter) =>
  stores.inventory.page({ where, costs: everything, limit: 50 })
const held = (stores: Stores, where: Filter) => stores.admissions.held({ where, limit: 200 })

describe('of 40,000 seats', () => {
  it('a page with its totals reads none of the large tables whole', async () => {
    expect(await scansOf(1, 'inventory.list', stock)).toEqual({ total: 40_000, scans: 0 })
    expect(await scansOf(0, 'admissions.list-held', held)).toEqual({ total: 20_000, scans: 0 })
    const open = await scansOf(7, 'inventory.list-open', stock)
    expect(open.scans).toBe(0)
    expect(open.total).toBeGreaterThan(5_000)
  })

  it('control: without its index the stock is read whole', async () => {
    const valid = (is: boolean) =>
      database.jobsSql(
        `update pg_index set indisvalid = ${is} where indexrelid = 'admissions_stock'::regclass`,
      )
    await valid(false)
    expect((await scansOf(1, 'inventory.list', stock)).scans).toBeGreaterThan(0)
    await valid(true)
  })
})

describe('what a flag asks of another table', () => {
  const openNow: Filter = { op: 'is', field: 'canBeAskedFor', value: true, negated: false }
  const plan = (write: Leaves) =>
    database.transaction(org, async (tx) => {
      const asked = sql<SqlBool>`${compileFilter(openNow, admissionColumn, write)}`
      const { rows } = await sql`explain ${tx.selectFrom('admissions').select('id').where(asked)}`.execute(tx)
      return JSON.stringify(rows)
    })

  it('is joined to all rows at once', async () => {
    expect(await plan(leaves)).not.toContain('SubPlan')
  })

  it('control: compared with true it would be asked row by row', async () => {
    const compared: Leaves = { ...leaves, equal: (column, value) => sql`${column} = ${value}` }
    expect(await plan(compared)).toContain('SubPlan')
  })
})
