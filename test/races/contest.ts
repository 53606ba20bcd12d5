/**
 * Clients without a pause in a contest for a few seats: who gets one gives it back a moment later, so that every try
 * meets others. A double is a seat that somebody gets while another has it, told by a book of our own, not by the rows.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { CounterfoilError, everything } from '../../src/core/public.ts'
import { RetryableConflict } from '../../src/database/errors.ts'
import { call } from '../../src/pipeline/call.ts'
import type { Field } from './racers.ts'

/** What one client does; each has a connection of its own. */
export interface Client {
  /** @returns the seats got, once that is committed; null where others were quicker */
  take(): Promise<readonly string[] | null>
  giveBack(): Promise<unknown>
}

/** Long enough that somebody who gets the same seat is seen, in milliseconds. */
const holding = 3

export interface Score {
  readonly tries: number
  readonly wins: number
  readonly tooLate: number
  readonly doubles: number
  readonly seconds: number
}

export async function contest(clients: readonly Client[], tries: number): Promise<Score> {
  const holders = new Map<string, number>()
  const pass = (seat: string, by: 1 | -1) => {
    const now = (holders.get(seat) ?? 0) + by
    holders.set(seat, now)
    return now
  }
  const started = performance.now()
  let [asked, wins, tooLate, doubles] = [0, 0, 0, 0]
  const play = async ({ take, giveBack }: Client) => {
    while (asked < tries) {
      asked += 1
      const seats = await take()
      if (!seats) {
        tooLate += 1
        continue
      }
      wins += 1
      for (const seat of seats) if (pass(seat, 1) > 1) doubles += 1
      await sleep(holding)
      // Somebody else may get them from the moment they are given back, and not before.
      for (const seat of seats) pass(seat, -1)
      await giveBack()
    }
  }
  await Promise.all(clients.map(play))
  return { tries: asked, wins, tooLate, doubles, seconds: (performance.now() - started) / 1000 }
}

/** Through the whole line, as any request: an order is placed, and cancelled by its owner. */
export function ordering({ system, orgId, eventId, people }: Field): readonly Client[] {
  const input = { eventId, quantity: 1, purpose: 'client' }
  return people.map((personId): Client => {
    const caller = { orgId, personId, requestId: 'race', ifMatch: '*' }
    let order = ''
    return {
      async take() {
        const placed = await unlessTooLate(call(system, caller, 'orders.place', { input }))
        if (!placed) return null
        const { id, seats } = placed.output as { id: string; seats: readonly Record<string, string>[] }
        order = id
        return seats.map(({ section, row, seat }) => `${section}/${row}/${seat}`)
      },
      giveBack: () => call(system, caller, 'orders.cancel', { subject: order, input: {} }),
    }
  })
}

async function unlessTooLate<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof CounterfoilError && error.code === 'conflict') return null
    throw error
  }
}

/** As the line walks on where two writers met, but without an end. */
async function untilNobodyMeets<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof RetryableConflict)) throw error
    }
  }
}

/** The statements that take seats and give them back, each in a transaction, without what the line does around them. */
export function taking({ system, orgId, eventId, people }: Field): readonly Client[] {
  const { database, openStores } = system
  return people.map((holderId): Client => {
    let held: readonly string[] = []
    return {
      async take() {
        const wish = { eventId, quantity: 1, open: everything }
        const seats = await untilNobodyMeets(() =>
          database.transaction(orgId, (tx) => openStores(tx, orgId).inventory.takeSeats(wish, holderId)),
        )
        held = (seats ?? []).map(({ id }) => id)
        return seats && held
      },
      giveBack: () =>
        database.transaction(orgId, (tx) =>
          openStores(tx, orgId).inventory.releaseSeats(held, 'orders.cancel'),
        ),
    }
  })
}

/** Looks for a free seat and takes it then, as one would write it without thinking: for controls. */
export function lookingFirst({ system, orgId, eventId, people }: Field): readonly Client[] {
  const { database } = system
  return people.map((holderId): Client => {
    let held: readonly string[] = []
    const set = (values: { commitment: 'ordered' | 'public'; holderId: string | null }) =>
      database.transaction(orgId, (tx) =>
        tx
          .updateTable('admissions')
          .set(values)
          .where('id', 'in', [...held])
          .execute(),
      )
    return {
      async take() {
        const free = await database.transaction(orgId, (tx) =>
          tx
            .selectFrom('admissions')
            .select('id')
            .where('eventId', '=', eventId)
            .where('commitment', '=', 'public')
            .limit(1)
            .execute(),
        )
        held = free.map(({ id }) => id)
        if (held.length === 0) return null
        await set({ commitment: 'ordered', holderId })
        return held
      },
      giveBack: () => set({ commitment: 'public', holderId: null }),
    }
  })
}
