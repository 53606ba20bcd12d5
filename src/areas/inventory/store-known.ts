/** What of a file stands in the stock already, and in what it is otherwise there. */
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { json } from '../../database/rows.ts'

/** What a file may say of a seat beside its place. */
export interface SaidOfSeat {
  readonly category?: string
  readonly delivery?: string
  readonly faceValueCents?: number
  readonly costCents?: number
  readonly fairValueCents?: number
  readonly package?: string
}

export interface SeatToFind {
  /** what is found is kept under it */
  readonly at: number
  readonly event: string
  readonly level: string
  readonly section: string
  readonly row: string
  readonly seat: string
  readonly says: SaidOfSeat
}

export interface FoundSeats {
  readonly count: number
  /** the first that is otherwise than the file says, as it is in the stock */
  readonly other: Required<SaidOfSeat> | null
}

/** Seats in one statement: enough to be quick, few enough for its memory. */
const portion = 5_000

export function openKnown(tx: Tx, org: string) {
  return {
    /** @returns by `at`, how many of its seats are in the stock, and what they are there */
    async findInStock(seats: readonly SeatToFind[]): Promise<ReadonlyMap<number, FoundSeats>> {
      const found = new Map<number, FoundSeats>()
      for (let from = 0; from < seats.length; from += portion) {
        const { rows } = await sql<FoundSeats & { at: number }>`
          select wanted.at, count(*)::int as count, (array_agg(has) filter (where not has @> wanted.says))[1] as other
          from jsonb_to_recordset(${json(seats.slice(from, from + portion))}::jsonb)
            as wanted(at integer, event uuid, level text, section text, "row" text, seat text, says jsonb)
          join admissions on admissions.org_id = ${org}::uuid and admissions.event_id = wanted.event
            and seat_key(admissions.level, admissions.section, admissions.row_name, admissions.seat)
              = seat_key(wanted.level, wanted.section, wanted."row", wanted.seat)
            and admissions.outcome is distinct from 'void',
          lateral (select jsonb_build_object('category', category, 'delivery', delivery, 'package', package,
            'faceValueCents', face_value_cents, 'costCents', cost_cents, 'fairValueCents', fair_value_cents) as has) as stock
          group by wanted.at`.execute(tx)
        for (const { at, count, other } of rows) {
          const before = found.get(at)
          found.set(at, { count: (before?.count ?? 0) + count, other: before?.other ?? other })
        }
      }
      return found
    },

    /** Those of these seats that will open for requests, the soonest first. */
    async opening(
      ids: readonly string[],
    ): Promise<readonly { id: string; opensAt: Date; timeZone: string }[]> {
      const { rows } = await sql<{ id: string; opensAt: Date; timeZone: string }>`
        select admissions.id, admissions.opens_at, venues.time_zone from admissions
        join events on events.org_id = admissions.org_id and events.id = admissions.event_id
        join venues on venues.org_id = events.org_id and venues.id = events.venue_id
        where admissions.org_id = ${org}::uuid and admissions.id = any(${[...ids]}::uuid[])
          and admissions.commitment = 'public' and admissions.outcome is null and admissions.opens_at > now()
        order by admissions.opens_at, admissions.id`.execute(tx)
      return rows
    },

    /** As they are called in the stock of these events. */
    async sectionsAt(eventIds: readonly string[]): Promise<readonly { event: string; section: string }[]> {
      const { rows } = await sql<{ event: string; section: string }>`
        select distinct event_id as event, section from admissions
        where org_id = ${org}::uuid and event_id = any(${[...eventIds]}::uuid[])`.execute(tx)
      return rows
    },
  }
}
