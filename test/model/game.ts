/** Plays moves on one event and says what broke, if anything did. */
import { sql } from 'kysely'
import * as inventory from '../../src/areas/inventory/transitions.ts'
import * as orders from '../../src/areas/orders/transitions.ts'
import {
  CounterfoilError,
  clockworkId,
  isMachine,
  type Machine,
  type Transition,
} from '../../src/core/public.ts'
import { call } from '../../src/pipeline/call.ts'
import type { World } from '../world.ts'
import { broken } from './invariants.ts'
import { type Luck, moves, type Table } from './moves.ts'

/** One step of a game: a move by its number, who of those that may try it, and luck; or the event begins. */
export type Step = { readonly move: number; readonly who: number; readonly luck: Luck } | 'begins'

export const seatsOfGame = 6

/** What people may hear. Anything else is a fault of ours. */
const answers = new Set(['refused', 'state-conflict', 'conflict', 'not-found', 'invalid'])

export interface Played {
  readonly eventId: string
  /** moves that were done, by function */
  readonly done: ReadonlyMap<string, number>
}

/** @throws with the step after which something was broken */
export async function play(w: World, steps: readonly Step[]): Promise<Played> {
  const { id: eventId } = await w.event()
  const half = seatsOfGame / 2
  await w.admissions(eventId, half, { section: 'A', commitment: 'unreleased', custody: 'in-transit' })
  await w.admissions(eventId, half, { section: 'B' })
  const done = new Map<string, number>()
  let before = await tableOf(w, eventId)
  for (const step of steps) {
    if (step === 'begins') await begin(w, eventId)
    else {
      const function_ = await attempt(w, before, step)
      if (function_) done.set(function_, (done.get(function_) ?? 0) + 1)
    }
    await reacted(w)
    const after = await tableOf(w, eventId)
    const faults = [...(await w.tx((tx) => broken(tx, eventId, seatsOfGame))), ...strayed(before, after)]
    if (faults.length > 0)
      throw new Error(`after ${step === 'begins' ? step : moves[step.move]?.function}: ${faults.join('; ')}`)
    before = after
  }
  return { eventId, done }
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

const begin = (w: World, eventId: string) =>
  w.tx((tx) =>
    tx
      .updateTable('events')
      .set({ startsAt: new Date(Date.now() - 2 * 24 * 3600 * 1000) })
      .where('id', '=', eventId)
      .execute(),
  )

async function attempt(w: World, table: Table, { move, who, luck }: Exclude<Step, 'begins'>) {
  const chosen = moves[move % moves.length]
  const asked = chosen?.asks(w, table, luck)
  if (!chosen || !asked) return null
  const actor = chosen.who[who % chosen.who.length]
  const personId = actor === undefined || actor === 'itself' ? clockworkId : w.person(actor)
  const caller = { orgId: w.orgId, personId, requestId: 'game', ifMatch: '*' }
  const subject = asked.on === undefined ? {} : { subject: asked.on }
  try {
    await call(w.system, caller, chosen.function, { ...subject, input: asked.input ?? {} })
    return chosen.function
  } catch (error) {
    if (error instanceof CounterfoilError && answers.has(error.code)) return null
    throw new Error(`${chosen.function} by ${actor}: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    })
  }
}

async function tableOf(w: World, eventId: string): Promise<Table> {
  return w.tx(async (tx) => {
    const seats = await tx
      .selectFrom('admissions')
      .select(['id', 'commitment', 'custody', 'outcome'])
      .where('eventId', '=', eventId)
      .orderBy('section')
      .orderBy('seat')
      .execute()
    const found = await sql<Table['orders'][number]>`select orders.id, state, quantity, owner_id as "ownerId",
        array(select admission_id::text from order_admissions where order_id = orders.id and released_at is null order by 1) as seats
      from orders where event_id = ${eventId}::uuid order by number`.execute(tx)
    return { eventId, seats, orders: found.rows }
  })
}

const exported: readonly unknown[] = [...Object.values(inventory), ...Object.values(orders)]
const machines = exported.filter(isMachine)
const machineOf = (of: string): Machine => {
  const found = machines.find((machine) => machine.of === of)
  if (!found) throw new Error(`there is no machine of the ${of}`)
  return found
}

/** Changes that no path of the tables explains. One call may take several steps, such as back and out again. */
function strayed(before: Table, after: Table): readonly string[] {
  const custody = machineOf('custody of an admission')
  const outcome = machineOf('outcome of an admission')
  const order = machineOf('order')
  const seats = after.seats.flatMap((seat) => {
    const was = before.seats.find(({ id }) => id === seat.id)
    if (!was) return []
    return [
      ...fault('custody', custody.table, was.custody, seat.custody),
      ...fault('outcome', outcome.table, was.outcome ?? 'open', seat.outcome ?? 'open'),
    ]
  })
  const states = after.orders.flatMap((one) => {
    const was = before.orders.find(({ id }) => id === one.id)
    return was ? fault('order', order.table, was.state, one.state) : []
  })
  return [...seats, ...states]
}

function fault(what: string, table: readonly Transition[], from: string, to: string): readonly string[] {
  if (from === to) return []
  const reached = new Set([from])
  for (let size = 0; size < reached.size; ) {
    size = reached.size
    for (const line of table) if (reached.has(line.from)) reached.add(line.to)
  }
  return reached.has(to) ? [] : [`no table leads the ${what} from ${from} to ${to}`]
}
