/**
 * Whose word an order waits for. `beginApproval` and `nextStep` write that, and each step an order comes to; the
 * state is moved by the function that asks, along its own line of the table.
 */
import type { Tx } from '../../database/database.ts'
import {
  type Awaits,
  after,
  around,
  type ChainInForce,
  chainInForce,
  chainOf,
  deciding,
  judged,
  type Plan,
  type PlannedStep,
  planOf,
} from '../chains/public.ts'

export interface Begun {
  /** `pending-delivery` where an administrator let orders like this through without anybody's word */
  readonly state: 'pending-approval' | 'pending-delivery'
  readonly awaits: Awaits
  /** whom it waits for by name; null for compliance and holders */
  readonly approverId: string | null
}

export interface Word {
  readonly outcome: 'approved' | 'denied' | 'passed-on'
  readonly by: string | null
  readonly quantity: number | null
  readonly note: string
}

export function openApproval(tx: Tx, org: string) {
  const planned = async (orderId: string, chain: ChainInForce): Promise<Plan> => {
    const order = (await judged(tx, org, [orderId])).get(orderId)
    if (!order) throw new Error('an order that is being approved is there')
    const named = chain.steps.flatMap(({ personId }) => personId ?? [])
    const people = await deciding(tx, org, [order.ownerId, ...named])
    return planOf(chain, order, around(people, chain.steps, [order.ownerId, order.placedById]))
  }

  const standing = (orderId: string) =>
    tx
      .selectFrom('orders')
      .where('orgId', '=', org)
      .where('id', '=', orderId)
      .select(['chainId', 'chainStep', 'quantity', 'awaits', 'approverId'])
      .executeTakeFirstOrThrow()

  const lastPosition = async (orderId: string): Promise<number> => {
    const row = await tx
      .selectFrom('orderApprovals')
      .where('orgId', '=', org)
      .where('orderId', '=', orderId)
      .select((is) => is.fn.max('position').as('position'))
      .executeTakeFirst()
    return row?.position ?? -1
  }

  /** An order that came into being before chains, or beside them, has its first step written down late. */
  const ensureWritten = async (orderId: string, now: Date): Promise<number> => {
    const position = await lastPosition(orderId)
    if (position >= 0) return position
    const { awaits, approverId, chainStep, quantity } = await standing(orderId)
    await write(orderId, 0, { step: chainStep, awaits, approverId }, quantity, now)
    return 0
  }

  const write = (
    orderId: string,
    position: number,
    { step, awaits, approverId }: Pick<PlannedStep, 'step' | 'awaits' | 'approverId'>,
    asked: number,
    beganAt: Date,
  ) =>
    tx
      .insertInto('orderApprovals')
      .values({ orgId: org, orderId, position, step, awaits, approverId, asked, beganAt })
      .execute()

  const close = (orderId: string, position: number, word: Word, decidedAt: Date) =>
    tx
      .updateTable('orderApprovals')
      .set({
        outcome: word.outcome,
        decidedById: word.by,
        decidedAt,
        quantity: word.quantity,
        note: word.note,
      })
      .where('orgId', '=', org)
      .where('orderId', '=', orderId)
      .where('position', '=', position)
      .execute()

  /** From now on it waits for this step's word. */
  const waitFor = async (orderId: string, next: PlannedStep, position: number, now: Date): Promise<Begun> => {
    const { quantity } = await standing(orderId)
    await tx
      .updateTable('orders')
      .set({
        awaits: next.awaits,
        approverId: next.awaits === 'person' ? next.approverId : null,
        chainStep: next.step,
      })
      .where('orgId', '=', org)
      .where('id', '=', orderId)
      .execute()
    await write(orderId, position, next, quantity, now)
    return { state: 'pending-approval', awaits: next.awaits, approverId: next.approverId }
  }

  return {
    /** The first step, by the chain that is in force now; the order keeps that version to its end. */
    async beginApproval(orderId: string, now: Date): Promise<Begun> {
      const chain = await chainInForce(tx, org)
      await tx
        .updateTable('orders')
        .set({ chainId: chain.id, chainStep: 0 })
        .where('orgId', '=', org)
        .where('id', '=', orderId)
        .execute()
      const [first] = (await planned(orderId, chain)).steps
      const position = (await lastPosition(orderId)) + 1
      if (first) return waitFor(orderId, first, position, now)
      return { state: 'pending-delivery', awaits: 'holders', approverId: null }
    },

    /** Writes the word down and finds whose is next. @returns null where it was the last */
    async nextStep(orderId: string, word: Word, now: Date): Promise<Begun | null> {
      const position = await ensureWritten(orderId, now)
      await close(orderId, position, word, now)
      const { chainId, chainStep } = await standing(orderId)
      const next = after(await planned(orderId, await chainOf(tx, org, chainId)), chainStep)
      return next && (await waitFor(orderId, next, position + 1, now))
    },

    /** A word after which nobody else is asked. */
    async lastWord(orderId: string, word: Word, now: Date): Promise<void> {
      await close(orderId, await ensureWritten(orderId, now), word, now)
    },

    /** What was asked for before anybody said fewer. */
    async askedAtFirst(orderId: string): Promise<number> {
      const row = await tx
        .selectFrom('orderApprovals')
        .where('orgId', '=', org)
        .where('orderId', '=', orderId)
        .orderBy('position')
        .select('asked')
        .executeTakeFirst()
      return row?.asked ?? (await standing(orderId)).quantity
    },

    /** Where whoever should decide cannot any more, asks who follows. @returns whether anything changed */
    async passOn(orderId: string, now: Date): Promise<boolean> {
      const { chainId, chainStep, awaits, approverId } = await standing(orderId)
      const plan = await planned(orderId, await chainOf(tx, org, chainId))
      const next = plan.steps.find(({ step }) => step === chainStep) ?? after(plan, chainStep)
      const isSame =
        !next || (next.awaits === awaits && (awaits !== 'person' || next.approverId === approverId))
      if (isSame) return false
      const position = await ensureWritten(orderId, now)
      await close(orderId, position, { outcome: 'passed-on', by: null, quantity: null, note: '' }, now)
      await waitFor(orderId, next, position + 1, now)
      return true
    },
  }
}
