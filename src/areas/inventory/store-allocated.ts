/**
 * Seats that were given to somebody who has yet to say for whom. They never become free on the way: re-assigning
 * changes who holds them and consumes nothing.
 */
import { sql } from 'kysely'
import { conflict, step } from '#core'
import type { Tx } from '../../database/database.ts'
import type { Commitment } from './admission.ts'
import { commitmentTransitions } from './transitions.ts'

export function openAllocated(tx: Tx, org: string) {
  const move = async (
    ids: readonly string[],
    change: { readonly commitment: Commitment; readonly holderId?: string },
  ) => {
    if (ids.length === 0) return
    const moved = await tx
      .updateTable('admissions')
      .set({ ...change, version: sql<number>`version + 1` })
      .where('orgId', '=', org)
      .where('id', 'in', [...ids])
      .where('commitment', '=', 'allocated')
      .where('outcome', 'is', null)
      .returning('id')
      .execute()
    if (moved.length !== ids.length)
      throw conflict('seats of this order were handed to somebody else meanwhile; look at it again')
  }

  return {
    /** Its holder has said for whom. */
    orderAllocated: (ids: readonly string[]) =>
      move(ids, { commitment: step(commitmentTransitions, 'orders.submit', 'allocated', 'ordered') }),

    handOn: (ids: readonly string[], holderId: string) =>
      move(ids, {
        commitment: step(commitmentTransitions, 'orders.reassign', 'allocated', 'allocated'),
        holderId,
      }),
  }
}
