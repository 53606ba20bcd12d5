/** Seats on their way from hand to hand: what Tim was given, what he gave on, and what nobody is known to have used. */
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import type { Acting } from '../acting.ts'
import { day, earlier } from '../calendar.ts'
import type { Ids } from '../organisation.ts'
import { type BoxOffice, beganAt } from './season.ts'

interface Lot {
  readonly event: string
  readonly section: string
  readonly row: string
  readonly from: number
  readonly to: number
}

interface Assigned extends Lot {
  readonly person: string
  readonly note: string
  readonly days: number
}

const lots: readonly Lot[] = [
  { event: 'oldtown', section: 'Club 114', row: 'E', from: 1, to: 12 },
  { event: 'nutcracker', section: 'Stalls B', row: '4', from: 1, to: 10 },
  { event: 'derby', section: 'Club West', row: '2', from: 1, to: 12 },
]

const assigned: readonly Assigned[] = [
  {
    ...{ event: 'oldtown', section: 'Club 114', row: 'E', from: 1, to: 2 },
    ...{ person: 'greta', note: 'For the laboratory that helped with the survey.', days: 3 },
  },
  {
    ...{ event: 'nutcracker', section: 'Stalls B', row: '4', from: 1, to: 4 },
    ...{ person: 'oscar', note: '', days: 2 },
  },
]

/** Played after the orders, whose numbers the tour speaks of. */
export async function playHandedOut(
  tx: Tx,
  ids: Ids,
  { events }: BoxOffice,
  now: Date,
  acting: Acting,
): Promise<void> {
  const seats = seatsIn(tx, ids.orgId, events)
  await giveIntoCare(tx, ids, events)
  const departments = ['Sales', 'Research'].map((name) => ids.accounts[name])
  const audience = await acting(earlier(now, 9 * day), 'sue', 'admissions.save-audience', {
    input: { name: 'Sales and Research', departments },
  })
  for (const lot of lots)
    await acting(earlier(now, 8 * day), 'ivy', 'admissions.distribute', {
      input: { admissionIds: await seats(lot), personId: ids.people.tim },
    })
  for (const { person, note, days, ...lot } of assigned) {
    const at = earlier(now, days * day)
    const input = { admissionIds: await seats(lot), personId: ids.people[person], note }
    await acting(at, 'tim', 'admissions.assign', { input })
    await beganAt(tx, ids, person, 'incomplete', at)
  }
  const release = async (lot: Lot, input: object) =>
    acting(earlier(now, day), 'tim', 'admissions.release', {
      input: { admissionIds: await seats(lot), ...input },
    })
  await release({ ...(lots[0] as Lot), from: 9, to: 12 }, { to: 'public', audienceId: audience.id })
  await release({ ...(lots[2] as Lot), from: 11, to: 12 }, { to: 'waitlist', approverId: ids.people.sue })
}

const seatsIn =
  (tx: Tx, orgId: string, events: BoxOffice['events']) =>
  async ({ event, section, row, from, to }: Lot): Promise<readonly string[]> => {
    const { rows } = await sql<{ id: string }>`select id from admissions
      where org_id = ${orgId}::uuid and event_id = ${events[event]}::uuid and section = ${section}
        and row_name = ${row} and seat::int between ${from} and ${to}
        and commitment in ('unreleased', 'held', 'public') order by seat::int`.execute(tx)
    return rows.map(({ id }) => id)
  }

/** What Tim holds he answers for; and of the last game some of his were left over. */
async function giveIntoCare(tx: Tx, { orgId, people }: Ids, events: BoxOffice['events']): Promise<void> {
  await sql`update admissions set steward_id = holder_id
    where org_id = ${orgId}::uuid and commitment = 'held'`.execute(tx)
  await sql`update admissions set commitment = 'held', holder_id = ${people.tim}::uuid, steward_id = ${people.tim}::uuid
    where org_id = ${orgId}::uuid and event_id = ${events.lakeside}::uuid and section = 'Stand 208'
      and commitment = 'public' and outcome = 'unused'`.execute(tx)
}
