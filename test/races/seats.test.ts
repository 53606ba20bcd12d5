/**
 * The race for seats, on real PostgreSQL: 32 clients, 100 seats, through the same `call` as any request. PGlite has
 * one connection and would prove nothing. The control takes the guards away and shows that the race is real.
 */
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Database } from '../../src/database/database.ts'
import { openDatabase } from '../../src/database/open.ts'
import { createDatabase, onServer } from '../database/databases.ts'
import { type Field, fieldOf } from './racers.ts'

const clients = 32
const seats = 100

let url: string
let database: Database

beforeAll(async () => {
  url = await createDatabase()
  // as many connections as clients, so that the pool keeps nobody from racing
  database = await openDatabase({ url }, { poolSize: clients })
})

afterAll(async () => {
  await database.close()
  await onServer(`drop database if exists ${new URL(url).pathname.slice(1)} with (force)`)
})

/** Everybody asks again and again, for one to four seats, until they hear that there are too few. */
async function runUntilSoldOut({ racers }: Field): Promise<void> {
  await Promise.all(
    racers.map(async (place, at) => {
      while ((await place((at % 4) + 1)) === 'sold');
    }),
  )
}

const standing = ({ orgId }: Field) =>
  database.transaction(orgId, async (tx) => {
    const { rows } = await sql<{
      ordered: number
      lines: number
      doubles: number
      quantity: number
      holders: number
    }>`
      select
        (select count(*)::int from admissions where commitment = 'ordered') as ordered,
        (select count(*)::int from order_admissions where released_at is null) as lines,
        (select count(*)::int from (select from order_admissions where released_at is null
          group by admission_id having count(*) > 1) twice) as doubles,
        (select coalesce(sum(quantity), 0)::int from orders) as quantity,
        (select count(*)::int from admissions join order_admissions on admission_id = admissions.id and released_at is null
          join orders on orders.id = order_id where holder_id = owner_id) as holders`.execute(tx)
    return rows[0]
  })

const everySeatOnce = { ordered: seats, lines: seats, doubles: 0, quantity: seats, holders: seats }

describe(`${clients} clients and ${seats} seats`, () => {
  it('sells every seat once, and tells the others that they came too late', async () => {
    const field = await fieldOf(database, clients, seats)
    await runUntilSoldOut(field)
    expect(await standing(field)).toEqual(everySeatOnce)
  })

  it('turns nobody away while there are seats for all', async () => {
    const field = await fieldOf(database, clients, clients * 3)
    const answers = await Promise.all(field.racers.map((place) => place(3)))
    expect(answers.filter((answer) => answer !== 'sold')).toEqual([])
  })

  it('gives 4 seats to 4 of 100 who ask at once', async () => {
    const field = await fieldOf(database, 100, 4)
    const answers = await Promise.all(field.racers.map((place) => place(1)))
    expect(answers.filter((answer) => answer === 'sold')).toHaveLength(4)
    expect(await standing(field)).toMatchObject({ ordered: 4, doubles: 0 })
  })

  it('is held by the conditional update alone where the index is gone', async () => {
    await onServer('drop index order_admissions_one_live', url)
    const field = await fieldOf(database, clients, seats)
    await runUntilSoldOut(field)
    expect(await standing(field)).toEqual(everySeatOnce)
  })

  it('sells them by two programs at once, each of which knows its own askers alone', async () => {
    const field = await fieldOf(database, clients, clients * 3)
    // Modules anew hold what another process would hold: crowds, caches, connections.
    vi.resetModules()
    const { racersOn } = await import('./racers.ts')
    const another = await import('../../src/database/open.ts')
    const elsewhere = await another.openDatabase({ url }, { poolSize: clients })
    const other = racersOn(elsewhere, field.people, field)
    const answers = await Promise.all(
      [...field.racers.entries()].map(([at, ask]) => (at % 2 === 0 ? ask : other.racers[at])?.(3)),
    )
    expect(answers.filter((answer) => answer !== 'sold')).toEqual([])
    expect(await standing(field)).toMatchObject({ ordered: clients * 3, doubles: 0 })
    await elsewhere.close()
  })

  it('control: to look for a free seat and then take it sells seats twice', async () => {
    await onServer(
      `create table naive_seats (id int primary key, holder int);
       create table naive_sales (seat int, client int);
       insert into naive_seats select n, null from generate_series(1, ${seats}) n`,
      url,
    )
    await Promise.all(Array.from({ length: clients }, (_, client) => buyNaively(client)))
    const { rows } = await onServer(
      'select count(*)::int as doubles from (select from naive_sales group by seat having count(*) > 1) twice',
      url,
    )
    expect(rows[0].doubles).toBeGreaterThan(0)
  })
})

async function buyNaively(client: number): Promise<void> {
  const connection = new pg.Client({ connectionString: url })
  await connection.connect()
  for (;;) {
    await connection.query('begin')
    const { rows } = await connection.query(
      'select id from naive_seats where holder is null order by id limit 1',
    )
    if (rows.length === 0) break
    await connection.query('update naive_seats set holder = $1 where id = $2', [client, rows[0].id])
    await connection.query('insert into naive_sales values ($1, $2)', [rows[0].id, client])
    await connection.query('commit')
  }
  await connection.end()
}
