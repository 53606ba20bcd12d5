/** What only the page of one event tells: its seating, its fellows, and what hangs on it. */
import { type SqlBool, sql } from 'kysely'
import type { Filter } from '#core'
import type { Tx } from '../../database/database.ts'
import { compileFilter } from '../../database/filter-sql.ts'
import type { AtStake, EventDetail, Section } from './event-row.ts'
import { inSections } from './sections.ts'
import { eventsIn, localDay } from './store-lines.ts'
import { admissionColumn, blockName } from './store-open-seats.ts'

/** It has a waiting list that takes people still. */
const takesWaiting = sql<boolean>`exists (select from waitlists list where list.org_id = events.org_id
  and list.event_id = events.id and (list.closes_at is null or list.closes_at > now()))`

export function openDetail(tx: Tx, org: string) {
  const others = (id: string) => sql<SqlBool>`exists (select from events it where it.org_id = events.org_id
    and it.id = ${id}::uuid and it.id <> events.id and it.name = events.name and it.venue_id = events.venue_id
    and not it.date_is_tba and not events.date_is_tba
    and to_char(it.starts_at at time zone venues.time_zone, 'YYYY-MM-DD') = ${localDay})`

  return {
    async detail(id: string): Promise<EventDetail> {
      const words = await eventsIn(tx, org)
        .where('events.id', '=', id)
        .select(['events.note', 'events.statusNote', 'venues.directions', takesWaiting.as('waitlist')])
        .executeTakeFirstOrThrow()
      const seasons = await tx
        .selectFrom('seasonEvents')
        .innerJoin('seasons', (join) =>
          join
            .onRef('seasons.orgId', '=', 'seasonEvents.orgId')
            .onRef('seasons.id', '=', 'seasonEvents.seasonId'),
        )
        .where('seasonEvents.orgId', '=', org)
        .where('seasonEvents.eventId', '=', id)
        .orderBy('seasons.name')
        .select(['seasons.id', 'seasons.name'])
        .execute()
      const showings = await eventsIn(tx, org)
        .where(others(id))
        .where('events.status', '<>', 'cancelled')
        .orderBy('events.startsAt')
        .select(['events.id', 'events.showing', 'events.startsAt', 'events.timeIsTba'])
        .execute()
      return {
        ...words,
        seasons,
        showings: showings.map((one) => ({ ...one, startsAt: one.startsAt.toISOString() })),
      }
    },

    /** What would be called off with the event. */
    async atStake(id: string): Promise<AtStake> {
      const { rows } = await sql<AtStake>`select
        (select count(*)::int from orders where org_id = ${org}::uuid and event_id = ${id}::uuid
          and state not in ('reassigned','denied','cancelled','expired')) as orders,
        (select count(*)::int from admissions where org_id = ${org}::uuid and event_id = ${id}::uuid
          and outcome is null) as seats`.execute(tx)
      return rows[0] ?? { orders: 0, seats: 0 }
    },

    /** What the asker may see: seats that they can ask for, and of those that were ordered what `seen` admits. */
    async sections(
      id: string,
      { open, seen }: { readonly open: Filter; readonly seen: Filter },
    ): Promise<Section[]> {
      const may = compileFilter(open, admissionColumn)
      const maySee = sql<SqlBool>`${compileFilter(seen, admissionColumn)}`
      const places = await eventsIn(tx, org)
        .innerJoin('admissions', (join) =>
          join.onRef('admissions.orgId', '=', 'events.orgId').onRef('admissions.eventId', '=', 'events.id'),
        )
        .where('events.id', '=', id)
        .where('admissions.outcome', 'is', null)
        .where((is) => is.or([may, is.and([is('admissions.commitment', '=', 'ordered'), maySee])]))
        .select([
          'admissions.id',
          blockName.as('section'),
          'admissions.category',
          'admissions.rowName as row',
          'admissions.seat',
          'admissions.faceValueCents',
          sql<boolean>`${may}`.as('available'),
        ])
        .execute()
      return inSections(places)
    },
  }
}
