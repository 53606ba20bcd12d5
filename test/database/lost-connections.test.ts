import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Database, Tx } from '../../src/database/database.ts'
import { ConnectionLost, OutcomeUnknown } from '../../src/database/errors.ts'
import { openDatabase } from '../../src/database/open.ts'
import { type CutWire, cutWire } from './cut-wire.ts'
import { createDatabase } from './databases.ts'

const org = randomUUID()
const connections = 3
let wire: CutWire
let database: Database

beforeEach(async () => {
  wire = await cutWire(await createDatabase())
  database = await openDatabase({ url: wire.url }, { poolSize: connections })
  await Promise.all(Array.from({ length: connections }, () => database.transaction(org, napping)))
})

afterEach(async () => {
  await database.close()
  await wire.close()
})

/** Long enough that as many at once need a connection each. */
const napping = (tx: Tx) => sql`select pg_sleep(0.05)`.execute(tx)

const rename = (name: string) =>
  database.asOwner((tx) => tx.insertInto('organisations').values({ orgId: org, name, slug: 'o' }).execute())

const names = () =>
  database.transaction(org, async (tx) =>
    (await tx.selectFrom('organisations').select('name').execute()).map((row) => row.name),
  )

it('goes past the connections that died while they lay idle', async () => {
  wire.cutAll()
  await rename('One')
  wire.cutAll()
  expect(await names()).toEqual(['One'])
  await Promise.all(Array.from({ length: connections }, () => database.transaction(org, napping)))
  wire.cutAll()
  await database.ping()
})

it('does no work twice: what breaks in the midst is told, and was not written', async () => {
  let times = 0
  const broken = database.asOwner(async (tx) => {
    times++
    await tx.insertInto('organisations').values({ orgId: org, name: 'Two', slug: 'o' }).execute()
    wire.cutAll()
    await sql`select 1`.execute(tx)
  })
  await expect(broken).rejects.toThrow(ConnectionLost)
  expect(times).toBe(1)
  expect(await names()).toEqual([])
})

it('says that it does not know, where the connection ends while it saves', async () => {
  wire.cutAfter('commit')
  await expect(rename('Three')).rejects.toThrow(OutcomeUnknown)
  expect(await names()).toEqual(['Three'])
})

it('gives up where the server cannot be reached at all', async () => {
  await wire.close()
  await expect(database.ping()).rejects.toThrow(/ECONNREFUSED/)
})
