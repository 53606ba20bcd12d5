/**
 * Fills an organisation of its own with as many tickets as one likes, to measure on:
 * `node scripts/run.mjs src/demo/scale.ts --tickets 1000000 [--admissions 200000] --url postgres://…`
 * Memory stays flat, Ctrl-C stops after the portion at hand, and every run makes another organisation.
 */
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import type { Database, Tx } from '../database/database.ts'
import { openDatabase } from '../database/open.ts'
import { insertLarge } from './scale/organisation.ts'
import { insertAdmissions, insertEvents, insertOrders, insertTickets, seatsPerEvent } from './scale/rows.ts'

export interface Scale {
  readonly tickets: number
  readonly admissions: number
  /** a multiple of five: every fifth works at the desks */
  readonly people?: number
  /** leaves out what foreign keys and epochs would do again and again; takes a superuser */
  readonly trusting?: boolean
}

export interface Scaled extends Pick<Scale, 'tickets' | 'admissions'> {
  readonly orgId: string
  readonly wasStopped: boolean
}

/** Rows to a transaction: long enough to be quick, short enough to be stopped. */
const portion = 25_000

export async function fillToScale(
  database: Database,
  wanted: Scale,
  progress: (line: string) => void,
  stop: AbortSignal = new AbortController().signal,
): Promise<Scaled> {
  const orgId = crypto.randomUUID()
  const { people = 5_000 } = wanted
  const inBulk = (insert: (tx: Tx) => Promise<void>) =>
    database.asOwner(async (tx) => {
      if (wanted.trusting) await sql`set local session_replication_role = replica`.execute(tx)
      await insert(tx)
    })
  await inBulk((tx) => insertLarge(tx, orgId, people))
  progress(`Organisation ${orgId}: people, groups, desks and catalogue are in.`)
  const started = performance.now()
  const fill = async (what: string, total: number, insert: (from: number, to: number) => Promise<void>) => {
    let done = 0
    while (done < total && !stop.aborted) {
      const to = Math.min(done + portion, total)
      await insert(done, to)
      done = to
      const seconds = Math.round((performance.now() - started) / 1000)
      progress(`  ${done.toLocaleString('en')} of ${total.toLocaleString('en')} ${what}, after ${seconds} s`)
    }
    return done
  }
  const tickets = await fill('tickets', wanted.tickets, (from, to) =>
    inBulk((tx) => insertTickets(tx, orgId, people, from, to)),
  )
  const events = Math.ceil(wanted.admissions / seatsPerEvent)
  if (events > 0) await database.asOwner((tx) => insertEvents(tx, orgId, events))
  const admissions = await fill('admissions', wanted.admissions, (from, to) =>
    inBulk(async (tx) => {
      await insertAdmissions(tx, orgId, people, from, to, events)
      await insertOrders(tx, orgId, from, to)
    }),
  )
  await database.asOwner((tx) => sql`analyze`.execute(tx))
  return { orgId, tickets, admissions, wasStopped: stop.aborted }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      tickets: { type: 'string', default: '1000000' },
      admissions: { type: 'string', default: '0' },
      url: { type: 'string' },
    },
  })
  const say = (line: string) => process.stderr.write(`${line}\n`)
  const counts = { tickets: Number(values.tickets), admissions: Number(values.admissions) }
  const areCounts = Object.values(counts).every((count) => Number.isSafeInteger(count) && count >= 0)
  if (values.url === undefined || !areCounts) {
    say('Say where and how many: --url postgres://… [--tickets 1000000] [--admissions 0]')
    process.exitCode = 2
    return
  }
  const stopping = new AbortController()
  process.once('SIGINT', () => {
    say('Stopping after the portion at hand …')
    stopping.abort()
  })
  const database = await openDatabase({ url: values.url }, { onProgress: say })
  try {
    const { rows } = await database.jobsSql('select rolsuper from pg_roles where rolname = current_user')
    const trusting = rows[0]?.rolsuper === true
    const scaled = await fillToScale(database, { ...counts, trusting }, say, stopping.signal)
    process.stdout.write(`${JSON.stringify(scaled)}\n`)
  } finally {
    await database.close()
  }
}

if (import.meta.main) await main()
