/**
 * What happens to somebody who wants a seat that another is just taking, step by step on real PostgreSQL: they wait
 * for the outcome rather than hear that it is gone, and they hold nothing that others wait for.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everything } from '../../src/core/public.ts'
import type { Database } from '../../src/database/database.ts'
import { openStores } from '../../src/registry.gen.ts'
import { freshDatabase } from '../database/databases.ts'
import { type Field, fieldOf } from './racers.ts'

let database: Database

beforeAll(async () => {
  database = await freshDatabase('postgres')
})
afterAll(() => database.close())

/** Somebody's unfinished business with one seat: they end it by changing their mind. */
async function hold({ orgId }: Field, seat: string) {
  const held = Promise.withResolvers<void>()
  const end = Promise.withResolvers<void>()
  const done = database.transaction(orgId, async (tx) => {
    await tx.selectFrom('admissions').select('id').where('seat', '=', seat).forUpdate().execute()
    held.resolve()
    await end.promise
  })
  await held.promise
  return async () => {
    end.resolve()
    await done
  }
}

const take = ({ orgId, eventId }: Field, quantity: number) =>
  database.transaction(orgId, async (tx) => {
    const holder = await tx.selectFrom('people').select('id').limit(1).executeTakeFirstOrThrow()
    const seats = await openStores(tx, orgId).inventory.takeSeats(
      { eventId, quantity, open: everything },
      holder.id,
    )
    return seats?.length ?? null
  })

/** Until so many sessions of this database wait for a lock. */
async function untilWaiting(expected: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const waiting = await database.asOwner(async (tx) => {
      const { rows } = await sql<{ count: number }>`select count(*)::int as count from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`.execute(tx)
      return rows[0]?.count ?? 0
    })
    if (waiting >= expected) return
    await sleep(25)
  }
  throw new Error(`there were never ${expected} that wait`)
}

describe('a seat that somebody else is just taking', () => {
  it('is waited for, and taken once they let go', async () => {
    const field = await fieldOf(database, 1, 3)
    const letGo = await hold(field, '2')
    const taken = take(field, 3)
    await untilWaiting(1)
    await letGo()
    expect(await taken).toBe(3)
  })

  it('is not waited for where others are free', async () => {
    const field = await fieldOf(database, 1, 3)
    const letGo = await hold(field, '2')
    expect(await take(field, 2)).toBe(2)
    await letGo()
  })

  it('is waited for with empty hands, so that two who wait never keep each other from it', async () => {
    const field = await fieldOf(database, 1, 3)
    const [letGoOf2, letGoOf3] = [await hold(field, '2'), await hold(field, '3')]
    const all = take(field, 3)
    await untilWaiting(1)
    await letGoOf3()
    // would hold seat 3 and wait for seat 1, while the first holds seat 1 and will want seat 3
    const two = take(field, 2)
    await untilWaiting(2)
    await letGoOf2()
    expect(await Promise.all([all, two])).toEqual([3, null])
  })
})
