/**
 * The race for seats. INVARIANT: a seat is taken by one conditional UPDATE on a row this transaction has locked,
 * and the unique index on live order lines stands behind it.
 */
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Filter } from '#core'
import { step } from '#core'
import type { Tx } from '../../database/database.ts'
import { compileFilter } from '../../database/filter-sql.ts'
import { admissionColumn } from '../events/public.ts'
import type { Commitment } from './admission.ts'
import { commitmentTransitions } from './transitions.ts'

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

/** Nobody who asks for seats means a parking space: those are had by name only. */
const unnamed = (section: string | undefined, category: string | undefined) => sql`
  (${section ?? null}::text is null or admissions.section = ${section ?? null})
  and case when ${category ?? null}::text is null then admissions.category not in ('parking', 'pass')
      else admissions.category = ${category ?? null} end`

const wished = ({ eventId, section, category, admissionIds, open }: Wish): RawBuilder<SqlBool> => sql`
  admissions.event_id = ${eventId}::uuid and admissions.commitment = 'public' and admissions.outcome is null
  and ${admissionIds ? sql`admissions.id = any(${admissionIds}::uuid[])` : unnamed(section, category)}
  and ${compileFilter(open, admissionColumn)}`

/** Ordering all seats of a stadium by their runs takes longer than the rest of an order; near ones nearly always do. */
const nearby = 200

const idsOf = (seats: readonly { readonly id: string }[]) => seats.map(({ id }) => id)

export function openSeats(tx: Tx, org: string) {
  const ofOrg = sql<SqlBool>`admissions.org_id = ${org}::uuid`

  /**
   * Seats side by side first: the shortest run that is long enough, else the longest there are. Seats that others
   * are taking at this moment are stepped over, so nobody waits.
   * @param among looks at no more free seats than these, in the order of their index
   */
  const sideBySide = (wish: Wish, among = sql`all`, lock = sql`for update of admissions skip locked`) =>
    sql<{ id: string; isTogether: boolean }>`
    with near as (
      select id, level, section, row_name, category, seat from admissions where ${ofOrg} and ${wished(wish)}
      order by section, row_name, seat limit ${among}
    ), free as (
      select id, level, section, row_name, category, seat, coalesce(
        case when seat ~ '^[0-9]{1,6}$' then seat::int end,
        row_number() over (partition by level, section, row_name, category order by length(seat), seat)::int) as place
      from near
    ), runs as (
      select *, place - row_number() over (partition by level, section, row_name, category order by place, id) as run from free
    ), ranked as (
      select *, count(*) over (partition by level, section, row_name, category, run)::int as length from runs
    )
    select admissions.id, ranked.length >= ${wish.quantity} as "isTogether"
    from admissions join ranked on ranked.id = admissions.id
    where ${ofOrg} and ${wished(wish)}
    order by ranked.length < ${wish.quantity}, case when ranked.length >= ${wish.quantity} then ranked.length else -ranked.length end,
      ranked.section, length(ranked.row_name), ranked.row_name, ranked.run, ranked.place, admissions.id
    limit ${wish.quantity} ${lock}`.execute(tx)

  /** Waits for whoever holds a seat. All wait in the same order, so no two wait for each other. */
  const inTurn = (wish: Wish) =>
    sql<{ id: string }>`
    select admissions.id from admissions where ${ofOrg} and ${wished(wish)}
    order by section, length(row_name), row_name, length(seat), seat, id
    limit ${wish.quantity} for update`.execute(tx)

  const countFree = async (wish: Wish) => {
    const { rows } = await sql<{ free: number }>`
      select count(*)::int as free from admissions where ${ofOrg} and ${wished(wish)}`.execute(tx)
    return rows[0]?.free ?? 0
  }

  /**
   * Locks seats for the wish, or fewer where there are not as many. Before waiting it lets go of what it locked:
   * two that hold some and wait for more would each keep the other from any.
   */
  const lockSeats = async (wish: Wish): Promise<readonly string[]> => {
    await sql`savepoint seats`.execute(tx)
    const near = await sideBySide(wish, sql.lit(nearby))
    if (near.rows.length === wish.quantity && near.rows.every((seat) => seat.isTogether))
      return idsOf(near.rows)
    await sql`rollback to savepoint seats`.execute(tx)
    const quick = await sideBySide(wish)
    if (quick.rows.length === wish.quantity) return idsOf(quick.rows)
    await sql`rollback to savepoint seats`.execute(tx)
    if ((await countFree(wish)) < wish.quantity) return []
    return idsOf((await inTurn(wish)).rows)
  }

  return {
    /** The seats that a wish would get if it were written now; nothing is held. */
    async wouldTake(wish: Wish): Promise<readonly string[]> {
      return idsOf((await sideBySide(wish, sql`all`, sql``)).rows)
    },

    /** @returns the ids of exactly as many seats as wished, now the holder's; or null where fewer are left */
    async takeSeats(wish: Wish, holderId: string): Promise<readonly string[] | null> {
      const ids = await lockSeats(wish)
      if (ids.length < wish.quantity) return null
      const taken = await tx
        .updateTable('admissions')
        .set({
          commitment: step(commitmentTransitions, 'orders.place', 'public', 'ordered'),
          holderId,
          version: sql<number>`version + 1`,
        })
        .where('orgId', '=', org)
        .where('id', 'in', [...ids])
        .where('commitment', '=', 'public')
        .where('outcome', 'is', null)
        .returning('id')
        .execute()
      return taken.length === wish.quantity ? taken.map((seat) => seat.id) : null
    },

    /** Gives seats of an order back to where they came from: to whoever answers for them, else to the public. */
    async releaseSeats(ids: readonly string[], action: string): Promise<void> {
      if (ids.length === 0) return
      const given = () =>
        tx
          .selectFrom('admissions')
          .where('orgId', '=', org)
          .where('id', 'in', [...ids])
      const standing = await given()
        .where('commitment', 'in', ['ordered', 'allocated'])
        .select(['commitment', sql<boolean>`steward_id is not null`.as('inCare')])
        .distinct()
        .execute()
      for (const { commitment, inCare } of standing)
        step(commitmentTransitions, action, commitment, inCare ? 'held' : 'public')
      await tx
        .updateTable('admissions')
        .set({
          commitment: sql<Commitment>`case when steward_id is null then 'public' else 'held' end`,
          holderId: sql<string | null>`steward_id`,
          version: sql<number>`version + 1`,
        })
        .where('orgId', '=', org)
        .where('id', 'in', [...ids])
        .where('commitment', 'in', ['ordered', 'allocated'])
        .execute()
    },

    /** What is free at the event, by section and category, the fullest first. */
    async freeSeats(eventId: string, open: Filter) {
      return tx
        .selectFrom('admissions')
        .where('orgId', '=', org)
        .where('eventId', '=', eventId)
        .where('commitment', '=', 'public')
        .where('outcome', 'is', null)
        .where(compileFilter(open, admissionColumn))
        .groupBy(['section', 'category'])
        .select(['section', 'category', sql<number>`count(*)::int`.as('free')])
        .orderBy(sql`count(*)`, 'desc')
        .orderBy('section')
        .orderBy('category')
        .execute()
    },
  }
}
