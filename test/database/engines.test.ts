import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { Kysely, sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '../../src/database/database.ts'
import { DatabaseNewer, RetryableConflict } from '../../src/database/errors.ts'
import { openDatabase } from '../../src/database/open.ts'
import { json } from '../../src/database/rows.ts'
import { createDatabase, eachEngine, freshDatabase, onServer } from './databases.ts'

const org = randomUUID()

eachEngine((engine) => {
  let database: Database
  beforeAll(async () => {
    database = await freshDatabase(engine)
    await database.asOwner((tx) =>
      tx.insertInto('organisations').values({ orgId: org, name: 'One', slug: 'one' }).execute(),
    )
  })
  afterAll(() => database.close())

  it('reads bigint as number, timestamptz as Date, text[] as array, and jsonb as it was written', async () => {
    const values = [
      ['a', { someKey: [1] }],
      'text',
      '"quoted"',
      5,
      null,
      { nested: { inCamel: true, in_snake: 1 } },
    ]
    const read = await database.transaction(org, async (tx) => {
      const answers: unknown[] = []
      for (const value of values) {
        const row = await tx
          .insertInto('auditEntries')
          .values({ orgId: org, id: randomUUID(), function: 'x.y', outcome: 'done', after: json(value) })
          .returning(['after', 'at'])
          .executeTakeFirstOrThrow()
        expect(row.at).toBeInstanceOf(Date)
        answers.push(row.after)
      }
      return answers
    })
    expect(read).toEqual(values)
    const { rows } = await database.jobsSql(
      "select 9007199254740991::bigint as large, array[1,2]::bigint[] as list, '2026-01-31'::date as day, count(*) as n, array['a','b,c'] as words from organisations",
    )
    expect(rows).toEqual([
      { large: 9007199254740991, list: [1, 2], day: '2026-01-31', n: 1, words: ['a', 'b,c'] },
    ])
    await expect(database.jobsSql('select 9007199254740993::bigint')).rejects.toThrow(
      'too large for a number',
    )
  })

  it('declares the columns that the database has, and no others', async () => {
    const { rows } = await database.jobsSql(
      "select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'",
    )
    expect(rows.map((row) => row.name).sort()).toEqual((await declaredColumns()).sort())
  })

  it('lets better-auth name its columns its own way, as counterfoil_identity', async () => {
    const sign = new Kysely<Record<string, Record<string, unknown>>>({ dialect: database.identityDialect })
    const expiresAt = new Date('2030-01-01T00:00:00Z')
    await sign
      .insertInto('identity_verification')
      .values({ id: 'v', identifier: 'i', value: 'w', expiresAt })
      .execute()
    const found = await sign
      .selectFrom('identity_verification')
      .selectAll()
      .where('expiresAt', '>', new Date())
      .orderBy('createdAt')
      .execute()
    expect(found).toMatchObject([{ id: 'v', expiresAt, createdAt: expect.any(Date) }])
    await expect(sign.selectFrom('people').selectAll().execute()).rejects.toThrow(/permission denied/)
    const inside = sign
      .transaction()
      .execute((tx) => sql<{ me: string }>`select current_user as me`.execute(tx))
    expect((await inside).rows).toEqual([{ me: 'counterfoil_identity' }])
    await expect(
      sign.transaction().execute(async (tx) => {
        await tx.deleteFrom('identity_verification').execute()
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    expect(await sign.selectFrom('identity_verification').select('id').execute()).toHaveLength(1)
  })

  it('runs many transactions at once', async () => {
    const bump = () =>
      database.transaction(org, (tx) =>
        tx
          .updateTable('organisations')
          .set((eb) => ({ epoch: eb('epoch', '+', 1) }))
          .execute(),
      )
    await Promise.all(Array.from({ length: 40 }, bump))
    const row = await database.transaction(org, (tx) =>
      tx.selectFrom('organisations').select('epoch').executeTakeFirstOrThrow(),
    )
    expect(row.epoch).toBe(41)
  })

  it('goes on after a statement that failed, in a transaction and among the jobs', async () => {
    await expect(database.transaction(org, (tx) => sql`select 1/0`.execute(tx))).rejects.toThrow(
      /division by zero/,
    )
    await expect(database.jobsSql('begin; select 1/0; commit')).rejects.toThrow(/division by zero/)
    await database.ping()
    await database.transaction(org, async () => {})
  })
})

async function declaredColumns(): Promise<string[]> {
  const { readdir, readFile } = await import('node:fs/promises')
  const snake = (name: string) => name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)
  const folder = new URL('../../src/database/', import.meta.url)
  const tables = new Map<string, string>()
  const rowFiles = (await readdir(new URL('rows/', folder))).map((file) => `rows/${file}`)
  // Tables stand in the one list, or in the list that a file of rows brings along.
  for (const file of ['rows.ts', ...rowFiles])
    for (const [, table, row] of (await readFile(new URL(file, folder), 'utf8')).matchAll(
      /^ {2}(\w+): (\w+Row)$/gm,
    ))
      tables.set(String(row), snake(String(table)))
  const columns: string[] = []
  for (const file of rowFiles) {
    const text = await readFile(new URL(file, folder), 'utf8')
    for (const [, row, body] of text.matchAll(/interface (\w+Row) \{\n([^}]*)\}/g))
      for (const [, column] of String(body).matchAll(/^ {2}(\w+):/gm))
        columns.push(`${tables.get(String(row))}.${snake(String(column))}`)
  }
  return columns
}

it('tells two writers that met, so that they may try again', async () => {
  const database = await freshDatabase('postgres')
  await database.asOwner((tx) =>
    tx.insertInto('organisations').values({ orgId: org, name: 'Two', slug: 'two' }).execute(),
  )
  const ids = [randomUUID(), randomUUID()]
  await database.transaction(org, (tx) =>
    tx
      .insertInto('accounts')
      .values(ids.map((id) => ({ orgId: org, id, name: id })))
      .execute(),
  )
  const touch = async (order: string[], meet: Promise<void>, arrive: () => void) =>
    database.transaction(org, async (tx) => {
      for (const id of order) {
        await tx
          .updateTable('accounts')
          .set({ name: `${id}!` })
          .where('id', '=', id)
          .execute()
        arrive()
        await meet
      }
    })
  let waiting = 2
  let go: () => void = () => {}
  const meet = new Promise<void>((resolve) => {
    go = resolve
  })
  const arrive = () => {
    if (--waiting === 0) go()
  }
  const outcomes = await Promise.allSettled([
    touch(ids, meet, arrive),
    touch([...ids].reverse(), meet, arrive),
  ])
  await database.close()
  const failed = outcomes.filter((outcome) => outcome.status === 'rejected')
  expect(failed).toHaveLength(1)
  expect(failed[0]?.reason).toBeInstanceOf(RetryableConflict)
})

it('starts safely when several processes start at once on an empty database', async () => {
  const url = await createDatabase('template0')
  const opened = await Promise.all(Array.from({ length: 4 }, () => openDatabase({ url })))
  const { rows } = await (opened[0] as Database).jobsSql('select name from migrations.applied order by name')
  await Promise.all(opened.map((database) => database.close()))
  const files = readdirSync(new URL('../../src/database/migrations/', import.meta.url)).sort()
  expect(rows).toEqual(files.map((file) => ({ name: file.replace(/\.sql$/, '') })))
})

it('refuses a database that is newer than the program', async () => {
  const url = await createDatabase()
  await onServer("insert into migrations.applied values ('9999_tomorrow', now()::text)", url)
  await expect(openDatabase({ url })).rejects.toThrow(DatabaseNewer)
  await expect(openDatabase({ url })).rejects.toThrow(
    'The database is newer than this program (it has 9999_tomorrow). Start a newer version of Counterfoil.',
  )
})

it('survives the server ending its connections', async () => {
  const lines: string[] = []
  const url = await createDatabase()
  const database = await openDatabase({ url }, { onProgress: (line) => lines.push(line) })
  await database.ping()
  await onServer(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    url,
  )
  const during = database.asOwner(async (tx) => {
    await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx)
  })
  await expect(during).rejects.toThrow()
  await database.ping()
  await database.close()
})

it('needs no superuser: an owner who may create roles is enough', async () => {
  const url = new URL(await createDatabase('template0'))
  const name = `owner_${randomUUID().slice(0, 8)}`
  await onServer(`create role ${name} login createrole`)
  // The roles of the run belong to its superuser; an owner is made a member of them once.
  await onServer(`grant counterfoil_app, counterfoil_identity to ${name} with admin option`)
  await onServer(`alter database ${url.pathname.slice(1)} owner to ${name}`)
  url.username = name
  const database = await openDatabase({ url: url.href })
  await database.asOwner((tx) =>
    tx.insertInto('organisations').values({ orgId: org, name: 'Three', slug: 'three' }).execute(),
  )
  const seen = await database.transaction(org, (tx) =>
    tx.selectFrom('organisations').select('name').execute(),
  )
  const other = await database.transaction(randomUUID(), (tx) =>
    tx.selectFrom('organisations').selectAll().execute(),
  )
  await database.close()
  expect(seen).toEqual([{ name: 'Three' }])
  expect(other).toEqual([])
})
