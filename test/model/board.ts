/** Where games are played: an organisation with two people for each game who may leave, and an event with six seats. */
import { sql } from 'kysely'
import { clockworkId } from '../../src/core/public.ts'
import type { Engine } from '../../src/database/database.ts'
import { type World, world } from '../world.ts'
import type { People } from './move.ts'
import { begunWith, type Start } from './starts.ts'

export interface Board {
  readonly w: World
  readonly people: People
  readonly eventId: string
}

/** Enough that making an organisation costs a game little, few enough that the sweeps of the clock have little to look at. */
const gamesOfOne = 40

export const seatsOfGame = 6

/** @returns a new board at each call; organisations are made as they are needed */
export function boardsOn(engine: Engine): (start?: Start) => Promise<Board> {
  let w: World | undefined
  let pairs: { lee: string; meg: string }[] = []
  return async (start = 'nothing') => {
    if (!w || pairs.length === 0) {
      w = await world(engine)
      pairs = await pairsIn(w, gamesOfOne)
      // What the worker does by the hour: an engine that nobody tells how much there is plans badly.
      if (engine === 'pglite') await w.system.database.asOwner((tx) => sql`analyze`.execute(tx))
    }
    const { person } = w
    const pair = pairs.pop()
    const people: People = (player) => {
      if (player === 'itself') return clockworkId
      return player === 'lee' || player === 'meg' ? (pair?.[player] ?? '') : person(player)
    }
    return { w, people, eventId: await eventIn(w, start) }
  }
}

async function pairsIn(w: World, count: number) {
  const { orgId } = w
  const pairs = Array.from({ length: count }, () => ({ lee: crypto.randomUUID(), meg: crypto.randomUUID() }))
  const applicationId = w.ids.applications['box-office'] as string
  const roleId = w.ids.roles.Manager as string
  const somebody = (id: string, name: string, managerId: string) => ({
    ...{ orgId, id, name, managerId, handle: id, email: `${id}@harbour.example` },
    ...{ licence: 'enterprise' as const, defaultAccountId: null, globalRoleId: null },
    ...{ locale: null, timeZone: null },
  })
  await w.tx(async (tx) => {
    const megs = pairs.map(({ meg }) => somebody(meg, 'Meg', w.person('sue')))
    await tx.insertInto('people').values(megs).execute()
    await tx
      .insertInto('people')
      .values(pairs.map(({ lee, meg }) => somebody(lee, 'Lee', meg)))
      .execute()
    const all = pairs.flatMap(({ lee, meg }) => [lee, meg])
    await tx
      .insertInto('personApplications')
      .values(all.map((personId) => ({ orgId, personId, applicationId })))
      .execute()
    await tx
      .insertInto('personRoles')
      .values(pairs.map(({ meg }) => ({ orgId, personId: meg, applicationId, roleId, rolesCombine: true })))
      .execute()
  })
  return pairs
}

/** Half of the seats were loaded and are on their way, half are free to ask for. */
async function eventIn({ orgId, ids, tx, person }: World, start: Start): Promise<string> {
  const eventId = crypto.randomUUID()
  const seats = Array.from({ length: seatsOfGame }, (_, at) => ({
    ...{ orgId, id: crypto.randomUUID(), eventId, rowName: 'F', seat: String(1 + (at % 3)) },
    ...{ faceValueCents: 18_000, costCents: 15_000, fairValueCents: 18_000 },
    ...(at < seatsOfGame / 2
      ? { importId: eventId, section: 'A', commitment: 'unreleased' as const, custody: 'in-transit' as const }
      : { importId: null, section: 'B', commitment: 'public' as const, custody: 'on-hand' as const }),
  }))
  const startsAt = new Date(Date.now() + 14 * 24 * 3600 * 1000)
  await tx(async (inner) => {
    const event = { orgId, id: eventId, venueId: ids.venue, name: 'Harbour City v Northgate', startsAt }
    await inner.insertInto('events').values(event).execute()
    const load = { orgId, id: eventId, fileName: 'season.csv', state: 'committed' as const }
    await inner
      .insertInto('imports')
      .values({ ...load, uploadedById: person('ivy') })
      .execute()
    await inner.insertInto('admissions').values(seats).execute()
    const [ned, tim, seatId] = [person('ned'), person('tim'), seats.at(-1)?.id ?? '']
    await begunWith(inner, start, { orgId, eventId, seatId, ned, tim })
  })
  return eventId
}
