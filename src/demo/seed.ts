/**
 * Harbour Works, as it stands on the day of seeding. Recent tickets and coming orders are played through `call`, so
 * that their audit trail is real; what lies further back is written as rows. The same each time, but for the dates.
 */
import { sql } from 'kysely'
import type { NewAccount } from '../identity/accounts.ts'
import type { System } from '../pipeline/system.ts'
import { actingIn, antedateAudit } from './acting.ts'
import { antedateOrders, playOrders, writeSeason } from './box-office/season.ts'
import { insertOrganisation } from './organisation.ts'
import { emailOf } from './people.ts'
import { chance as chanceOf } from './random.ts'
import { staff } from './staff.ts'
import { play } from './tickets/live.ts'
import { newest, recent, seasonOf } from './tickets/season.ts'
import { write } from './tickets/written.ts'

export interface DemoSummary {
  readonly orgId: string
  readonly people: number
  readonly tickets: number
  readonly events: number
  readonly admissions: number
  readonly orders: number
}

interface Identity {
  addAccounts(accounts: readonly NewAccount[]): Promise<void>
}

/** For a database without an organisation; the caller sees to that. */
export async function seedDemo(
  system: System,
  identity: Identity,
  progress: (line: string) => void,
): Promise<DemoSummary> {
  const { database } = system
  const now = system.now()
  const chance = chanceOf(1_127)
  progress('Making the demo organisation, Harbour Works …')
  const { ids, season, boxOffice } = await database.asOwner(async (tx) => {
    const ids = await insertOrganisation(tx, chance, now)
    const season = seasonOf(now, chance)
    await write(tx, season.past, ids, chance)
    await sql`select setval('ticket_numbers', ${newest - recent})`.execute(tx)
    return { ids, season, boxOffice: await writeSeason(tx, ids, now) }
  })
  const { orgId } = ids
  // Without a password: the demo lets in by name.
  await identity.addAccounts(
    staff.map(({ handle, name }) => ({
      orgId,
      personId: ids.people[handle] as string,
      name,
      email: emailOf(handle),
    })),
  )
  progress(
    `  ${staff.length} people, ${season.past.length} tickets of the last months, ` +
      `${Object.keys(boxOffice.events).length} events with ${boxOffice.admissions.length} admissions`,
  )
  const acting = actingIn(system, ids)
  const counted = counting(progress)
  await play(season.live, ids, acting, counted('recent tickets', season.live.length))
  const placed = await playOrders(boxOffice, now, acting, counted('orders for what is to come', null))
  await database.asOwner(async (tx) => {
    await antedateOrders(tx, ids, placed)
    await antedateAudit(tx, orgId)
  })
  const orders = boxOffice.pastOrders + placed.length
  progress(`  ${orders} orders in all. Harbour Works is open.`)
  return {
    orgId,
    people: staff.length,
    tickets: season.past.length + season.live.length,
    events: Object.keys(boxOffice.events).length,
    admissions: boxOffice.admissions.length,
    orders,
  }
}

/** A line for every twenty, so that nobody thinks it hangs. */
const counting = (progress: (line: string) => void) => (what: string, total: number | null) => {
  let done = 0
  return () => {
    done += 1
    if (done % 20 === 0 || done === total)
      progress(`  ${done}${total === null ? '' : ` of ${total}`} ${what}`)
  }
}
