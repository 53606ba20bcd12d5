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
import type { Commitment, categories } from './admission.ts'
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

export interface TakenSeat {
  readonly id: string
  readonly section: string
  readonly row: string
  readonly seat: string
  readonly category: (typeof categories)[number]
  readonly package: string
  readonly faceValueCents: number
  /** the higher of what it cost, what is printed on it, and what it is worth */
  readonly valueCents: number
}

/** Nobody who asks for seats means a parking space: those are had by name only. */
const unnamed = ({ section, category }: Wish) => sql`
  ${section === undefined ? sql`true` : sql`admissions.section = ${section}`}
  and ${category === undefined ? sql`admissions.category not in ('parking', 'pass')` : sql`admissions.category = ${category}`}`

const wished = (wish: Wish): RawBuilder<SqlBool> => sql`
  admissions.event_id = ${wish.eventId}::uuid and admissions.commitment = 'public' and admissions.outcome is null
  and ${wish.admissionIds ? sql`admissions.id = any(${wish.admissionIds}::uuid[])` : unnamed(wish)}
  and ${compileFilter(wish.open, admissionColumn)}`

/** Ordering all seats of a stadium by their runs takes longer than the rest of an order; near ones nearly always do. */
const nearby = 100

/** In the order in which people read seats. */
const asRead = sql`section, length(row_name), row_name, length(seat), seat, id`

export function openSeats(tx: Tx, org: string) {
  const ofOrg = sql<SqlBool>`admissions.org_id = ${org}::uuid`

  /**
   * Seats side by side first: the shortest run that is long enough, else the longest there are. Seats that others
   * are taking at this moment are stepped over, so nobody waits. Each is judged and locked in its turn, and those after
   * the last that is needed are not looked at.
   * @param among looks at no more free seats than these, in the order of their index
   */
  const sideBySide = (wish: Wish, among = sql`all`, lock = sql`for update skip locked`) => sql`
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
    ), ordered as (
      select id, length >= ${wish.quantity} as is_together from ranked
      order by length < ${wish.quantity}, case when length >= ${wish.quantity} then length else -length end,
        section, length(row_name), row_name, run, place, id
    )
    select seat.id, ordered.is_together from ordered cross join lateral (
      select admissions.id from admissions
      where admissions.id = ordered.id and ${ofOrg} and ${wished(wish)} ${lock}) seat
    limit ${sql.lit(wish.quantity)}`

  /** Waits for whoever holds a seat. All wait in the same order, so no two wait for each other. */
  const inTurn = (wish: Wish) => sql`
    select admissions.id, true as is_together from admissions where ${ofOrg} and ${wished(wish)}
    order by ${asRead}
    limit ${wish.quantity} for update`

  const countFree = async (wish: Wish) => {
    const { rows } = await sql<{ free: number }>`
      select count(*)::int as free from admissions where ${ofOrg} and ${wished(wish)}`.execute(tx)
    return rows[0]?.free ?? 0
  }

  /** All of the picked seats as people read them, now the holder's; or none where they are too few or not as they must. */
  const take = async (
    picked: RawBuilder<unknown>,
    { quantity }: Wish,
    holderId: string,
    must = sql`true`,
  ): Promise<readonly TakenSeat[] | null> => {
    const { rows } = await sql<TakenSeat>`
      with picked as (${picked}), taken as (
        update admissions set commitment = ${step(commitmentTransitions, 'orders.place', 'public', 'ordered')},
          holder_id = ${holderId}::uuid, version = version + 1
        from picked
        where ${ofOrg} and admissions.id = picked.id and commitment = 'public' and outcome is null
          and (select count(*) = ${quantity} and bool_and(${must}) from picked)
        returning admissions.id, section, row_name, seat, category, package, face_value_cents,
          greatest(cost_cents, face_value_cents, fair_value_cents) as value_cents
      ) select id, section, row_name as "row", seat, category, package, face_value_cents, value_cents
      from taken order by ${asRead}`.execute(tx)
    return rows.length === quantity ? rows : null
  }

  return {
    /** The seats that a wish would get if it were written now; nothing is held. */
    async wouldTake(wish: Wish): Promise<readonly string[]> {
      const { rows } = await sql<{ id: string }>`${sideBySide(wish, sql`all`, sql`offset 0`)}`.execute(tx)
      return rows.map(({ id }) => id)
    },

    /**
     * Exactly as many seats as wished, now the holder's; or null where fewer are left. Before waiting it lets go of
     * what it locked: two that hold some and wait for more would each keep the other from any.
     */
    async takeSeats(wish: Wish, holderId: string): Promise<readonly TakenSeat[] | null> {
      await sql`savepoint seats`.execute(tx)
      const near = await take(sideBySide(wish, sql.lit(nearby)), wish, holderId, sql`is_together`)
      if (near) return near
      await sql`rollback to savepoint seats`.execute(tx)
      const quick = await take(sideBySide(wish), wish, holderId)
      if (quick) return quick
      await sql`rollback to savepoint seats`.execute(tx)
      return (await countFree(wish)) < wish.quantity ? null : take(inTurn(wish), wish, holderId)
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
