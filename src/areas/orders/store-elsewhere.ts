/** Where else the same can be seen: other dates with enough seats for whoever asks. */
import { sql } from 'kysely'
import { type Filter, isNothing } from '#core'
import type { Tx } from '../../database/database.ts'
import { compileFilter } from '../../database/filter-sql.ts'
import { admissionColumn, isForPeople } from '../events/public.ts'
import { eventIsOver } from './store-lines.ts'

export interface OtherDate {
  readonly id: string
  readonly name: string
  readonly startsAt: Date
  readonly timeZone: string
  readonly free: number
}

/** Looked at, the next ones first; and named. */
const [looked, named] = [8, 2]

export function openElsewhere(tx: Tx, org: string) {
  return {
    /** @param open which seats the asker may ask for */
    async otherDates(eventId: string, quantity: number, open: Filter): Promise<OtherDate[]> {
      if (isNothing(open)) return []
      const dates = await tx
        .selectFrom('events')
        .innerJoin('venues', (join) =>
          join.onRef('venues.orgId', '=', 'events.orgId').onRef('venues.id', '=', 'events.venueId'),
        )
        .innerJoin('events as asked', (join) =>
          join.onRef('asked.orgId', '=', 'events.orgId').on('asked.id', '=', eventId),
        )
        .where('events.orgId', '=', org)
        .where('events.id', '<>', eventId)
        .where(
          sql<boolean>`(events.name = asked.name or (events.performer = asked.performer and asked.performer <> ''))`,
        )
        .where('events.dateIsTba', '=', false)
        .where(sql<boolean>`not ${eventIsOver}`)
        .orderBy('events.startsAt')
        .limit(looked)
        .select(['events.id', 'events.name', 'events.startsAt', 'venues.timeZone'])
        .execute()
      if (dates.length === 0) return []
      const left = await tx
        .selectFrom('admissions')
        .where('orgId', '=', org)
        .where(
          'eventId',
          'in',
          dates.map(({ id }) => id),
        )
        .where('commitment', '=', 'public')
        .where('outcome', 'is', null)
        .where(isForPeople)
        .where(compileFilter(open, admissionColumn))
        .groupBy('eventId')
        .select(['eventId', sql<number>`count(*)::int`.as('free')])
        .execute()
      const freeAt = new Map(left.map(({ eventId: id, free }) => [id, free]))
      return dates
        .map((date) => ({ ...date, free: freeAt.get(date.id) ?? 0 }))
        .filter(({ free }) => free >= quantity)
        .slice(0, named)
    },
  }
}
