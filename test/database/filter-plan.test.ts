import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Filter } from '#core'
import type { Database } from '../../src/database/database.ts'
import { compileFilter, type Leaves, leaves } from '../../src/database/filter-sql.ts'
import { freshDatabase } from './databases.ts'

const org = randomUUID()
const me = '00000000-0000-4000-8000-000000000007'

let database: Database
beforeAll(async () => {
  database = await freshDatabase('postgres')
  const number = (modulo: number) =>
    `('00000000-0000-4000-8000-' || lpad((n % ${modulo})::text, 12, '0'))::uuid`
  // The plan is asked for, not the rows: their foreign keys may point nowhere.
  await database.jobsSql(`
    begin; set local session_replication_role = replica; set local statement_timeout = 0;
    insert into organisations (org_id, name, slug) values ('${org}', 'Large', 'large');
    insert into tickets (org_id, id, application_id, type_id, classification, title, requestor_id, creator_id, status_id, status_class, priority_id, responsible_id)
      select '${org}', ${number(1_000_000)}, ${number(3)}, ${number(5)}, 'incident', 'T', ${number(20_000)}, ${number(20_000)}, ${number(5)}, 'new', ${number(5)},
        case when n % 4 = 0 then ${number(5_000)} end from generate_series(1, 200000) n;
    insert into ticket_contacts (org_id, ticket_id, person_id) select '${org}', ${number(1_000_000)}, ${number(9_000)} from generate_series(1, 200000, 2) n;
    commit;`)
  await database.jobsSql('analyze tickets')
  await database.jobsSql('analyze ticket_contacts')
}, 300_000)
afterAll(() => database.close())

const mine: Filter = {
  op: 'any',
  of: [
    { op: 'is', field: 'responsibleId', value: me, negated: false },
    { op: 'is', field: 'requestorId', value: me, negated: false },
    {
      op: 'linked',
      link: { table: 'ticketContacts', record: 'ticketId', value: 'personId' },
      values: [me],
      negated: false,
    },
  ],
}

async function plan(filter: Filter, write: Leaves): Promise<string> {
  return database.transaction(org, async (tx) => {
    const query = tx
      .selectFrom('tickets')
      .select('id')
      .where(compileFilter(filter, (field) => sql.ref(`tickets.${field}`), write))
    const { rows } = await sql`explain ${query}`.execute(tx)
    return JSON.stringify(rows, null, 1)
  })
}

it('looks up a relation kept in a table under OR by index, on 200,000 tickets', async () => {
  const text = await plan(mine, leaves)
  expect(text).toContain('Bitmap')
  expect(text).not.toContain('Seq Scan')
})

it('would read every ticket if the relation were asked for with exists, or equality with "is not distinct from"', async () => {
  const exists: Leaves = {
    ...leaves,
    linked: (id, link, values) =>
      sql`exists (select from ${sql.table(link.table)} l where l.${sql.ref(link.record)} = ${id} and l.${sql.ref(link.value)} = any(${values}))`,
  }
  expect(await plan(mine, exists)).toContain('Seq Scan')
  const same: Leaves = { ...leaves, equal: (column, value) => sql`${column} is not distinct from ${value}` }
  expect(await plan(mine, same)).toContain('Seq Scan')
})
