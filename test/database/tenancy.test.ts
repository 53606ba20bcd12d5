import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/database/database.ts'
import { NestedTransaction } from '../../src/database/errors.ts'
import { json } from '../../src/database/rows.ts'
import { eachEngine, freshDatabase } from './databases.ts'

const ours = randomUUID()
const theirs = randomUUID()
const canary = 'CANARY-7f3a'

eachEngine((engine) => {
  let database: Database
  beforeAll(async () => {
    database = await freshDatabase(engine)
    await database.asOwner(async (tx) => {
      for (const org of [ours, theirs]) {
        const name = org === theirs ? canary : 'ours'
        await tx.insertInto('organisations').values({ orgId: org, name, slug: org }).execute()
        await tx.insertInto('accounts').values({ orgId: org, id: randomUUID(), name }).execute()
        await tx
          .insertInto('auditEntries')
          .values({ orgId: org, id: randomUUID(), function: 'x.y', outcome: 'done', after: json({ name }) })
          .execute()
      }
      await tx.insertInto('identityUser').values({ id: 'u', name: canary, email: 'u@example.org' }).execute()
    })
  })
  afterAll(() => database.close())

  describe('inside an organisation', () => {
    it('shows no row of another in any table', async () => {
      const { rows: tables } = await database.jobsSql(
        "select tablename from pg_tables where schemaname = 'public' and tablename not like 'identity%'",
      )
      expect(tables.length).toBeGreaterThan(25)
      for (const { tablename } of tables)
        await database.transaction(ours, async (tx) => {
          const { rows } = await sql`select t::text as line from ${sql.table(String(tablename))} t`.execute(
            tx,
          )
          expect(JSON.stringify(rows)).not.toContain(canary)
        })
    })

    it('shows its own rows: the canary is found by its own organisation', async () => {
      const names = await database.transaction(theirs, (tx) =>
        tx.selectFrom('accounts').select('name').execute(),
      )
      expect(names).toEqual([{ name: canary }])
    })

    it('writes nothing into another', async () => {
      const intoTheirs = database.transaction(ours, (tx) =>
        tx.insertInto('accounts').values({ orgId: theirs, id: randomUUID(), name: 'planted' }).execute(),
      )
      await expect(intoTheirs).rejects.toThrow(/row-level security/)
      const changed = await database.transaction(ours, (tx) =>
        tx.updateTable('accounts').set({ name: 'defaced' }).where('orgId', '=', theirs).executeTakeFirst(),
      )
      expect(changed.numUpdatedRows).toBe(0n)
    })

    it.each([
      'update audit_entries set function = $$z$$',
      'delete from audit_entries',
      'truncate audit_entries',
    ])('refuses: %s', async (statement) => {
      const attempt = database.transaction(ours, (tx) => sql.raw(statement).execute(tx))
      await expect(attempt).rejects.toThrow(/permission denied/)
    })

    it('refuses the tables of sign-in', async () => {
      const attempt = database.transaction(ours, (tx) => tx.selectFrom('identityUser').selectAll().execute())
      await expect(attempt).rejects.toThrow(/permission denied/)
    })
  })

  it('shows nothing to the role of the app without an organisation; the owner sees both', async () => {
    const count = (role: boolean) =>
      database.asOwner(async (tx) => {
        if (role) await sql`set local role counterfoil_app`.execute(tx)
        const row = await tx
          .selectFrom('organisations')
          .select((eb) => eb.fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow()
        return row.count
      })
    expect(await count(true)).toBe(0)
    expect(await count(false)).toBe(2)
  })

  it('leaves no role and no organisation behind on the connection', async () => {
    await database.transaction(ours, async () => {})
    const { rows } = await database.jobsSql(
      "select current_user = session_user as owner, coalesce(current_setting('app.org', true), '') as org",
    )
    expect(rows).toEqual([{ owner: true, org: '' }])
  })

  it('gives the sign-in its own tables and no others', async () => {
    const users = await database.identity((tx) => tx.selectFrom('identityUser').selectAll().execute())
    expect(users).toMatchObject([{ id: 'u', emailVerified: false }])
    const attempt = database.identity((tx) => tx.selectFrom('people').selectAll().execute())
    await expect(attempt).rejects.toThrow(/permission denied/)
  })

  it('refuses a transaction inside a transaction at once', async () => {
    const inner = [
      () => database.transaction(ours, async () => {}),
      () => database.identity(async () => {}),
      () => database.asOwner(async () => {}),
      () => database.jobsSql('select 1'),
      () => database.ping(),
    ]
    for (const call of inner)
      await expect(database.transaction(ours, () => call() as Promise<unknown>)).rejects.toThrow(
        NestedTransaction,
      )
  })

  it('lets what a transaction started go on after it', async () => {
    let later: Promise<void> | undefined
    let open: () => void = () => {}
    const gate = new Promise<void>((resolve) => {
      open = resolve
    })
    await database.transaction(ours, async () => {
      later = gate.then(() => database.ping())
    })
    open()
    await later
  })

  it('rolls everything back when the work throws', async () => {
    const id = randomUUID()
    const attempt = database.transaction(ours, async (tx) => {
      await tx.insertInto('accounts').values({ orgId: ours, id, name: 'gone' }).execute()
      throw new Error('changed my mind')
    })
    await expect(attempt).rejects.toThrow('changed my mind')
    const found = await database.transaction(ours, (tx) =>
      tx.selectFrom('accounts').selectAll().where('id', '=', id).execute(),
    )
    expect(found).toEqual([])
  })
})
