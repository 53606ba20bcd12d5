/** The filters of the stock as a condition on admissions alone, so that totals need no other table. */
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { eventHasStarted } from '../events/public.ts'
import type { StockFilter } from './stock-filter.ts'

type Condition = RawBuilder<SqlBool>

/** Names a word may mean at most: beyond these it means nothing in particular. */
const most = 1_000
const noise = new Set(['row', 'seat', 'seats', 'section', '·', ','])

export function openFound(tx: Tx, org: string) {
  const ids = async (query: RawBuilder<{ id: string }>) => (await query.execute(tx)).rows.map(({ id }) => id)

  const eventsThat = (condition: Condition) =>
    ids(sql`select events.id from events
      join venues on venues.org_id = events.org_id and venues.id = events.venue_id
      where events.org_id = ${org}::uuid and ${condition}`)

  /** Every section once, by stepping along the index: there are hundreds of them and a million seats. */
  const sections = async () => {
    const { rows } = await sql<{ section: string }>`
      with recursive known as (
        (select section from admissions where org_id = ${org}::uuid order by section limit 1)
        union all
        select (select next.section from admissions next
          where next.org_id = ${org}::uuid and next.section > known.section order by next.section limit 1)
        from known where known.section is not null
      ) select section from known where section is not null`.execute(tx)
    return rows.map(({ section }) => section)
  }

  /** “Club 12 F 3”: a section as far as it goes, then the row, then the seat. */
  const places = async (words: string): Promise<Condition[]> => {
    const known = await sections()
    const whole = known.filter((section) => section.toLowerCase().includes(words))
    const found: Condition[] =
      whole.length > 0 ? [sql`admissions.section = any(${whole.slice(0, most)})`] : []
    for (const section of known) {
      const name = section.toLowerCase()
      if (!words.startsWith(`${name} `)) continue
      const [row, seat] = words
        .slice(name.length)
        .split(/\s+/)
        .filter((word) => word !== '' && !noise.has(word))
      if (row === undefined) continue
      const inRow = sql<SqlBool>`admissions.section = ${section} and lower(admissions.row_name) = ${row}`
      found.push(seat === undefined ? inRow : sql`(${inRow} and lower(admissions.seat) = ${seat})`)
    }
    return found
  }

  const meaning = async (q: string): Promise<Condition> => {
    const words = q.toLowerCase().replace(/\s+/g, ' ')
    const events = await eventsThat(
      sql`strpos(lower(events.name || ' ' || events.performer), ${words}) > 0 limit ${most}`,
    )
    const holders = await ids(sql`select id from people
      where org_id = ${org}::uuid and strpos(lower(name), ${words}) > 0 limit ${most}`)
    const [, number] = /^#?(\d{1,9})$/.exec(words) ?? []
    const ordered = number
      ? await ids(sql`select held.admission_id as id from orders
          join order_admissions held on held.org_id = orders.org_id and held.order_id = orders.id and held.released_at is null
          where orders.org_id = ${org}::uuid and orders.number = ${Number(number)}`)
      : []
    const meant: Condition[] = [
      ...(events.length > 0 ? [sql<SqlBool>`admissions.event_id = any(${events}::uuid[])`] : []),
      ...(holders.length > 0 ? [sql<SqlBool>`admissions.holder_id = any(${holders}::uuid[])`] : []),
      ...(ordered.length > 0 ? [sql<SqlBool>`admissions.id = any(${ordered}::uuid[])`] : []),
      ...(await places(words)),
    ]
    return meant.length > 0 ? sql`(${sql.join(meant, sql` or `)})` : sql`false`
  }

  return {
    /** Names are looked up first; what is left to ask of each admission stands on it. */
    async conditions(filter: StockFilter): Promise<readonly Condition[]> {
      const { event, venue, when, category, custody, commitment, outcome, holder, load, olderThan, q } =
        filter
      const found: Condition[] = [sql`admissions.org_id = ${org}::uuid`]
      if (event) found.push(sql`admissions.event_id = ${event}::uuid`)
      if (venue || when) {
        const isPast = sql`(${eventHasStarted} or events.status = 'over')`
        const at = venue ? sql`events.venue_id = ${venue}::uuid` : sql`true`
        const then = when === 'upcoming' ? sql`not ${isPast}` : when === 'past' ? isPast : sql`true`
        found.push(sql`admissions.event_id = any(${await eventsThat(sql`${at} and ${then}`)}::uuid[])`)
      }
      if (category) found.push(sql`admissions.category = ${category}`)
      if (custody) found.push(sql`admissions.custody = ${custody}`)
      if (commitment) found.push(sql`admissions.commitment = ${commitment}`)
      if (outcome === 'open') found.push(sql`admissions.outcome is null`)
      else if (outcome) found.push(sql`admissions.outcome = ${outcome}`)
      if (holder) found.push(sql`admissions.holder_id = ${holder}::uuid`)
      if (load) found.push(sql`admissions.import_id = ${load}::uuid`)
      if (olderThan !== undefined)
        found.push(sql`admissions.loaded_at <= now() - make_interval(days => ${olderThan})`)
      if (q?.trim()) found.push(await meaning(q.trim()))
      return found
    },
  }
}
