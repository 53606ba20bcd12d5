/** How an event comes onto the calendar, is corrected, moved and called off. Days and hours are those of its venue. */
import { type SqlBool, sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { eventsIn } from './store-lines.ts'
import { hasStarted } from './store-open-seats.ts'

export interface NewEvent {
  readonly name: string
  readonly performer: string
  readonly venueId: string
  readonly showing: string
  readonly note: string
  readonly day: string
  readonly clock: string
}

export interface Correction extends Partial<Omit<NewEvent, 'day' | 'clock'>>, When {}

interface When {
  readonly day?: string | undefined
  /** empty: to be announced; left out: as it was */
  readonly clock?: string | undefined
}

/** Where the hour is to be announced it is kept as noon, so that no change of the clocks moves it to another day. */
const noon = '12:00'
const nextVersion = sql<number>`version + 1`

export function openWrites(tx: Tx, org: string) {
  /** @returns the id of another event with the same name and showing at that time and place */
  const twinOf = async (id: string): Promise<string | null> => {
    const { rows } = await sql<{ id: string }>`select twin.id from events it join events twin
      on twin.org_id = it.org_id and twin.id <> it.id and twin.venue_id = it.venue_id and twin.starts_at = it.starts_at
        and lower(twin.name) = lower(it.name) and lower(twin.showing) = lower(it.showing)
        and twin.status <> 'cancelled' and not twin.date_is_tba
      where it.org_id = ${org}::uuid and it.id = ${id}::uuid and not it.date_is_tba limit 1`.execute(tx)
    return rows[0]?.id ?? null
  }

  /** The instant of that day and hour at the event's venue; what is left out stays as it is. */
  const instant = ({ day, clock }: When, venueId: string | undefined) => {
    const hour = clock === '' ? noon : (clock ?? null)
    return sql<Date>`(
      select (coalesce(${day ?? null}::date, (events.starts_at at time zone was.time_zone)::date)
        + coalesce(${hour}::time, (events.starts_at at time zone was.time_zone)::time)) at time zone venue.time_zone
      from venues venue join venues was on was.org_id = venue.org_id and was.id = events.venue_id
      where venue.org_id = events.org_id and venue.id = coalesce(${venueId ?? null}::uuid, events.venue_id))`
  }

  const startOf = async (id: string) =>
    eventsIn(tx, org)
      .where('events.id', '=', id)
      .select(['events.startsAt', 'events.name', hasStarted.as('isPast')])
      .executeTakeFirstOrThrow()

  return {
    twinOf,
    startOf,

    async insert({ day, clock, venueId, ...event }: NewEvent) {
      const { rows } = await sql<{ id: string; version: number }>`
        insert into events (org_id, id, venue_id, name, performer, showing, note, starts_at, time_is_tba)
        select org_id, ${crypto.randomUUID()}::uuid, id, ${event.name}, ${event.performer}, ${event.showing}, ${event.note},
          (${day}::date + ${clock || noon}::time) at time zone time_zone, ${clock === ''}
        from venues where org_id = ${org}::uuid and id = ${venueId}::uuid
        returning id, version`.execute(tx)
      return rows[0] ?? null
    },

    async correct(id: string, { day, clock, venueId, ...words }: Correction) {
      const moves = day !== undefined || clock !== undefined || venueId !== undefined
      return tx
        .updateTable('events')
        .set({ ...words, version: nextVersion })
        .$if(venueId !== undefined, (update) => update.set({ venueId }))
        .$if(moves, (update) => update.set({ startsAt: instant({ day, clock }, venueId) }))
        .$if(clock !== undefined, (update) => update.set({ timeIsTba: clock === '' }))
        .$if(day !== undefined, (update) => update.set({ dateIsTba: false }))
        .where('orgId', '=', org)
        .where('id', '=', id)
        .returning(['id', 'version'])
        .executeTakeFirstOrThrow()
    },

    /** Without a day it waits for one, and keeps the old day to be moved from. */
    async postpone(id: string, { day, clock }: When, reason: string) {
      return tx
        .updateTable('events')
        .set({
          status: 'postponed',
          statusNote: reason,
          formerly: sql<Date>`case when date_is_tba then formerly else starts_at end`,
          dateIsTba: day === undefined,
          timeIsTba: day === undefined || clock === '',
          version: nextVersion,
        })
        .$if(day !== undefined, (update) => update.set({ startsAt: instant({ day, clock }, undefined) }))
        .where('orgId', '=', org)
        .where('id', '=', id)
        .returning(['id', 'version', 'status'])
        .executeTakeFirstOrThrow()
    },

    async cancel(id: string, reason: string) {
      return tx
        .updateTable('events')
        .set({ status: 'cancelled', statusNote: reason, version: nextVersion })
        .where('orgId', '=', org)
        .where('id', '=', id)
        .returning(['id', 'version', 'status'])
        .executeTakeFirstOrThrow()
    },

    async hasVenue(id: string): Promise<boolean> {
      const venue = await tx
        .selectFrom('venues')
        .where('orgId', '=', org)
        .where('id', '=', id)
        .select(sql<SqlBool>`true`.as('is'))
        .executeTakeFirst()
      return venue !== undefined
    },
  }
}
