/** A load while it goes in, and when it is taken out again. */
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { json } from '../../database/rows.ts'
import type { ReadyLot } from './examine.ts'
import type { ImportState } from './import.ts'
import type { Options } from './store-files.ts'

export interface ReadyRow {
  readonly position: number
  readonly lot: ReadyLot
}

export interface Made {
  readonly events: readonly string[]
  readonly venues: readonly string[]
}

const underWay = ['checking', 'committing', 'undoing'] as const

const nextVersion = sql<number>`version + 1`

export function openProgress(tx: Tx, org: string) {
  return {
    /** @param problem why it got there by itself; empty where somebody wanted it */
    async setState(id: string, state: ImportState, problem = '') {
      return tx
        .updateTable('imports')
        .set({ state, problem, version: nextVersion, updatedAt: sql<Date>`now()` })
        .where('orgId', '=', org)
        .where('id', '=', id)
        .returning(['id', 'version', 'state'])
        .executeTakeFirstOrThrow()
    },

    /** One that is under way and that nobody else is at, locked. */
    async underWay() {
      const found = await tx
        .selectFrom('imports')
        .where('orgId', '=', org)
        .where('state', 'in', underWay)
        .orderBy('id')
        .limit(1)
        .select(['id', 'fileName', 'state', 'options', 'made'])
        .forUpdate()
        .skipLocked()
        .executeTakeFirst()
      return found
        ? {
            ...found,
            state: found.state as (typeof underWay)[number],
            made: found.made as Made,
            options: found.options as Pick<Options, 'addsVenues' | 'timeZone'>,
          }
        : null
    },

    /** Writes the next portion of what a dry run found beside its rows. @returns how many rows, and the portions left */
    async keepNext(id: string): Promise<{ readonly rows: number; readonly left: number }> {
      const kept = await sql`
        with next as (
          delete from import_findings where org_id = ${org}::uuid and import_id = ${id}::uuid and place = (
            select min(place) from import_findings where org_id = ${org}::uuid and import_id = ${id}::uuid)
          returning rows)
        update import_rows set state = found.state, problems = found.problems, lot = found.lot
        from next, jsonb_to_recordset(next.rows) as found(position integer, state text, problems jsonb, lot jsonb)
        where org_id = ${org}::uuid and import_id = ${id}::uuid and import_rows.position = found.position`.execute(
        tx,
      )
      const { left } = await tx
        .selectFrom('importFindings')
        .where('orgId', '=', org)
        .where('importId', '=', id)
        .select(sql<number>`count(*)::int`.as('left'))
        .executeTakeFirstOrThrow()
      return { rows: Number(kept.numAffectedRows ?? 0), left }
    },

    async nextRows(id: string, limit: number): Promise<readonly ReadyRow[]> {
      const rows = await tx
        .selectFrom('importRows')
        .where('orgId', '=', org)
        .where('importId', '=', id)
        .where('state', '=', 'good')
        .orderBy('position')
        .limit(limit)
        .select(['position', 'lot'])
        .execute()
      return rows as unknown as ReadyRow[]
    },

    async wentIn(id: string, positions: readonly number[], loaded: number, made: Made) {
      await sql`update import_rows set state = 'in'
        where org_id = ${org}::uuid and import_id = ${id}::uuid and position = any(${[...positions]}::int[])`.execute(
        tx,
      )
      await tx
        .updateTable('imports')
        .set({
          doneCount: sql<number>`done_count + ${positions.length}`,
          loadedCount: sql<number>`loaded_count + ${loaded}`,
          made: json(made),
          version: nextVersion,
          updatedAt: sql<Date>`now()`,
        })
        .where('orgId', '=', org)
        .where('id', '=', id)
        .execute()
    },

    /** Events and venues that it added and that nothing else has come to stand on. */
    async takeBack(id: string): Promise<void> {
      const { made } = await tx
        .selectFrom('imports')
        .where('orgId', '=', org)
        .where('id', '=', id)
        .select('made')
        .executeTakeFirstOrThrow()
      const { events, venues } = made as Made
      await sql`delete from events where org_id = ${org}::uuid and id = any(${[...events]}::uuid[]) and version = 1
        and not exists (select 1 from admissions where admissions.org_id = events.org_id and event_id = events.id)
        and not exists (select 1 from orders where orders.org_id = events.org_id and event_id = events.id)
        and not exists (select 1 from waitlists where waitlists.org_id = events.org_id and event_id = events.id)`.execute(
        tx,
      )
      await sql`delete from venues where org_id = ${org}::uuid and id = any(${[...venues]}::uuid[]) and version = 1
        and not exists (select 1 from events where events.org_id = venues.org_id and venue_id = venues.id)`.execute(
        tx,
      )
      await sql`update imports set done_count = 0, loaded_count = 0, made = '{"events":[],"venues":[]}'
        where org_id = ${org}::uuid and id = ${id}::uuid`.execute(tx)
    },

    /** What is out already can go in again. */
    async putBack(id: string): Promise<void> {
      await sql`update import_rows set state = 'good'
        where org_id = ${org}::uuid and import_id = ${id}::uuid and state = 'in'`.execute(tx)
      await sql`update imports set done_count = 0 where org_id = ${org}::uuid and id = ${id}::uuid`.execute(
        tx,
      )
    },

    /** Admissions of it that are out again. */
    async wentOut(id: string, count: number): Promise<void> {
      await sql`update imports set loaded_count = greatest(0, loaded_count - ${count}), version = version + 1
        where org_id = ${org}::uuid and id = ${id}::uuid`.execute(tx)
    },
  }
}
