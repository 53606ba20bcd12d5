/** The steps an order came to, as rows: one opened when it waits for a word, closed when the word is given. */
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import type { PlannedStep } from '../chains/public.ts'
import type { Decision } from './decision.ts'

export interface Word extends Omit<Decision, 'decidedById'> {
  readonly outcome: 'approved' | 'denied' | 'passed-on'
  /** null where it is passed on */
  readonly decidedById: string | null
  readonly quantity: number | null
}

export interface Waiting {
  readonly chainId?: string | null
  readonly chainStep?: number
  readonly awaits?: PlannedStep['awaits']
  readonly approverId?: string | null
  readonly quantity?: number | undefined
}

export function openSteps(tx: Tx, org: string) {
  const standing = (orderId: string) =>
    tx
      .selectFrom('orders')
      .where('orgId', '=', org)
      .where('id', '=', orderId)
      .select(['chainId', 'chainStep', 'quantity', 'awaits', 'approverId'])
      .executeTakeFirstOrThrow()

  /** Where it stands; before steps were kept there is none, and a round of its own. */
  const last = async (orderId: string) => {
    const row = await tx
      .selectFrom('orderApprovals')
      .where('orgId', '=', org)
      .where('orderId', '=', orderId)
      .orderBy('position', 'desc')
      .select(['position', 'round'])
      .limit(1)
      .executeTakeFirst()
    return row ?? { position: -1, round: 0 }
  }

  /** In one statement: the place after the last step, and how many seats are asked for at this moment. */
  const open = async (
    orderId: string,
    { step, awaits, approverId }: Pick<PlannedStep, 'step' | 'awaits' | 'approverId'>,
    beganAt: Date,
    round?: number,
  ) => {
    await sql`insert into order_approvals (org_id, order_id, position, step, round, awaits, approver_id, asked, began_at)
      select org_id, id, coalesce(last.position + 1, 0), ${step}::int, coalesce(${round ?? null}::int, last.round, 0),
        ${awaits}, ${approverId}::uuid, quantity, ${beganAt}
      from orders left join lateral (select position, round from order_approvals earlier
        where earlier.org_id = orders.org_id and earlier.order_id = orders.id
        order by position desc limit 1) last on true
      where org_id = ${org}::uuid and id = ${orderId}::uuid`.execute(tx)
  }

  return {
    standing,
    open,

    update: (orderId: string, change: Waiting) =>
      tx
        .updateTable('orders')
        .set({ ...change, updatedAt: sql<Date>`now()` })
        .where('orgId', '=', org)
        .where('id', '=', orderId)
        .execute(),

    /** Closes the open step. One that an order came to before steps were kept is written down first. @returns its position */
    async close(orderId: string, { decisionNote: note, ...word }: Word): Promise<number> {
      let { position } = await last(orderId)
      if (position < 0) {
        const { chainStep: step, awaits, approverId } = await standing(orderId)
        position = 0
        await open(orderId, { step, awaits, approverId }, word.decidedAt)
      }
      await tx
        .updateTable('orderApprovals')
        .set({
          ...word,
          note,
          spokenById: word.actedById === null ? word.decidedById : null,
          stoodInId: word.actedById,
        })
        .where('orgId', '=', org)
        .where('orderId', '=', orderId)
        .where('position', '=', position)
        .execute()
      return position
    },

    /** What was asked for when the last round of it began, and which that is. */
    async firstAsked(orderId: string): Promise<{ readonly asked: number; readonly round: number }> {
      const row = await tx
        .selectFrom('orderApprovals')
        .where('orgId', '=', org)
        .where('orderId', '=', orderId)
        .orderBy('round', 'desc')
        .orderBy('position')
        .select(['asked', 'round'])
        .limit(1)
        .executeTakeFirst()
      return row ?? { asked: (await standing(orderId)).quantity, round: 0 }
    },

    /** Who need not be asked again in this round: whoever approved, but for compliance about guests it did not know. */
    async given(orderId: string, round?: number) {
      const current = round ?? (await last(orderId)).round
      return tx
        .selectFrom('orderApprovals')
        .where('orgId', '=', org)
        .where('orderId', '=', orderId)
        .where('outcome', '=', 'approved')
        .where((is) => is.or([is('awaits', '<>', 'compliance'), is('round', '=', current)]))
        .select(['awaits', 'approverId'])
        .execute()
    },

    /** A round after the last, in which nobody has spoken. */
    async nextRound(orderId: string): Promise<number> {
      await tx
        .updateTable('orderApprovals')
        .set({ spokenById: null, stoodInId: null })
        .where('orgId', '=', org)
        .where('orderId', '=', orderId)
        .execute()
      return (await last(orderId)).round + 1
    },
  }
}
