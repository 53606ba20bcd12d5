/** A field of people who may all order, each with a connection of their own, going through `call` as any request does. */
import { CounterfoilError, rulebook } from '../../src/core/public.ts'
import type { Database } from '../../src/database/database.ts'
import { call } from '../../src/pipeline/call.ts'
import { snapshots } from '../../src/pipeline/subject-epochs.ts'
import type { System } from '../../src/pipeline/system.ts'
import { functions, openStores } from '../../src/registry.gen.ts'
import { makeOrganisation } from '../organisation.ts'

export interface Field {
  readonly system: System
  readonly orgId: string
  readonly eventId: string
  /** ids of the racers */
  readonly people: readonly string[]
  /** one for each racer; `sold-out` is the answer of somebody who came too late, anything else throws */
  readonly racers: readonly ((quantity: number) => Promise<'sold' | 'sold-out'>)[]
}

/** @returns a new organisation with one event of so many seats, twenty in a row */
export async function fieldOf(database: Database, racers: number, seats: number): Promise<Field> {
  const { orgId, ids } = await makeOrganisation(database)
  const applicationId = ids.applications['box-office'] as string
  const people = Array.from({ length: racers }, (_, at) => ({
    orgId,
    id: crypto.randomUUID(),
    handle: `racer-${at}`,
    name: `Racer ${at}`,
    email: `racer-${at}@harbour.example`,
    licence: 'client' as const,
    managerId: null,
    defaultAccountId: null,
    globalRoleId: null,
    locale: null,
    timeZone: null,
  }))
  const eventId = crypto.randomUUID()
  const admissions = Array.from({ length: seats }, (_, at) => ({
    orgId,
    id: crypto.randomUUID(),
    eventId,
    section: '114',
    rowName: String.fromCharCode(65 + Math.floor(at / 20)),
    seat: String((at % 20) + 1),
    commitment: 'public' as const,
    outcome: null,
    holderId: null,
  }))
  await database.transaction(orgId, async (tx) => {
    await tx.insertInto('people').values(people).execute()
    await tx
      .insertInto('personApplications')
      .values(people.map((person) => ({ orgId, personId: person.id, applicationId })))
      .execute()
    const startsAt = new Date(Date.now() + 14 * 24 * 3600 * 1000)
    await tx
      .insertInto('events')
      .values({ orgId, id: eventId, venueId: ids.venue, name: 'Cup final', startsAt })
      .execute()
    await tx.insertInto('admissions').values(admissions).execute()
  })
  return racersOn(
    database,
    people.map(({ id }) => id),
    { orgId, eventId },
  )
}

/** The same people in the same field, on a program of their own. */
export function racersOn(
  database: Database,
  people: readonly string[],
  { orgId, eventId }: Pick<Field, 'orgId' | 'eventId'>,
): Field {
  const system: System = {
    database,
    rules: rulebook(functions),
    openStores,
    snapshots: snapshots(),
    outbox: { send: async () => {} },
    now: () => new Date(),
    observe: () => {},
  }
  const place = (personId: string) => async (quantity: number) => {
    const input = { eventId, quantity, purpose: 'client' }
    const caller = { orgId, personId, requestId: 'race' }
    return call(system, caller, 'orders.place', { input }).then(
      () => 'sold' as const,
      (error: unknown) => {
        if (error instanceof CounterfoilError && error.code === 'conflict') return 'sold-out' as const
        throw error
      },
    )
  }
  return { system, orgId, eventId, people, racers: people.map(place) }
}
