/** What Ivy has loaded: when the stock came in, and a file that waits for her because some of its rows are wrong. */
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import type { Acting } from '../acting.ts'
import type { Ids } from '../organisation.ts'

const hour = 3_600_000

/** Season seats come in long before their event, each section on a day of its own. */
export async function antedateStock(tx: Tx, { orgId }: Ids): Promise<void> {
  await sql`update admissions set loaded_at = least(events.starts_at, now())
      - make_interval(days => 12 + abs(hashtext(admissions.section || events.name)) % 110)
    from events where events.org_id = admissions.org_id and events.id = admissions.event_id
      and admissions.org_id = ${orgId}::uuid and admissions.import_id is null`.execute(tx)
}

const headings = 'Event,Venue,City,Date,Time,Category,Section,Row,Seat From,Seat Thru,Qty,Face Value,Cost'

/** A vendor's first try, thrown away, and the second, which waits with three problems. */
const manifest = (day: string) => `${headings}
Regatta Night,Harbour Stadium,Harbour City,${day},20:00,seat,221,C,1,4,,45.00,38.00
Regatta Night,Harbour Stadium,Harbour City,${day},20:00,seat,221,D,1,4,,45.00,38.00
Regatta Night,Harbour Stadium,Harbour City,${day},20:00,seat,222,A,9,5,,45.00,38.00
Regatta Night,Harbour Stadium,Harbour City,31/02/2027,20:00,seat,222,B,1,2,,45.00,38.00
Regatta Night,Harbour Stadium,Harbour City,${day},20:00,parking,Lot C,,,,6,15.00,15.00
Regatta Night,Harbour Stadium,Harbour City,${day},20:00,seat,221,C,4,4,,45.00,on request`

export async function playLoads(now: Date, acting: Acting): Promise<void> {
  const day = new Date(now.getTime() + 120 * 24 * hour).toISOString().slice(0, 10)
  const ivy = (at: Date, verb: string, subject: string | undefined, input: object) =>
    acting(at, 'ivy', `imports.${verb}`, { input, ...(subject === undefined ? {} : { subject }) })
  for (const [fileName, ago] of [
    ['regatta night.csv', 30],
    ['regatta night, second try.csv', 5],
  ] as const) {
    const at = (minutes: number) => new Date(now.getTime() - ago * hour + minutes * 60_000)
    const file = { fileName, base64: Buffer.from(manifest(day)).toString('base64') }
    const { id } = await ivy(at(0), 'upload', undefined, { file })
    const columns = headings
      .split(',')
      .map((heading) => heading.replace(/ (.)/, (_, letter) => letter.toUpperCase()))
    const mapping = Object.fromEntries(
      columns.map((name, at) => [
        name === 'Qty' ? 'quantity' : name.charAt(0).toLowerCase() + name.slice(1),
        at,
      ]),
    )
    const adds = { addsEvents: true, addsVenues: true, timeZone: 'America/New_York' }
    await ivy(at(1), 'map', id, { mapping, ...adds })
    await ivy(at(2), 'check', id, {})
    if (ago === 30) await ivy(at(3), 'undo', id, {})
  }
}
