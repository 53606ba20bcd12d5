/** Where admissions are and what became of them, many at a time. */
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { step } from '#core'
import type { Tx } from '../../database/database.ts'
import type { Custody, Outcome } from './admission.ts'
import { custodyTransitions, outcomeTransitions } from './transitions.ts'

export function openCustody(tx: Tx, org: string) {
  const change = (ids: readonly string[]) =>
    tx
      .updateTable('admissions')
      .set({ version: sql<number>`version + 1` })
      .where('orgId', '=', org)
      .where('id', 'in', [...ids])

  return {
    /**
     * The seats of an order take one step together, as long as they are still promised to it.
     * @returns how many took it: fewer than were named where somebody else moved one meanwhile
     */
    async moveCustody(
      ids: readonly string[],
      action: string,
      { from, to }: { readonly from: Custody; readonly to: Custody },
    ): Promise<number> {
      if (ids.length === 0) return 0
      const moved = await change(ids)
        .set({ custody: step(custodyTransitions, action, from, to) })
        .where('custody', '=', from)
        .where('outcome', 'is', null)
        .where('commitment', 'in', ['ordered', 'allocated'])
        .returning('id')
        .execute()
      return moved.length
    },

    /** What became of seats that could still be used. @returns how many */
    async settle(ids: readonly string[], action: string, outcome: Outcome): Promise<number> {
      if (ids.length === 0) return 0
      step(outcomeTransitions, action, 'open', outcome)
      const settled = await change(ids)
        .set({ outcome })
        .where('outcome', 'is', null)
        .returning('id')
        .execute()
      return settled.length
    },

    /**
     * Locks at most so many admissions that satisfy the condition and can still be used, and settles them.
     * What somebody else is changing at this moment is stepped over; the next sweep finds it. An array, not `in`:
     * a join may ask again for each row, and what was taken by then is stepped over, so that it takes more each time.
     */
    async settleWhere(
      condition: RawBuilder<SqlBool>,
      action: string,
      outcome: Outcome,
      atMost: number,
    ): Promise<number> {
      const { numAffectedRows } = await sql`
        update admissions set outcome = ${step(outcomeTransitions, action, 'open', outcome)}, version = version + 1
        where org_id = ${org}::uuid and id = any(array(
          select admissions.id from admissions
          where admissions.org_id = ${org}::uuid and admissions.outcome is null and ${condition}
          limit ${atMost} for update skip locked))`.execute(tx)
      return Number(numAffectedRows ?? 0n)
    },
  }
}
