/** Lots of seats at once: what comes in, and what is taken out again. */
import { type SqlBool, sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { json } from '../../database/rows.ts'
import { seatName } from '../events/public.ts'
import { firstCommitment, firstCustody } from './transitions.ts'

export interface SeatToLoad {
  readonly event_id: string
  readonly category: string
  readonly level: string
  readonly section: string
  readonly row_name: string
  readonly seat: string
  readonly delivery: string
  readonly face_value_cents: number
  readonly cost_cents: number
  readonly fair_value_cents: number
  readonly package: string
  readonly barcode: string | null
}

/** Seats in one statement: enough to be quick, few enough for its memory. */
const portion = 5_000

/**
 * Anything that somebody did with it since it was loaded; corrections count, since taking it out would lose them. That
 * its event began and nobody had it is no more than what the clock says of it.
 */
const hasMoved = sql<SqlBool>`(admissions.version > case outcome when 'unused' then 2 else 1 end
  or custody <> ${firstCustody} or commitment <> ${firstCommitment}
  or coalesce(outcome, 'unused') <> 'unused' or holder_id is not null or steward_id is not null)`

export function openLoading(tx: Tx, org: string) {
  return {
    /** A place that the event has already is left as it is. @returns how many came in */
    async load(importId: string, seats: readonly SeatToLoad[]): Promise<number> {
      let loaded = 0
      for (let from = 0; from < seats.length; from += portion) {
        const { numAffectedRows } = await sql`
          insert into admissions (org_id, id, event_id, category, level, section, row_name, seat, delivery,
            face_value_cents, cost_cents, fair_value_cents, package, barcode, custody, commitment, import_id)
          select ${org}::uuid, gen_random_uuid(), event_id, category, level, section, row_name, seat, delivery,
            face_value_cents, cost_cents, fair_value_cents, package, barcode, ${firstCustody}, ${firstCommitment}, ${importId}::uuid
          from jsonb_to_recordset(${json(seats.slice(from, from + portion))}::jsonb) as lot(event_id uuid, category text,
            level text, section text, row_name text, seat text, delivery text, face_value_cents integer,
            cost_cents integer, fair_value_cents integer, package text, barcode text)
          on conflict do nothing`.execute(tx)
        loaded += Number(numAffectedRows ?? 0)
      }
      return loaded
    },

    /** What of a load is not as it was loaded: how many, and the first few by name. */
    async movedOf(importId: string): Promise<{ readonly count: number; readonly labels: readonly string[] }> {
      const { rows } = await sql<{ label: string; count: number }>`
        select events.name || ', ' || ${seatName} as label, (count(*) over ())::int as count
        from admissions join events on events.org_id = admissions.org_id and events.id = admissions.event_id
        where admissions.org_id = ${org}::uuid and import_id = ${importId}::uuid and ${hasMoved}
        order by 1 limit 5`.execute(tx)
      return { count: rows[0]?.count ?? 0, labels: rows.map(({ label }) => label) }
    },

    /**
     * Takes the next portion of a load out, but for what something has happened to. What somebody is changing at this
     * moment is waited for, and looked at again.
     */
    async unload(importId: string): Promise<{ readonly taken: number; readonly left: number }> {
      const { numAffectedRows } = await sql`
        delete from admissions where org_id = ${org}::uuid and id = any(array(
          select id from admissions where org_id = ${org}::uuid and import_id = ${importId}::uuid and not ${hasMoved}
          order by id limit ${portion} for update))`.execute(tx)
      const { rows } = await sql<{ left: number }>`select count(*)::int as left from admissions
        where org_id = ${org}::uuid and import_id = ${importId}::uuid`.execute(tx)
      return { taken: Number(numAffectedRows ?? 0), left: rows[0]?.left ?? 0 }
    },
  }
}
