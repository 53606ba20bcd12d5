/** The steps an order came to, as rows: one opened when it waits for a word, closed when the word is given. */
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import type { PlannedStep } from '../chains/public.ts'

export interface Word {
  readonly outcome: 'approved' | 'denied' | 'passed-on'
  readonly by: string | null
  readonly quantity: number | null
  readonly note: string
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

  const last = async (orderId: string): Promise<number> => {
    const row = await tx
      .selectFrom('orderApprovals')
      .where('orgId', '=', org)
      .where('orderId', '=', orderId)
      .select((is) => is.fn.max('position').as('position'))
      .executeTakeFirst()
    return row?.position ?? -1
  }

  /** In one statement: the place after the last step, and how many seats are asked for at this moment. */
  const open = async (
    orderId: string,
    { step, awaits, approverId }: Pick<PlannedStep, 'step' | 'awaits' | 'approverId'>,
    beganAt: Date,
  ) => {
    await sql`insert into order_approvals (org_id, order_id, position, step, awaits, approver_id, asked, began_at)
      select org_id, id, coalesce((select max(position) + 1 from order_approvals earlier
          where earlier.org_id = orders.org_id and earlier.order_id = orders.id), 0),
        ${step}::int, ${awaits}, ${approverId}::uuid, quantity, ${beganAt}
      from orders where org_id = ${org}::uuid and id = ${orderId}::uuid`.execute(tx)
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
    async close(orderId: string, { by, outcome, quantity, note }: Word, now: Date): Promise<number> {
      let position = await last(orderId)
      if (position < 0) {
        const { chainStep: step, awaits, approverId } = await standing(orderId)
        position = 0
        await open(orderId, { step, awaits, approverId }, now)
      }
      await tx
        .updateTable('orderApprovals')
        .set({ outcome, decidedById: by, decidedAt: now, quantity, note })
        .where('orgId', '=', org)
        .where('orderId', '=', orderId)
        .where('position', '=', position)
        .execute()
      return position
    },

    async firstAsked(orderId: string): Promise<number> {
      const row = await tx
        .selectFrom('orderApprovals')
        .where('orgId', '=', org)
        .where('orderId', '=', orderId)
        .orderBy('position')
        .select('asked')
        .executeTakeFirst()
      return row?.asked ?? (await standing(orderId)).quantity
    },
  }
}
