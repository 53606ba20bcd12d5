/** A short version of `npm run bench races`: many tries for few seats, and nobody gets what another has. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/database/database.ts'
import { openDatabase } from '../../src/database/open.ts'
import { createDatabase, onServer } from '../database/databases.ts'
import { contest, lookingFirst, ordering, taking } from './contest.ts'
import { fieldOf } from './racers.ts'

const clients = 16
const seats = 4

let url: string
let database: Database

beforeAll(async () => {
  url = await createDatabase()
  database = await openDatabase({ url }, { poolSize: clients })
})

afterAll(async () => {
  await database.close()
  await onServer(`drop database if exists ${new URL(url).pathname.slice(1)} with (force)`)
})

describe(`${clients} clients in a contest for ${seats} seats`, () => {
  it.each([
    ['that are ordered and cancelled', ordering, 200],
    ['by the statements alone', taking, 1_000],
  ] as const)('never have one twice, %s', async (_what, by, tries) => {
    const field = await fieldOf(database, clients, seats)
    const score = await contest(by(field), tries)
    expect(score).toMatchObject({ tries, doubles: 0, wins: tries - score.tooLate })
    expect(score.wins).toBeGreaterThan(seats)
    expect(score.tooLate).toBeGreaterThan(0)
    const free = await database.transaction(field.orgId, (tx) =>
      tx.selectFrom('admissions').select('id').where('commitment', '=', 'public').execute(),
    )
    expect(free).toHaveLength(seats)
  })

  it('control: who looks first and takes then has them twice', async () => {
    const score = await contest(lookingFirst(await fieldOf(database, clients, seats)), 300)
    expect(score.doubles).toBeGreaterThan(0)
  })
})
