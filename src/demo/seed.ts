/**
 * Harbour Works, as it stands on the day of seeding. Recent tickets and coming orders are played through `call`, so
 * that their audit trail is real; what lies further back is written as rows. The same each time, but for the dates.
 */
import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import { addAccounts } from '../identity/accounts.ts'
import type { System } from '../pipeline/system.ts'
import { actingIn, antedateAudit } from './acting.ts'
import { playColleagues } from './box-office/colleagues.ts'
import { playContacts } from './box-office/contacts.ts'
import { playHandedOut } from './box-office/handed-out.ts'
import { antedateStock, playLoads } from './box-office/loads.ts'
import { antedateOrders, playOrders, writePastDecisions, writeSeason } from './box-office/season.ts'
import { playSeasons } from './box-office/seasons.ts'
import { playOffices, writeShipments } from './box-office/shipments.ts'
import { playSpecials } from './box-office/specials.ts'
import { playSurveys } from './box-office/surveys.ts'
import { tellOfWhatWasPlayed } from './box-office/told.ts'
import { inOneTransaction } from './one-transaction.ts'
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

/** All or nothing, for a database without an organisation: the caller sees to that. */
export function seedDemo(system: System, progress: (line: string) => void): Promise<DemoSummary> {
  progress('Making the demo organisation, Harbour Works …')
  return inOneTransaction(system, async (workshop) => {
    const { tx } = workshop
    const now = system.now()
    const chance = chanceOf(1_127)
    const ids = await insertOrganisation(tx, chance, now)
    const season = seasonOf(now, chance)
    await write(tx, season.past, ids, chance)
    await sql`select setval('ticket_numbers', ${newest - recent})`.execute(tx)
    const boxOffice = await writeSeason(tx, ids, now)
    const events = Object.keys(boxOffice.events).length
    progress(
      `  ${staff.length} people, ${season.past.length} tickets of the last months, ` +
        `${events} events with ${boxOffice.admissions.length} admissions`,
    )
    // Without a password: the demo lets in by name.
    await addAccounts(
      workshop.system.database,
      staff.map(({ handle, name }) => ({
        orgId: ids.orgId,
        personId: ids.people[handle] as string,
        name,
        email: emailOf(handle),
      })),
    )

    const acting = actingIn(workshop.system, ids)
    const counted = counting(progress)
    await play(season.live, ids, acting, counted('recent tickets', season.live.length))
    const placed = await playOrders(boxOffice, now, acting, counted('orders for what is to come', null))
    await playLoads(now, acting)
    await playHandedOut(tx, ids, boxOffice, now, acting)
    await playSeasons(tx, boxOffice, now, acting)
    await playSurveys({ tx, ids, acting }, boxOffice, now)
    await playContacts(tx, ids, boxOffice, now, acting)
    await playOffices(tx, ids, now, acting)
    await playSpecials(tx, ids, boxOffice, now, acting)
    await playColleagues(tx, ids, now, acting)
    await tellOfWhatWasPlayed(tx, workshop.system, ids.orgId, now)
    await writePastDecisions(tx, ids)
    await workshop.asOwner(async () => {
      await antedateStock(tx, ids)
      await antedateOrders(tx, ids, placed)
      await writeShipments(tx, ids, boxOffice, now)
      await antedateAudit(tx, ids.orgId)
      // The embedded database never does it by itself, and without it the inventory took 2.4 s instead of 30 ms.
      await sql`analyze`.execute(tx)
    })
    const made = await summaryOf(tx, ids.orgId)
    progress(`  ${made.orders} orders in all. Harbour Works is open.`)
    return made
  })
}

async function summaryOf(tx: Tx, orgId: string): Promise<DemoSummary> {
  const count = (table: string) =>
    sql`(select count(*)::int from ${sql.table(table)} where org_id = ${orgId}::uuid)`
  const { rows } = await sql<
    Omit<DemoSummary, 'orgId'>
  >`select ${count('people')} as people, ${count('tickets')} as tickets,
    ${count('events')} as events, ${count('admissions')} as admissions, ${count('orders')} as orders`.execute(
    tx,
  )
  return { orgId, ...(rows[0] as Omit<DemoSummary, 'orgId'>) }
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
