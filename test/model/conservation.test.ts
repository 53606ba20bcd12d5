/**
 * Seats are neither made nor lost, and nobody's seat is somebody else's: random games of everything that moves seats
 * and orders, with what must be true looked at after each move. `MODEL_RUNS=5000` plays the long version.
 */
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Board, boardsOn, seatsOfGame } from './board.ts'
import { game, play, start } from './game.ts'
import { look } from './look.ts'
import { moves } from './moves.ts'

const runs = Number(process.env.MODEL_RUNS ?? 30)
const seed = process.env.MODEL_SEED ? { seed: Number(process.env.MODEL_SEED) } : {}

describe('random games on one event', () => {
  let next: ReturnType<typeof boardsOn>
  beforeAll(() => {
    next = boardsOn('pglite')
  })

  it(`break nothing in ${runs} games, and try everything`, { timeout: 90 * 60_000 }, async () => {
    const done = new Set<string>()
    await fc.assert(
      fc.asyncProperty(start, game, async (from, steps) => {
        for (const name of await play(await next(from), steps)) done.add(name)
      }),
      { numRuns: runs, ...seed },
    )
    const never = [...new Set(moves.map((move) => move.function))].filter((name) => !done.has(name))
    // Short runs miss what takes many steps; the long one has done everything at least once.
    if (runs >= 1_000) expect(never).toEqual([])
    else expect(never.length).toBeLessThanOrEqual(moves.length / 2)
  })

  const held = { commitment: 'held' as const }
  const tampering: Readonly<Record<string, (board: Board) => Promise<unknown>>> = {
    'a seat that is lost': ({ w, eventId }) =>
      w.tx((tx) =>
        tx.deleteFrom('admissions').where('eventId', '=', eventId).where('seat', '=', '1').execute(),
      ),
    'a free seat with a holder': ({ w, eventId }) =>
      w.tx((tx) =>
        tx
          .updateTable('admissions')
          .set({ holderId: w.person('ned') })
          .where('eventId', '=', eventId)
          .execute(),
      ),
    'a held seat that nobody holds': ({ w, eventId }) =>
      w.tx((tx) => tx.updateTable('admissions').set(held).where('eventId', '=', eventId).execute()),
    'a promise without an order': ({ w, eventId }) =>
      w.tx((tx) =>
        tx
          .updateTable('admissions')
          .set({ commitment: 'ordered', holderId: w.person('ned') })
          .where('eventId', '=', eventId)
          .execute(),
      ),
    'an order that lost a seat': async ({ w, eventId }) => {
      const { id } = await w.order({ event: eventId })
      await w.tx((tx) => tx.updateTable('orders').set({ quantity: 3 }).where('id', '=', id).execute())
    },
  }
  it.each(Object.entries(tampering))('control: %s is seen', async (_what, tamper) => {
    const board = await next()
    const faults = () => board.w.tx(async (tx) => (await look(tx, board.eventId, seatsOfGame)).faults)
    expect(await faults()).toEqual([])
    await tamper(board)
    expect((await faults()).length).toBeGreaterThan(0)
  })
})
