/**
 * Seats are neither made nor lost, and nobody's seat is somebody else's: random games of everything that moves seats
 * and orders, with what must be true looked at after each move. `MODEL_RUNS=5000` plays the long version.
 */
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../world.ts'
import { play, type Step, seatsOfGame } from './game.ts'
import { broken } from './invariants.ts'
import { moves } from './moves.ts'

const runs = Number(process.env.MODEL_RUNS ?? 30)

const number = fc.nat({ max: 11 })
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 24,
    arbitrary: fc.record({
      move: fc.nat({ max: moves.length - 1 }),
      who: number,
      luck: fc.tuple(number, number, number),
    }),
  },
  { weight: 1, arbitrary: fc.constant<'begins'>('begins') },
)

describe('random games on one event', () => {
  let w: World
  beforeAll(async () => {
    w = await world('pglite')
  })

  it(`break nothing in ${runs} games, and try everything`, { timeout: 30 * 60_000 }, async () => {
    const done = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const played = await play(w, steps)
        for (const [name, times] of played.done) done.set(name, (done.get(name) ?? 0) + times)
      }),
      { numRuns: runs, ...(process.env.MODEL_SEED ? { seed: Number(process.env.MODEL_SEED) } : {}) },
    )
    const never = moves.map((move) => move.function).filter((name) => !done.has(name))
    // Short runs miss what takes many steps; the long one has done everything at least once.
    expect(never.length).toBeLessThanOrEqual(runs >= 1_000 ? 0 : moves.length / 2)
  })

  const tampering: Readonly<Record<string, (eventId: string) => Promise<unknown>>> = {
    'a seat that is lost': (eventId) =>
      w.tx((tx) =>
        tx.deleteFrom('admissions').where('eventId', '=', eventId).where('seat', '=', '1').execute(),
      ),
    'a free seat with a holder': (eventId) =>
      w.tx((tx) =>
        tx
          .updateTable('admissions')
          .set({ holderId: w.person('ned') })
          .where('eventId', '=', eventId)
          .execute(),
      ),
    'a promise without an order': (eventId) =>
      w.tx((tx) =>
        tx
          .updateTable('admissions')
          .set({ commitment: 'ordered', holderId: w.person('ned') })
          .where('eventId', '=', eventId)
          .execute(),
      ),
  }
  it.each(Object.entries(tampering))('control: %s is seen', async (_what, tamper) => {
    const { eventId } = await play(w, [])
    expect(await w.tx((tx) => broken(tx, eventId, seatsOfGame))).toEqual([])
    await tamper(eventId)
    expect((await w.tx((tx) => broken(tx, eventId, seatsOfGame))).length).toBeGreaterThan(0)
  })
})
