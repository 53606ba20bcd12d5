/**
 * Assigning, reclaiming, releasing, ordering and cancelling the same seats at once, on real PostgreSQL, through the
 * same `call` as any request. Whatever the order they come in, no seat is lost, doubled or with somebody unknown.
 */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CounterfoilError, rulebook } from '../../src/core/public.ts'
import type { Database } from '../../src/database/database.ts'
import { openDatabase } from '../../src/database/open.ts'
import { call } from '../../src/pipeline/call.ts'
import { snapshots } from '../../src/pipeline/subject-epochs.ts'
import type { System } from '../../src/pipeline/system.ts'
import { functions, openStores } from '../../src/registry.gen.ts'
import { createDatabase, onServer } from '../database/databases.ts'
import { type Ids, makeOrganisation } from '../organisation.ts'
import { soundWith, standingOf } from './standing.ts'

const seats = 40
const hands = 12
const acts = 15

let url: string
let database: Database
let system: System

beforeAll(async () => {
  url = await createDatabase()
  database = await openDatabase({ url }, { poolSize: hands })
  system = {
    database,
    rules: rulebook(functions),
    openStores,
    snapshots: snapshots(),
    outbox: { send: async () => {} },
    now: () => new Date(),
    observe: () => {},
  }
})

afterAll(async () => {
  await database.close()
  await onServer(`drop database if exists ${new URL(url).pathname.slice(1)} with (force)`)
})

interface Scene {
  readonly orgId: string
  readonly ids: Ids
  readonly eventId: string
  readonly seatIds: readonly string[]
}

async function scene(): Promise<Scene> {
  const { orgId, ids } = await makeOrganisation(database)
  const eventId = crypto.randomUUID()
  const startsAt = new Date(Date.now() + 14 * 24 * 3600 * 1000)
  const tim = ids.people.tim as string
  const rows = Array.from({ length: seats }, (_, at) => ({
    ...{ orgId, id: crypto.randomUUID(), eventId, section: '114', rowName: 'F', seat: String(at + 1) },
    ...{ commitment: 'held' as const, outcome: null, holderId: tim, stewardId: tim },
  }))
  await database.transaction(orgId, async (tx) => {
    const event = { orgId, id: eventId, venueId: ids.venue, name: 'Cup final', startsAt }
    await tx.insertInto('events').values(event).execute()
    await tx
      .insertInto('admissions')
      .values(rows as never)
      .execute()
  })
  return { orgId, ids, eventId, seatIds: rows.map(({ id }) => id) }
}

type Answer = 'done' | 'too-late'

/** Refused because somebody was quicker is an answer; anything else is a fault. */
async function ask({ orgId, ids }: Scene, who: string, functionId: string, input: object, on?: string) {
  const caller = { orgId, personId: ids.people[who] as string, requestId: 'race', ifMatch: '*' }
  const asked = { input, ...(on === undefined ? {} : { subject: on }) }
  return call(system, caller, functionId, asked).then(
    (): Answer => 'done',
    (error: unknown): Answer => {
      const isLate =
        error instanceof CounterfoilError && /^(conflict|state-conflict|refused|not-found)$/.test(error.code)
      if (isLate) return 'too-late'
      throw error
    },
  )
}

const standing = ({ orgId }: Scene) => database.transaction(orgId, standingOf)
const sound = soundWith(seats)

describe('seats that many hands reach for', () => {
  it('go to one of those to whom they are assigned at once', async () => {
    const field = await scene()
    const people = ['ned', 'mona', 'ivy', 'sue']
    const assign = (who: string) =>
      ask(field, 'ivy', 'admissions.assign', { admissionIds: field.seatIds, personId: field.ids.people[who] })
    const answers = await Promise.all([...people, ...people].map(assign))
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(1)
    expect(await standing(field)).toEqual(sound)
  })

  it('are neither lost nor doubled while all is done with them at once', async () => {
    const field = await scene()
    const done = await Promise.all(Array.from({ length: hands }, (_, hand) => oneHand(field, hand)))
    expect(done.flat().filter((answer) => answer === 'done').length).toBeGreaterThan(hands)
    expect(await standing(field)).toEqual(sound)
  })

  it('control: the check sees a seat that is gone astray', async () => {
    const field = await scene()
    await database.transaction(field.orgId, (tx) =>
      tx
        .updateTable('admissions')
        .set({ commitment: 'allocated' })
        .where('id', '=', field.seatIds[0] as string)
        .execute(),
    )
    expect(await standing(field)).not.toEqual(sound)
  })
})

/** One person at their desk, who does one thing after the other with some of the seats. */
async function oneHand(field: Scene, hand: number): Promise<readonly Answer[]> {
  const answers: Answer[] = []
  for (let at = 0; at < acts; at += 1) {
    const from = (hand * 7 + at * 11) % (seats - 4)
    const admissionIds = field.seatIds.slice(from, from + 1 + ((hand + at) % 4))
    answers.push(await act(field, (hand + at) % 6, admissionIds))
  }
  return answers
}

async function act(field: Scene, which: number, admissionIds: readonly string[]): Promise<Answer> {
  const { people } = field.ids
  switch (which) {
    case 0:
      return ask(field, 'tim', 'admissions.assign', { admissionIds, personId: people.ned })
    case 1:
      return ask(field, 'ivy', 'admissions.reclaim', { admissionIds, to: 'public' })
    case 2:
      return ask(field, 'ivy', 'admissions.reclaim', { admissionIds, to: 'person', personId: people.mona })
    case 3:
      return ask(field, 'tim', 'admissions.release', { admissionIds, to: 'public' })
    case 4:
      return ask(field, 'mona', 'orders.place', { eventId: field.eventId, quantity: 2, purpose: 'client' })
    default:
      return cancelOne(field)
  }
}

/** Somebody gives up an order of theirs: it holds its row, and then wants its seats. */
async function cancelOne(field: Scene): Promise<Answer> {
  const order = await database.transaction(field.orgId, (tx) =>
    tx
      .selectFrom('orders')
      .where('state', 'in', ['incomplete', 'pending-approval'])
      .orderBy(sql`random()`)
      .select(['id', 'ownerId'])
      .executeTakeFirst(),
  )
  const owner = Object.entries(field.ids.people).find(([, id]) => id === order?.ownerId)?.[0]
  return order && owner ? ask(field, owner, 'orders.cancel', {}, order.id) : 'too-late'
}
