/** Events as lists, the calendar and their own page read them. */
import { type SqlBool, sql } from 'kysely'
import { cursorAfter, type Filter, keyShapes, readCursor } from '#core'
import type { Tx } from '../../database/database.ts'
import { compileFilter } from '../../database/filter-sql.ts'
import type { EventLine } from './event-row.ts'
import { admissionColumn, hasStarted, isForPeople } from './store-open-seats.ts'

/** Whose seats are counted, and which they may ask for. */
export interface Asker {
  readonly id: string
  readonly open: Filter
}

export interface Narrowed {
  readonly where: Filter
  readonly asker: Asker
  readonly q?: string | undefined
  readonly venue?: string | undefined
  readonly performer?: string | undefined
  readonly season?: string | undefined
  readonly hasSeats?: boolean | undefined
}

interface Asked extends Narrowed {
  readonly when?: 'upcoming' | 'past' | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

export const eventsIn = (tx: Tx, org: string) =>
  tx
    .selectFrom('events')
    .innerJoin('venues', (join) =>
      join.onRef('venues.orgId', '=', 'events.orgId').onRef('venues.id', '=', 'events.venueId'),
    )
    .where('events.orgId', '=', org)

/** Seats of the event that this asker may ask for now; the first words let the index of free seats be read. */
const openSeats = (open: Filter) => sql`from admissions
  where admissions.org_id = events.org_id and admissions.event_id = events.id
    and admissions.commitment = 'public' and admissions.outcome is null and ${isForPeople}
    and ${compileFilter(open, admissionColumn)}`

/** Those without a day come last of what is to come. */
const place = sql`case when events.date_is_tba then 'infinity'::timestamptz else events.starts_at end`

export const localDay = sql<string>`to_char(events.starts_at at time zone venues.time_zone, 'YYYY-MM-DD')`

const column = (field: string) => (field === 'hasStarted' ? hasStarted : sql.ref(`events.${field}`))

const narrowed = ({ where, asker, q = '', venue, performer, season, hasSeats }: Narrowed) => sql<SqlBool>`
  ${compileFilter(where, column)}
  and (${venue ?? null}::uuid is null or events.venue_id = ${venue ?? null}::uuid)
  and (${performer ?? null}::text is null or events.performer = ${performer ?? null})
  and (${season ?? null}::uuid is null or exists (select from season_events
    where season_events.org_id = events.org_id and season_events.event_id = events.id
      and season_events.season_id = ${season ?? null}::uuid))
  and (not ${hasSeats ?? false}::boolean or exists (select ${openSeats(asker.open)}))
  and (${q} = '' or strpos(lower(concat_ws(' ', events.name, events.performer, events.showing, venues.name, venues.city)), lower(${q})) > 0)`

export function openLines(tx: Tx, org: string) {
  const events = () => eventsIn(tx, org)

  const lines = (asker: Asker) =>
    events()
      .select(['events.id', 'events.version', 'events.name', 'events.performer', 'events.showing'])
      .select(['events.venueId', 'venues.name as venueName', 'venues.city', 'venues.timeZone'])
      .select(['events.startsAt', 'events.timeIsTba', 'events.dateIsTba', 'events.formerly', 'events.status'])
      .select([
        sql<number>`(select count(*)::int ${openSeats(asker.open)})`.as('available'),
        sql<number>`(select count(*)::int from admissions
          where admissions.org_id = events.org_id and admissions.event_id = events.id
            and admissions.holder_id = ${asker.id}::uuid and admissions.outcome is distinct from 'void')`.as(
          'mine',
        ),
        // the cursor needs the instant as it is stored; a Date has lost its microseconds
        sql<string>`(${place})::text`.as('placeExactly'),
      ])

  return {
    async page({ when, cursor, limit, ...asked }: Asked) {
      const isPast = when === 'past'
      const shown = sql<SqlBool>`${narrowed(asked)}
        and (${when ?? null}::text is null or (${hasStarted} or events.status = 'over') = ${isPast})`
      const { total } = await events()
        .where(shown)
        .select(sql<number>`count(*)::int`.as('total'))
        .executeTakeFirstOrThrow()
      const after = readCursor(cursor, 'start', [keyShapes.time, keyShapes.id])
      const beyond = sql<SqlBool>`(${place}, events.id) ${isPast ? sql`<` : sql`>`} (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`
      const rows = await lines(asked.asker)
        .where(shown)
        .$if(after !== null, (query) => query.where(beyond))
        .orderBy(place, isPast ? 'desc' : 'asc')
        .orderBy('events.id', isPast ? 'desc' : 'asc')
        .limit(limit + 1)
        .execute()
      const page = rows.slice(0, limit)
      const last = rows.length > limit ? page.at(-1) : undefined
      return {
        items: page.map(asLine),
        total,
        next: last ? cursorAfter('start', [last.placeExactly, last.id]) : null,
      }
    },

    /** One month, each event on its day by the calendar of its venue. @param month as `2026-12` */
    async month(month: string, asked: Narrowed) {
      const first = `${month}-01`
      const rows = await lines(asked.asker)
        .select(localDay.as('day'))
        .where(narrowed(asked))
        .where('events.dateIsTba', '=', false)
        // A day to spare on either side keeps the index of starts in use; the calendar of the venue decides.
        .where(
          sql<SqlBool>`events.starts_at between ${first}::date - interval '2 days' and ${first}::date + interval '1 month 2 days'`,
        )
        .where(sql<SqlBool>`to_char(events.starts_at at time zone venues.time_zone, 'YYYY-MM') = ${month}`)
        .orderBy('events.startsAt')
        .orderBy('events.id')
        .execute()
      return [...Map.groupBy(rows, (row) => row.day)].map(([day, members]) => ({
        day,
        events: members.map(asLine),
      }))
    },

    async line(id: string, asker: Asker): Promise<EventLine> {
      return asLine(await lines(asker).where('events.id', '=', id).executeTakeFirstOrThrow())
    },
  }
}

type LineRow = Omit<EventLine, 'startsAt' | 'formerly'> & {
  readonly startsAt: Date
  readonly formerly: Date | null
}

const asLine = <Row extends LineRow>(row: Row): EventLine => ({
  ...row,
  startsAt: row.startsAt.toISOString(),
  formerly: row.formerly?.toISOString() ?? null,
})
