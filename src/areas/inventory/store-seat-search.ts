/** Free seats that would suit a wish, by their runs. Nothing is locked: whoever takes seats judges them again. */
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Filter } from '#core'
import type { Tx } from '../../database/database.ts'
import { compileFilter } from '../../database/filter-sql.ts'
import { admissionColumn, isBlock } from '../events/public.ts'
import type { Look } from './crowds.ts'
import { type Run, scattered, together } from './runs.ts'

export interface Wish {
  readonly eventId: string
  readonly quantity: number
  readonly section?: string | undefined
  readonly category?: string | undefined
  /** these very seats, whatever their section and category */
  readonly admissionIds?: readonly string[] | undefined
  /** which seats the asker may ask for: the filter of `inventory.list-open` */
  readonly open: Filter
}

export const isFree = sql<SqlBool>`admissions.commitment = 'public' and admissions.outcome is null`

/** As far as one can see without locking it: no transaction that may still be under way has touched it last. */
const isLeftAlone = sql<SqlBool>`(admissions.xmax = '0'::xid
  or admissions.xmax::text::bigint < (pg_snapshot_xmin(pg_current_snapshot())::text::bigint & 4294967295))`

/** Nobody who asks for seats means a parking space: those are had by name only. */
const unnamed = ({ section, category }: Wish) => sql`
  ${section === undefined ? sql`true` : isBlock(section)}
  and ${category === undefined ? sql`admissions.category not in ('parking', 'pass')` : sql`admissions.category = ${category}`}`

export const wished = (wish: Wish): RawBuilder<SqlBool> => sql`
  admissions.event_id = ${wish.eventId}::uuid and ${isFree}
  and ${wish.admissionIds ? sql`admissions.id = any(${wish.admissionIds}::uuid[])` : unnamed(wish)}
  and ${compileFilter(wish.open, admissionColumn)}`

export function openSearch(tx: Tx, org: string) {
  const ofOrg = sql<SqlBool>`admissions.org_id = ${org}::uuid`

  /** Seats without a number are side by side with those beside which they are read. */
  const runs = async (free: RawBuilder<unknown>): Promise<Run[]> => {
    const { rows } = await sql<{ id: string; run: string }>`
      with free as (
        select id, level, section, row_name, category, seat, case when seat ~ '^[0-9]{1,6}$' then seat::int end as number
        from admissions where ${ofOrg} and ${free}
      ) select id, row(level, section, row_name, category, number is null, coalesce(number - row_number() over (
          partition by level, section, row_name, category, number is null order by number, length(seat), seat, id), 0))::text as run
      from free order by section, level, length(row_name), row_name, category, number, length(seat), seat, id`.execute(
      tx,
    )
    return [...Map.groupBy(rows, ({ run }) => run).values()].map((seats) => seats.map(({ id }) => id))
  }

  /**
   * INVARIANT: how many is a parameter. A server that does not know it expects a tenth of the seats to be enough, and
   * reads them in their order; one that knows it takes all free seats for few, and sorts them.
   */
  const look =
    (wish: Wish): Look =>
    (among, but) =>
      runs(sql`${wished(wish)} and ${isLeftAlone} and ${but.length === 0 ? sql`true` : sql`id <> all(${but}::uuid[])`}
        order by section, row_name, seat limit ${among}`)

  return {
    look,

    /** The seats that a wish would get if it were written now. */
    async wouldTake(wish: Wish): Promise<readonly string[]> {
      const free = await runs(wished(wish))
      return (together(free, wish.quantity) ?? scattered(free, wish.quantity)).seats
    },
  }
}
