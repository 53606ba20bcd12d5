/** Seats that were released to a waiting list: what is left of them, and taking some for somebody who waited. */
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { step } from '#core'
import type { Tx } from '../../database/database.ts'
import { blockName, isBlock } from '../events/public.ts'
import { commitmentTransitions } from './transitions.ts'

export interface WaitingWish {
  readonly eventId: string
  readonly quantity: number
  readonly section?: string | undefined
  readonly category?: string | undefined
}

/** How often to look again where others were taking the very seats: each look sees what they left. */
const looks = 3

export function openWaiting(tx: Tx, org: string) {
  const fits = ({ eventId, section, category }: WaitingWish): RawBuilder<SqlBool> => sql`
    org_id = ${org}::uuid and event_id = ${eventId}::uuid and commitment = 'waitlist' and outcome is null
    and ${section === undefined ? sql`true` : isBlock(section)}
    and case when ${category ?? null}::text is null then category not in ('parking', 'pass')
        else category = ${category ?? null} end`

  /** All wait in the same order, so no two wait for each other. */
  const lock = (wish: WaitingWish) =>
    sql<{ id: string }>`select id from admissions where ${fits(wish)}
      order by section, level, length(row_name), row_name, length(seat), seat, id limit ${wish.quantity} for update`.execute(
      tx,
    )

  return {
    /** @returns exactly as many seats as wished, now the holder's; or null where fewer are left */
    async takeWaiting(wish: WaitingWish, holderId: string): Promise<readonly string[] | null> {
      let ids: readonly string[] = []
      for (let look = 0; look < looks && ids.length < wish.quantity; look += 1)
        ids = (await lock(wish)).rows.map(({ id }) => id)
      if (ids.length < wish.quantity) return null
      const taken = await tx
        .updateTable('admissions')
        .set({
          commitment: step(commitmentTransitions, 'orders.award', 'waitlist', 'ordered'),
          holderId,
          version: sql<number>`version + 1`,
        })
        .where('orgId', '=', org)
        .where('id', 'in', [...ids])
        .where('commitment', '=', 'waitlist')
        .returning('id')
        .execute()
      return taken.length === wish.quantity ? taken.map(({ id }) => id) : null
    },

    /** Seats that were awarded and not wanted go to whoever waits next. */
    async returnToList(ids: readonly string[], action: string): Promise<void> {
      if (ids.length === 0) return
      await tx
        .updateTable('admissions')
        .set({
          commitment: step(commitmentTransitions, action, 'ordered', 'waitlist'),
          holderId: null,
          version: sql<number>`version + 1`,
        })
        .where('orgId', '=', org)
        .where('id', 'in', [...ids])
        .where('commitment', '=', 'ordered')
        .execute()
    },

    /** What is left for those who wait, by section and category. */
    async waitingSeats(eventIds: readonly string[]) {
      if (eventIds.length === 0) return []
      return tx
        .selectFrom('admissions')
        .where('orgId', '=', org)
        .where('eventId', 'in', [...eventIds])
        .where('commitment', '=', 'waitlist')
        .where('outcome', 'is', null)
        .groupBy(['eventId', blockName, 'category'])
        .select(['eventId', blockName.as('section'), 'category', sql<number>`count(*)::int`.as('free')])
        .orderBy(sql`count(*)`, 'desc')
        .orderBy(blockName)
        .execute()
    },
  }
}
