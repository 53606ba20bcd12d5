/** What a file is compared with: the events, venues and seasons that there are. */
import { type SqlBool, sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { type Known, type KnownEvent, same, type Wanted } from './calendar.ts'

const onTheWall = sql`(events.starts_at at time zone venues.time_zone)`

export function openCalendar(tx: Tx, org: string) {
  const events = () =>
    tx
      .selectFrom('events')
      .innerJoin('venues', (join) =>
        join.onRef('venues.orgId', '=', 'events.orgId').onRef('venues.id', '=', 'events.venueId'),
      )
      .where('events.orgId', '=', org)

  return {
    async knownCalendar(): Promise<Known> {
      const found = await events()
        .where('events.dateIsTba', '=', false)
        .select(['events.id', 'events.name', 'events.performer', 'venues.name as venue'])
        .select([
          sql<string>`to_char(${onTheWall}, 'YYYY-MM-DD')`.as('date'),
          sql<string>`case when events.time_is_tba then '' else to_char(${onTheWall}, 'HH24:MI') end`.as(
            'time',
          ),
          sql<boolean>`events.status = 'cancelled'`.as('isCancelled'),
        ])
        .execute()
      const venues = await tx.selectFrom('venues').where('orgId', '=', org).select('name').execute()
      const seasons = await tx
        .selectFrom('seasons')
        .where('orgId', '=', org)
        .select([
          'name',
          sql<
            string[]
          >`array(select event_id from season_events join events on events.org_id = season_events.org_id
            and events.id = season_events.event_id and events.status <> 'cancelled'
            where season_events.org_id = seasons.org_id and season_id = seasons.id)`.as('eventIds'),
        ])
        .execute()
      return { events: found as KnownEvent[], venues, seasons }
    },

    async venueIdOf(name: string): Promise<string | null> {
      const there = await tx.selectFrom('venues').where('orgId', '=', org).select(['id', 'name']).execute()
      return there.find((venue) => same(venue.name) === same(name))?.id ?? null
    },

    /** The same event, where somebody has added it meanwhile. */
    async eventIdOf({ name, venue, date, time }: Wanted): Promise<string | null> {
      const thatDay = await events()
        .where(sql<SqlBool>`${onTheWall}::date = ${date}::date and events.status <> 'cancelled'
          and not events.date_is_tba
          and (${time} = '' or events.time_is_tba or to_char(${onTheWall}, 'HH24:MI') = ${time})`)
        .select(['events.id', 'events.name', 'venues.name as venue'])
        .execute()
      const found = thatDay.find(
        (event) => same(event.name) === same(name) && same(event.venue) === same(venue),
      )
      return found?.id ?? null
    },
  }
}
