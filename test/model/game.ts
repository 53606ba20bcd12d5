/** Plays moves on one event and says what broke, if anything did. */
import fc from 'fast-check'
import { CounterfoilError } from '../../src/core/public.ts'
import { call } from '../../src/pipeline/call.ts'
import type { World } from '../world.ts'
import { type Board, seatsOfGame } from './board.ts'
import { look } from './look.ts'
import { askers, type Luck, pick, type Table } from './move.ts'
import { moves } from './moves.ts'
import { strayed } from './paths.ts'
import { starts } from './starts.ts'

/** One of the moves that there is something to try on, by its number; who of those that may try it; and luck. */
export interface Chosen {
  readonly move: number
  readonly who: number
  readonly luck: Luck
}

/** One step of a game: a move, or the event begins. */
export type Step = Chosen | 'begins'

const number = fc.nat({ max: 11 })

export const chosen: fc.Arbitrary<Chosen> = fc.record({
  move: fc.nat({ max: moves.length - 1 }),
  who: number,
  luck: fc.tuple(number, number, number),
})

export const start = fc.constantFrom(...starts)

export const game: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof({ weight: 24, arbitrary: chosen }, { weight: 1, arbitrary: fc.constant<'begins'>('begins') }),
  { minLength: 4, maxLength: 14 },
)

/** What people may hear, those among them who were blocked or have left. Anything else is a fault of ours. */
const answers = new Set(['refused', 'state-conflict', 'conflict', 'not-found', 'invalid', 'not-signed-in'])

export interface Told {
  readonly function: string
  /** seats that came in by it */
  readonly loaded: number
}

/**
 * @returns functions that were done, in their order
 * @throws with the step after which something was broken
 */
export async function play(board: Board, steps: readonly Step[]): Promise<readonly string[]> {
  const { w, eventId } = board
  const done: string[] = []
  let loaded = seatsOfGame
  let before = await w.tx((tx) => look(tx, eventId, loaded))
  for (const step of steps) {
    const told = step === 'begins' ? await begin(board) : await attempt(board, before, step)
    if (told) {
      done.push(told.function)
      loaded += told.loaded
    }
    await reacted(w)
    const after = await w.tx((tx) => look(tx, eventId, loaded))
    const faults = [...after.faults, ...strayed(before, after)]
    if (faults.length > 0)
      throw new Error(`after ${done.join(', ')} (${JSON.stringify(step)}): ${faults.join('; ')}`)
    before = after
  }
  return done
}

/** What events start must succeed: nobody is there to read a refusal. */
async function reacted(w: World): Promise<void> {
  try {
    await w.react()
  } catch (error) {
    const causes = error instanceof AggregateError ? error.errors : [error]
    throw new Error(`what followed failed: ${causes.map((cause) => (cause as Error).stack).join('; ')}`)
  }
}

export async function begin({ w, eventId }: Board): Promise<null> {
  const startsAt = new Date(Date.now() - 2 * 24 * 3600 * 1000)
  await w.tx((tx) => tx.updateTable('events').set({ startsAt }).where('id', '=', eventId).execute())
  return null
}

/** @returns what was done; null where it was refused */
export async function attempt(
  { w, people }: Pick<Board, 'w' | 'people'>,
  table: Table,
  { move, who, luck }: Chosen,
): Promise<Told | null> {
  const possible = moves.flatMap((one) => {
    const asked = one.asks(people, table, luck)
    return asked ? [{ one, asked }] : []
  })
  const chosenOne = pick(possible, move)
  if (!chosenOne) return null
  const { one, asked } = chosenOne
  const player = pick(one.who, who) ?? 'itself'
  const { on, owner, input = {} } = asked
  // Mostly whoever it belongs to: others are refused, and nothing follows from that.
  const personId = owner !== undefined && one.who === askers && who % 4 > 0 ? owner : people(player)
  const caller = { orgId: w.orgId, personId, requestId: 'game', ifMatch: '*' }
  try {
    const subject = on === undefined ? {} : { subject: on }
    const { output } = await call(w.system, caller, one.function, { input, ...subject })
    return { function: one.function, loaded: one.loads?.(output) ?? 0 }
  } catch (error) {
    if (error instanceof CounterfoilError && answers.has(error.code)) return null
    const says = error instanceof Error ? error.message : error
    throw new Error(`${one.function} by ${personId === owner ? 'its owner' : player}: ${says}`, {
      cause: error,
    })
  }
}
