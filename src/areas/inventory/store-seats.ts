/**
 * The race for seats. INVARIANT: a seat is taken by one conditional UPDATE on a row this transaction has locked,
 * and the unique index on live order lines stands behind it.
 */
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Filter } from '#core'
import { step } from '#core'
import type { Tx } from '../../database/database.ts'
import { whenOver } from '../../database/endings.ts'
import { RetryableConflict } from '../../database/errors.ts'
import { compileFilter } from '../../database/filter-sql.ts'
import { admissionColumn, blockName } from '../events/public.ts'
import type { Commitment, categories } from './admission.ts'
import { isContested, joinCrowd, noteContest } from './crowds.ts'
import { isFree, openSearch, type Wish, wished } from './store-seat-search.ts'
import { fairValue } from './store-worth.ts'
import { commitmentTransitions } from './transitions.ts'

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
  /** what people are told it is worth */
  readonly fairCents: number
}

/** How often to try seats that are free by all one sees: others may be taking them meanwhile. */
const tries = 3

/** In the order in which people read seats. */
const asRead = sql`section, level, length(row_name), row_name, length(seat), seat, id`

export function openSeats(tx: Tx, org: string) {
  const ofOrg = sql<SqlBool>`admissions.org_id = ${org}::uuid`
  const { look, wouldTake } = openSearch(tx, org)

  const these = (ids: readonly string[]) => sql`
    select admissions.id from admissions where ${ofOrg} and id = any(${ids}::uuid[]) and ${isFree} for update skip locked`

  /** Waits for whoever holds a seat. All wait in the same order, so no two wait for each other. */
  const inTurn = (wish: Wish) => sql`
    select admissions.id from admissions where ${ofOrg} and ${wished(wish)}
    order by ${asRead}
    limit ${wish.quantity} for update`

  const countFree = async (wish: Wish) => {
    const { rows } = await sql<{ free: number }>`
      select count(*)::int as free from admissions where ${ofOrg} and ${wished(wish)}`.execute(tx)
    return rows[0]?.free ?? 0
  }

  /**
   * All of the picked seats as people read them, now the holder's; or none where they are too few.
   * They are judged again as they are now, and not as they were when they were looked for.
   */
  const take = async (
    picked: RawBuilder<unknown>,
    wish: Wish,
    holderId: string,
  ): Promise<readonly TakenSeat[] | null> => {
    const { rows } = await sql<TakenSeat>`
      with picked as (${picked}), taken as (
        update admissions set commitment = ${step(commitmentTransitions, 'orders.place', 'public', 'ordered')},
          holder_id = ${holderId}::uuid, version = version + 1
        from picked
        where ${ofOrg} and admissions.id = picked.id and ${wished(wish)}
          and (select count(*) = ${wish.quantity} from picked)
        returning admissions.id, level, section, ${blockName} as block, row_name, seat, category, package, face_value_cents,
          greatest(cost_cents, face_value_cents, fair_value_cents) as value_cents,
          ${fairValue} as fair_cents
      ) select id, block as section, row_name as "row", seat, category, package, face_value_cents, value_cents, fair_cents
      from taken order by ${asRead}`.execute(tx)
    return rows.length === wish.quantity ? rows : null
  }

  /**
   * Steps over what others are taking, so nobody waits. What was locked in vain is let go of: two that hold some and
   * wait for more would each keep the other from any.
   */
  const takeAtOnce = async (wish: Wish, holderId: string) => {
    const { quantity, admissionIds, ...alike } = wish
    const key = JSON.stringify([org, alike])
    const deal = admissionIds
      ? async () => admissionIds
      : joinCrowd({ asker: tx, isOver: whenOver(tx) }, key, look(wish))
    // Seats that were dealt are hardly ever lost to others, and a savepoint costs as much as taking them.
    const isCareful = admissionIds !== undefined || isContested(key)
    if (isCareful) await sql`savepoint seats`.execute(tx)
    for (let tried = 0; tried < (admissionIds ? 1 : tries); tried++) {
      const dealt = await deal(quantity)
      if (dealt.length < quantity) return null
      const seats = await take(these(dealt), wish, holderId)
      if (seats) return seats
      if (!isCareful) throw contested(key)
      await sql`rollback to savepoint seats`.execute(tx)
    }
    return null
  }

  const contested = (key: string) => {
    noteContest(key)
    return new RetryableConflict('Others were taking the same seats at the same moment; try again.')
  }

  return {
    wouldTake,

    /**
     * Exactly as many seats as wished, now the holder's; or null where fewer are left.
     * @throws RetryableConflict where others of whom nobody here knew were taking them
     */
    async takeSeats(wish: Wish, holderId: string): Promise<readonly TakenSeat[] | null> {
      const seats = await takeAtOnce(wish, holderId)
      if (seats) return seats
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
        .groupBy([blockName, 'category'])
        .select([blockName.as('section'), 'category', sql<number>`count(*)::int`.as('free')])
        .orderBy(sql`count(*)`, 'desc')
        .orderBy(blockName)
        .orderBy('category')
        .execute()
    },
  }
}
