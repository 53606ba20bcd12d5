/**
 * The same games with all moves of a round at once, each from a connection of its own, on real PostgreSQL: the
 * invariants hold after each round, and nobody hears anything but what people may hear. `MODEL_RUNS=1000` plays more.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { call } from '../../src/pipeline/call.ts'
import type { System } from '../../src/pipeline/system.ts'
import { type Board, boardsOn, seatsOfGame } from './board.ts'
import { start } from './game.ts'
import { look } from './look.ts'
import { guests } from './move.ts'
import { hands, playTogether, rounds } from './together.ts'

const games = Number(process.env.MODEL_RUNS ?? 12)
const seed = process.env.MODEL_SEED ? { seed: Number(process.env.MODEL_SEED) } : {}

describe(`${hands} people at once on one event`, () => {
  let next: ReturnType<typeof boardsOn>
  beforeAll(() => {
    next = boardsOn('postgres')
  })

  it(`break nothing in ${games} games`, { timeout: 60 * 60_000 }, async () => {
    let done = 0
    const property = fc.asyncProperty(start, rounds, async (from, schedule) => {
      done += (await playTogether(await next(from), schedule)).length
    })
    await fc.assert(property, { numRuns: games, ...seed })
    expect(done).toBeGreaterThan(games)
  })

  it('control: without its lock an order lives on that was called off meanwhile, and that is seen', async () => {
    const board = await next()
    expect(await calledOffMeanwhile(board, true)).toEqual([])
    expect(await calledOffMeanwhile(board, false)).not.toEqual([])
  })
})

/** An order is called off while its owner, whose request has read it, names its guests. @returns what is broken then */
async function calledOffMeanwhile({ w, people, eventId }: Board, locks: boolean): Promise<readonly string[]> {
  const now = () => w.tx((tx) => look(tx, eventId, seatsOfGame))
  const free = (await now()).seats.find(({ commitment }) => commitment === 'public')
  const { id: subject } = await w.order({
    event: eventId,
    admissions: [free?.id ?? ''],
    state: 'pending-guest-list',
    hostAttends: false,
  })
  const [isRead, isOff] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const slow = readingOrders(w.system, locks, async () => {
    isRead.resolve()
    // With the lock the other one waits for this one, and the wait ends by itself.
    await (locks ? sleep(200) : isOff.promise)
  })
  const ask = (system: System, player: 'ned' | 'sue', functionId: string, input: object) => {
    const caller = { orgId: w.orgId, personId: people(player), requestId: 'game', ifMatch: '*' }
    return call(system, caller, functionId, { subject, input })
  }
  const named = ask(slow, 'ned', 'orders.name-guests', { guests: guests(1) })
  await isRead.promise
  const off = ask(w.system, 'sue', 'orders.call-off', { note: 'Storm' }).finally(isOff.resolve)
  const answers = await Promise.allSettled([named, off])
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
  return (await now()).faults
}

function readingOrders(system: System, locks: boolean, then: () => Promise<void>): System {
  const openStores: System['openStores'] = (tx, org) => {
    const stores = system.openStores(tx, org)
    const facts: typeof stores.orders.facts = async (subject, ids) => {
      const found = await stores.orders.facts(subject, ids, locks)
      await then()
      return found
    }
    return { ...stores, orders: { ...stores.orders, facts } }
  }
  return { ...system, openStores }
}
