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
import { look } from './look.ts'
import { hands, playTogether, rounds } from './together.ts'

const games = Number(process.env.MODEL_RUNS ?? 12)
const seed = process.env.MODEL_SEED ? { seed: Number(process.env.MODEL_SEED) } : {}

describe(`${hands} people at once on one event`, () => {
  let next: () => Promise<Board>
  beforeAll(() => {
    next = boardsOn('postgres')
  })

  it(`break nothing in ${games} games`, { timeout: 60 * 60_000 }, async () => {
    let done = 0
    const property = fc.asyncProperty(rounds, async (schedule) => {
      done += (await playTogether(await next(), schedule)).length
    })
    await fc.assert(property, { numRuns: games, ...seed })
    expect(done).toBeGreaterThan(games)
  })

  it('control: where the locks are gone two decisions about one order both count, and that is seen', async () => {
    const board = await next()
    expect(await decidedTwice(board, board.w.system)).toEqual([])
    expect(await decidedTwice(board, unlocked(board.w.system))).not.toEqual([])
  })
})

/** An order is approved and denied at the same moment. @returns what is broken then */
async function decidedTwice({ w, people, eventId }: Board, system: System): Promise<readonly string[]> {
  const now = () => w.tx((tx) => look(tx, eventId, seatsOfGame))
  const free = (await now()).seats.find(({ commitment }) => commitment === 'public')
  const { id: subject } = await w.order({ event: eventId, admissions: [free?.id ?? ''] })
  const decide = (player: 'mona' | 'sue', functionId: string) => {
    const caller = { orgId: w.orgId, personId: people(player), requestId: 'game', ifMatch: '*' }
    return call(system, caller, functionId, { subject, input: { note: 'Decided' } })
  }
  await Promise.allSettled([decide('mona', 'orders.approve'), decide('sue', 'orders.deny')])
  return (await now()).faults
}

/** Reads orders without their locks, and lets nobody go on before both have read. */
function unlocked(system: System): System {
  let met = 0
  const openStores: System['openStores'] = (tx, org) => {
    const stores = system.openStores(tx, org)
    const facts: typeof stores.orders.facts = async (subject, ids) => {
      const found = await stores.orders.facts(subject, ids, false)
      met += 1
      for (let waited = 0; met < 2 && waited < 100; waited++) await sleep(10)
      return found
    }
    return { ...stores, orders: { ...stores.orders, facts } }
  }
  return { ...system, openStores }
}
