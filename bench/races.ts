/**
 * 100,000 tries of 32 clients for the same few seats, on a PostgreSQL of its own: nobody ever gets what another has.
 * Most go at the statements that take seats, in real transactions; a part goes through the whole line, as any request.
 */
import { sql } from 'kysely'
import type { Database } from '../src/database/database.ts'
import { openDatabase } from '../src/database/open.ts'
import { startPostgres } from '../test/database/server.ts'
import { type Client, contest, ordering, taking } from '../test/races/contest.ts'
import { type Field, fieldOf } from '../test/races/racers.ts'
import type { Row } from './bench.ts'

export const name = 'races'
export const command = 'npm run bench races'

const tries = Number(process.env.RACES_TRIES ?? 100_000)
/** of orders through the whole line, which takes three times as long */
const orders = Number(process.env.RACES_ORDERS ?? 10_000)
const clients = 32
const seats = 8

export async function run(): Promise<readonly Row[]> {
  const server = await startPostgres()
  const database = await openDatabase({ url: server.url }, { poolSize: clients })
  try {
    return [
      ...(await raced(database, 'seats taken', taking, tries)),
      ...(await raced(database, 'orders placed', ordering, orders)),
    ]
  } finally {
    await database.close()
    await server.stop()
  }
}

async function raced(
  database: Database,
  what: string,
  by: (field: Field) => readonly Client[],
  count: number,
): Promise<readonly Row[]> {
  const field = await fieldOf(database, clients, seats)
  const score = await contest(by(field), count)
  const free = await database.transaction(field.orgId, async (tx) => {
    const { rows } = await sql<{ free: number }>`select count(*)::int as free from admissions
      where commitment = 'public' and holder_id is null`.execute(tx)
    return rows[0]?.free
  })
  if (free !== seats) throw new Error(`${free} of ${seats} seats are free after the race`)
  const plain = { unit: '', against: null, ratio: null, target: null, met: null }
  return [
    { ...plain, case: `${what}: tries of ${clients} clients for ${seats} seats`, value: score.tries },
    { ...plain, case: `${what}: got one`, value: score.wins },
    { ...plain, case: `${what}: came too late`, value: score.tooLate },
    {
      ...{ ...plain, case: `${what}: got what another had`, value: score.doubles },
      ...{ target: 0, met: score.doubles === 0 },
    },
    { ...plain, case: `${what}: tries`, value: score.tries / score.seconds, unit: '/s' },
  ]
}
