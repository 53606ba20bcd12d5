/** Many who want the same seats at the same moment: one looks for all, and each is dealt others, side by side. */
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { isContested, joinCrowd, type Look, noteContest } from '../../src/areas/inventory/crowds.ts'
import type { Database } from '../../src/database/database.ts'
import { whenOver } from '../../src/database/endings.ts'
import { freshDatabase } from '../database/databases.ts'
import { fieldOf } from './racers.ts'

let database: Database

beforeAll(async () => {
  database = await freshDatabase('postgres')
})
afterAll(() => database.close())
afterEach(() => {
  vi.useRealTimers()
})

const row = ['1', '2', '3', '4', '5', '6']

/** The seats of the row that were not dealt, found slowly enough that others come meanwhile. */
const looking = () =>
  vi.fn<Look>(async (_among, but) => {
    await sleep(20)
    return [row.filter((seat) => !but.includes(seat))]
  })

/** Somebody who joins a crowd and stays in it until `leave`. */
async function member(wish: string, look: Look) {
  const joined = Promise.withResolvers<ReturnType<typeof joinCrowd>>()
  const end = Promise.withResolvers<void>()
  const done = database.transaction(crypto.randomUUID(), async (tx) => {
    joined.resolve(joinCrowd({ asker: tx, isOver: whenOver(tx) }, wish, look))
    await end.promise
  })
  return {
    deal: await joined.promise,
    async leave() {
      end.resolve()
      await done
    },
  }
}

const members = (wish: string, look: Look, count: number) =>
  Promise.all(Array.from({ length: count }, () => member(wish, look)))

describe('a crowd that wishes for the same seats', () => {
  it('looks once, and nobody is dealt what another was', async () => {
    const look = looking()
    const crowd = await members('once', look, 3)
    const dealt = await Promise.all(crowd.map(({ deal }) => deal(2)))
    expect(dealt.toSorted()).toEqual([
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ])
    expect(look).toHaveBeenCalledTimes(1)
    await Promise.all(crowd.map(({ leave }) => leave()))
  })

  it('knows what was dealt until they leave, and then looks anew', async () => {
    const look = looking()
    const [one, other] = await members('leaving', look, 2)
    expect(await one?.deal(5)).toEqual(['1', '2', '3', '4', '5'])
    expect(await other?.deal(2)).toEqual(['6'])
    await one?.leave()
    expect(await other?.deal(2)).toEqual(['1', '2'])
    await other?.leave()
    const later = await member('leaving', look)
    expect(await later.deal(1)).toEqual(['1'])
    await later.leave()
  })

  it('is no crowd where somebody asks alone: they look each time', async () => {
    const look = looking()
    const alone = await member('alone', look)
    await alone.deal(1)
    await alone.deal(1)
    expect(look).toHaveBeenCalledTimes(2)
    await alone.leave()
  })

  it('does not go by what was found more than a second ago', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    const look = looking()
    const crowd = await members('stale', look, 2)
    await crowd[0]?.deal(1)
    vi.advanceTimersByTime(900)
    await crowd[1]?.deal(1)
    expect(look).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(200)
    await crowd[1]?.deal(1)
    expect(look).toHaveBeenCalledTimes(2)
    await Promise.all(crowd.map(({ leave }) => leave()))
  })

  it('looks further where so many are not side by side nearby', async () => {
    const look = vi.fn<Look>(async (among) => {
      const apart = Array.from({ length: 200 }, (_, at) => [`apart-${at}`])
      return among === 100 ? apart.slice(0, 100) : [...apart, ['a', 'b']]
    })
    const one = await member('further', look)
    expect(await one.deal(2)).toEqual(['a', 'b'])
    expect(look.mock.calls.map(([among]) => among)).toEqual([100, 1_000])
    await one.leave()
  })

  it('tells whoever looked that it failed, and nobody else', async () => {
    const failing = vi.fn<Look>(async () => {
      await sleep(20)
      throw new Error('the connection is gone')
    })
    const look = looking()
    const [unlucky, other] = [await member('failing', failing), await member('failing', look)]
    const asked = [unlucky.deal(2), other.deal(2)]
    const [failed, dealt] = await Promise.allSettled(asked)
    expect(failed).toMatchObject({ reason: { message: 'the connection is gone' } })
    expect(dealt).toMatchObject({ value: ['1', '2'] })
    await Promise.all([unlucky.leave(), other.leave()])
  })
})

it('is careful for a second after others took what it was dealt', () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  expect(isContested('these')).toBe(false)
  noteContest('these')
  vi.advanceTimersByTime(900)
  noteContest('those')
  expect([isContested('these'), isContested('those')]).toEqual([true, true])
  vi.advanceTimersByTime(200)
  expect([isContested('these'), isContested('those')]).toEqual([false, true])
})

describe('twenty who ask for two at once', () => {
  it('sit side by side, each pair of them', async () => {
    const field = await fieldOf(database, 20, 40)
    const answers = await Promise.all(field.racers.map((ask) => ask(2)))
    expect(answers.filter((answer) => answer !== 'sold')).toEqual([])
    const pairs = await database.transaction(field.orgId, async (tx) => {
      const { rows } = await sql<{ rows: number; apart: number }>`
        select count(distinct row_name)::int as rows, (max(seat::int) - min(seat::int))::int as apart
        from order_admissions join admissions on admissions.id = admission_id group by order_id`.execute(tx)
      return rows
    })
    expect(pairs).toEqual(Array.from({ length: 20 }, () => ({ rows: 1, apart: 1 })))
  })
})
