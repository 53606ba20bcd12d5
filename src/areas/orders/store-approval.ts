/**
 * Whose word an order waits for. `beginApproval` and `nextStep` write that, and each step an order comes to; the
 * state is moved by the function that asks, along its own line of the table.
 */
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import type { Settings } from '../../database/settings.ts'
import {
  type Awaits,
  after,
  around,
  askedIsAble,
  type ChainInForce,
  chainInForce,
  chainOf,
  deciding,
  isWhoIsAsked,
  judged,
  type Plan,
  type PlannedStep,
  planOf,
} from '../chains/public.ts'
import { openSteps, type Word } from './store-steps.ts'

export interface Begun {
  /** `pending-delivery` where an administrator let orders like this through without anybody's word */
  readonly state: 'pending-approval' | 'pending-delivery'
  readonly awaits: Awaits
  /** whom it waits for by name; null for compliance and holders */
  readonly approverId: string | null
}

const passedOn = {
  outcome: 'passed-on',
  decidedById: null,
  actedById: null,
  quantity: null,
  decisionNote: '',
} as const

export function openApproval(tx: Tx, org: string, settings: Settings) {
  const steps = openSteps(tx, org)

  const planned = async (orderId: string, chain: ChainInForce): Promise<Plan> => {
    const order = (await judged(tx, org, [orderId])).get(orderId)
    if (!order) throw new Error('an order that waits for a word is there')
    const named = chain.steps.flatMap(({ personId }) => personId ?? [])
    const people = await deciding(tx, org, [order.ownerId, ...named])
    return planOf(chain, order, around(people, chain.steps, order.concerned))
  }

  /** From now on it waits for this step's word. */
  const waitFor = async (
    orderId: string,
    next: PlannedStep,
    now: Date,
    from: { readonly chainId?: string | null; readonly round?: number } = {},
  ): Promise<Begun> => {
    const { awaits, approverId, step } = next
    await steps.update(orderId, {
      awaits,
      approverId: awaits === 'person' ? approverId : null,
      chainStep: step,
      ...(from.chainId === undefined ? {} : { chainId: from.chainId }),
    })
    await steps.open(orderId, next, now, from.round)
    return { state: 'pending-approval', awaits, approverId }
  }

  return {
    /** The first step, by the chain that is in force now; the order keeps that version to its end. */
    async beginApproval(orderId: string, now: Date): Promise<Begun> {
      const chain = await chainInForce(tx, org, settings)
      const [first] = (await planned(orderId, chain)).steps
      if (first) return waitFor(orderId, first, now, { chainId: chain.id })
      await steps.update(orderId, { chainId: chain.id, chainStep: 0 })
      return { state: 'pending-delivery', awaits: 'holders', approverId: null }
    },

    /** Writes the word down and finds whose is next. @returns null where it was the last */
    async nextStep(orderId: string, word: Word): Promise<Begun | null> {
      await steps.close(orderId, word)
      // What follows is judged by what is left of the order.
      await steps.update(orderId, { quantity: word.quantity ?? undefined })
      const { chainId, chainStep } = await steps.standing(orderId)
      const plan = await planned(orderId, await chainOf(tx, org, chainId))
      const next = after(plan, chainStep, await steps.given(orderId))
      return next && (await waitFor(orderId, next, word.decidedAt))
    },

    /**
     * Approved, and now somebody sits there whom compliance has yet to decide about: whoever has not given their word
     * to that is asked, and nobody else again.
     */
    async sendBack(orderId: string, now: Date): Promise<void> {
      const round = await steps.nextRound(orderId)
      const { chainId } = await steps.standing(orderId)
      const plan = await planned(orderId, await chainOf(tx, org, chainId))
      const next = after(plan, -1, await steps.given(orderId, round))
      if (!next) throw new Error('the plan of an order with such a guest has a step for compliance')
      await waitFor(orderId, next, now, { round })
    },

    /** A word after which nobody else is asked. */
    lastWord: (orderId: string, word: Word) => steps.close(orderId, word),

    /** What was asked for before anybody said fewer; a round after the first is about who comes. */
    askedAtFirst: (orderId: string) => steps.firstAsked(orderId),

    /** The plan as it stands, for whoever wants to see what is still to come. */
    async planOf(orderId: string): Promise<Plan> {
      const { chainId } = await steps.standing(orderId)
      return planned(orderId, await chainOf(tx, org, chainId))
    },

    /** Lets go of seats that are void or gone. @returns how many are left */
    async seatsLeft(orderId: string, now: Date): Promise<number> {
      const { rows } = await sql<{ left: number }>`
        with gone as (
          update order_admissions set released_at = ${now} from admissions
          where order_admissions.org_id = ${org}::uuid and order_admissions.order_id = ${orderId}::uuid
            and order_admissions.released_at is null and admissions.org_id = order_admissions.org_id
            and admissions.id = order_admissions.admission_id and admissions.outcome is not null
          returning order_admissions.admission_id)
        select count(*)::int as left from order_admissions
        where org_id = ${org}::uuid and order_id = ${orderId}::uuid and released_at is null
          and admission_id not in (select admission_id from gone)`.execute(tx)
      return rows[0]?.left ?? 0
    },

    /** Where whoever should decide cannot any more, asks who follows. @returns whether that changed anything */
    async passOn(orderId: string, now: Date): Promise<boolean> {
      const { chainId, chainStep, awaits, approverId } = await steps.standing(orderId)
      const plan = await planned(orderId, await chainOf(tx, org, chainId))
      const given = await steps.given(orderId)
      const next = plan.steps.find(({ step }) => step === chainStep) ?? after(plan, chainStep, given)
      const isSame = next?.awaits === awaits && (awaits !== 'person' || next.approverId === approverId)
      if (!next || isSame) return false
      await steps.close(orderId, { ...passedOn, decidedAt: now })
      await waitFor(orderId, next, now)
      return true
    },

    /** Orders that wait for somebody who cannot decide: blocked, gone, without the desk or the role, or concerned. */
    async stranded(): Promise<readonly string[]> {
      const { rows } = await sql<{ id: string }>`
        select orders.id from orders
        join people owner on owner.org_id = orders.org_id and owner.id = orders.owner_id
        where orders.org_id = ${org}::uuid and orders.state = 'pending-approval' and orders.awaits in ('manager', 'person')
          and not exists (select from people asked
            where asked.org_id = orders.org_id and ${isWhoIsAsked} and ${askedIsAble})
        order by orders.number limit 500`.execute(tx)
      return rows.map(({ id }) => id)
    },
  }
}
