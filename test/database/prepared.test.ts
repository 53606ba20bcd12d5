/** Statements that come again are planned once, also where a table changes under them. */
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import type { Database } from '../../src/database/database.ts'
import { RetryableConflict } from '../../src/database/errors.ts'
import { freshDatabase } from './databases.ts'

const org = '11111111-1111-4111-8111-111111111111'

/** One by one, so that they meet on one connection of the pool. */
async function ask(database: Database, times: number): Promise<void> {
  for (let time = 0; time < times; time++)
    await database.transaction(org, (tx) =>
      sql`select * from accounts where org_id = ${org}::uuid`.execute(tx),
    )
}

const plannedOf = (database: Database) =>
  database.transaction(org, async (tx) => {
    const { rows } = await sql<{ asked: number }>`select (generic_plans + custom_plans)::int as asked
      from pg_prepared_statements where statement like 'select * from accounts%'`.execute(tx)
    return rows.map(({ asked }) => asked)
  })

it('are prepared from the third time on, and seldom ones never', async () => {
  await using stack = new AsyncDisposableStack()
  const database = await freshDatabase('postgres')
  stack.defer(() => database.close())
  await ask(database, 2)
  expect(await plannedOf(database)).toEqual([])
  await ask(database, 4)
  expect(await plannedOf(database)).toEqual([4])
})

it('are planned anew where a table changed: whoever met that may walk again', async () => {
  await using stack = new AsyncDisposableStack()
  const database = await freshDatabase('postgres')
  stack.defer(() => database.close())
  await ask(database, 4)
  await database.jobsSql('alter table accounts add column added text')
  await expect(ask(database, 1)).rejects.toThrow(RetryableConflict)
  await ask(database, 1)
})
