/** The games with all moves of a round at once, and what follows each of them at once with the others too. */
import fc from 'fast-check'
import { CounterfoilError } from '../../src/core/public.ts'
import type { OutboxEvent } from '../../src/pipeline/outbox.ts'
import { react } from '../../src/pipeline/reactions.ts'
import type { System } from '../../src/pipeline/system.ts'
import { type Board, seatsOfGame } from './board.ts'
import { attempt, begin, type Chosen, chosen, type Told } from './game.ts'
import { look } from './look.ts'
import type { Table } from './move.ts'
import { strayed } from './paths.ts'

/** Enough that every round has moves that meet on a seat. */
export const hands = 8

interface Round {
  readonly begins: boolean
  readonly moves: readonly Chosen[]
}

export const rounds: fc.Arbitrary<readonly Round[]> = fc.array(
  fc.record({
    begins: fc.integer({ min: 0, max: 11 }).map((luck) => luck === 11),
    moves: fc.array(chosen, { minLength: hands, maxLength: hands }),
  }),
  { minLength: 2, maxLength: 5 },
)

/**
 * Each round acts on what everybody saw before it.
 * @returns functions that were done
 * @throws with the round after which something was broken, or in which somebody heard what nobody may hear
 */
export async function playTogether(board: Board, schedule: readonly Round[]): Promise<readonly string[]> {
  const { w, eventId } = board
  const done: string[] = []
  let loaded = seatsOfGame
  let before = await w.tx((tx) => look(tx, eventId, loaded))
  for (const { begins, moves } of schedule) {
    const seen = before
    const everybody = moves.map((one) => moveAndFollow(board, seen, one))
    const answers = await Promise.allSettled(begins ? [...everybody, begin(board)] : everybody)
    const faults: string[] = []
    for (const answer of answers)
      if (answer.status === 'rejected') faults.push(says(answer.reason))
      else if (answer.value) {
        done.push(answer.value.function)
        loaded += answer.value.loaded
      }
    const after = await w.tx((tx) => look(tx, eventId, loaded))
    faults.push(...after.faults, ...strayed(before, after))
    if (faults.length > 0) throw new Error(`after ${done.join(', ')}: ${faults.join('; ')}`)
    before = after
  }
  return done
}

async function moveAndFollow({ w, people }: Board, table: Table, one: Chosen): Promise<Told | null> {
  const sent: OutboxEvent[] = []
  const system: System = { ...w.system, outbox: { send: async (_tx, event) => void sent.push(event) } }
  const told = await attempt({ w: { ...w, system }, people }, table, one)
  // What follows adds to the list. A transaction that was walked again has sent twice, as a queue may.
  if (told) for (const event of sent) await followed(system, event)
  return told
}

/** As the queue does: who met another comes again, a little later. */
async function followed(system: System, event: OutboxEvent): Promise<void> {
  for (let time = 1; ; time += 1) {
    try {
      return await react(system, event)
    } catch (error) {
      if (!isMeeting(error) || time === 5) throw error
    }
  }
}

const isMeeting = (error: unknown) =>
  error instanceof AggregateError &&
  error.errors.every((one) => one instanceof CounterfoilError && one.code === 'conflict')

const says = (error: unknown): string =>
  error instanceof AggregateError ? error.errors.map(says).join('; ') : String((error as Error).stack)
