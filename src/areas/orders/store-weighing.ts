/** The steps of many orders at once, and what their guests had before: a handful of queries for a page of a queue. */
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { after, around, chainOf, deciding, judged, type PlannedStep, planOf } from '../chains/public.ts'
import { fairShareOf } from '../inventory/public.ts'
import { inBothNames } from './decision.ts'
import { granted } from './order.ts'
import type { GuestPast, StepLine } from './weighed.ts'

const groups = {
  manager: 'The manager',
  person: 'Somebody named',
  compliance: 'Compliance',
  holders: 'Whoever may decide any order',
} as const

interface DoneStep {
  readonly orderId: string
  readonly round: number
  readonly awaits: PlannedStep['awaits']
  readonly approverId: string | null
  readonly outcome: 'approved' | 'denied' | 'passed-on' | null
  readonly decidedById: string | null
  readonly actedById: string | null
  readonly decidedAt: Date | null
  readonly quantity: number | null
  readonly note: string
}

/** The same as `given` of store-steps.ts, for many orders at once. */
function givenIn(steps: readonly DoneStep[]): readonly DoneStep[] {
  const current = steps.at(-1)?.round
  return steps.filter(
    ({ outcome, awaits, round }) => outcome === 'approved' && (awaits !== 'compliance' || round === current),
  )
}

export function openWeighing(tx: Tx, org: string) {
  const written = (ids: readonly string[]) =>
    tx
      .selectFrom('orderApprovals')
      .where('orgId', '=', org)
      .where('orderId', 'in', [...ids])
      .orderBy('position')
      .select([
        'orderId',
        'round',
        'awaits',
        'approverId',
        'outcome',
        'decidedById',
        'actedById',
        'decidedAt',
        'quantity',
        'note',
      ])
      .execute()

  /** What the chain of each order has still to come, the step at hand first. */
  const ahead = async (ids: readonly string[], done: readonly DoneStep[]) => {
    const waiting = await tx
      .selectFrom('orders')
      .where('orgId', '=', org)
      .where('id', 'in', [...ids])
      .where('state', '=', 'pending-approval')
      .select(['id', 'chainId', 'chainStep'])
      .execute()
    const chainIds = [...new Set(waiting.map(({ chainId }) => chainId))]
    const chains = new Map(
      await Promise.all(chainIds.map(async (id) => [id, await chainOf(tx, org, id)] as const)),
    )
    const orders = await judged(
      tx,
      org,
      waiting.map(({ id }) => id),
    )
    const named = [...chains.values()].flatMap(({ steps }) => steps.flatMap(({ personId }) => personId ?? []))
    const owners = [...orders.values()].map(({ ownerId }) => ownerId)
    const people = await deciding(tx, org, [...new Set([...owners, ...named])])
    return new Map(
      waiting.flatMap(({ id, chainId, chainStep }) => {
        const order = orders.get(id)
        const chain = chains.get(chainId)
        if (!order || !chain) return []
        const plan = planOf(chain, order, around(people, chain.steps, order.concerned))
        const given = givenIn(done.filter((one) => one.orderId === id))
        const rest: PlannedStep[] = []
        for (let at = after(plan, chainStep, given); at; at = after(plan, at.step, given)) rest.push(at)
        const current = plan.steps.find(({ step }) => step === chainStep) ?? null
        return [[id, { current, rest }] as const]
      }),
    )
  }

  const names = async (ids: readonly (string | null)[]) => {
    const known = [...new Set(ids.filter((id) => id !== null))]
    if (known.length === 0) return new Map<string, string>()
    const people = await tx
      .selectFrom('people')
      .where('orgId', '=', org)
      .where('id', 'in', known)
      .select(['id', 'name'])
      .execute()
    return new Map(people.map(({ id, name }) => [id, name]))
  }

  return {
    async stepsOf(ids: readonly string[]): Promise<ReadonlyMap<string, StepLine[]>> {
      if (ids.length === 0) return new Map()
      const done: readonly DoneStep[] = await written(ids)
      const plans = await ahead(ids, done)
      const planned = [...plans.values()].flatMap(({ current, rest }) => [current, ...rest])
      const known = await names([
        ...done.flatMap(({ approverId, decidedById, actedById }) => [approverId, decidedById, actedById]),
        ...planned.map((step) => step?.approverId ?? null),
      ])
      const say = (one: Pick<PlannedStep, 'awaits' | 'approverId'>) =>
        (one.approverId && known.get(one.approverId)) || groups[one.awaits]
      const toCome = (one: PlannedStep, is: 'now' | 'to-come'): StepLine => ({
        ...nothingSaid,
        who: say(one),
        is,
      })
      return new Map(
        ids.map((id) => {
          const plan = plans.get(id)
          const given = done.filter((one) => one.orderId === id)
          const said = given.map(
            (one): StepLine => ({
              who: say(one),
              is: one.outcome ?? (plan ? 'now' : 'to-come'),
              by: saidBy(one, known),
              at: one.decidedAt?.toISOString() ?? null,
              quantity: one.quantity,
              note: one.note,
            }),
          )
          // Before steps were kept there was one, and it is the plan's.
          const isNew = given.length === 0 && plan?.current ? [toCome(plan.current, 'now')] : []
          return [id, [...said, ...isNew, ...(plan?.rest ?? []).map((one) => toCome(one, 'to-come'))]]
        }),
      )
    },

    /** Of guests from outside: how often they came, and what they were given. Numbers alone, nobody's orders. */
    async guestsBefore(ids: readonly string[]): Promise<ReadonlyMap<string, GuestPast[]>> {
      if (ids.length === 0) return new Map()
      const { rows } = await sql<GuestPast & { orderId: string }>`
        select asked.order_id as "orderId", asked.name, coalesce(contacts.is_official, false) as "isOfficial",
          (count(distinct orders.id) filter (where orders.placed_at > now() - interval '365 days'))::int as orders,
          (coalesce(sum(${fairShareOf(org, 'before.order_id')}) filter (where before.gift_cents is not null and orders.placed_at >= date_trunc('year', now())), 0))::float8 as "giftCents"
        from order_guests asked
        left join contacts on contacts.org_id = asked.org_id and contacts.id = asked.contact_id
        left join order_guests before on before.org_id = asked.org_id and before.order_id <> asked.order_id
          and before.kind = 'contact'
          and case when asked.contact_id is null
            then before.contact_id is null and lower(before.name) = lower(asked.name)
              and lower(before.company) = lower(asked.company)
            else before.contact_id = asked.contact_id end
        left join orders on orders.org_id = before.org_id and orders.id = before.order_id
          and orders.state = any(${[...granted]}::text[])
        where asked.org_id = ${org}::uuid and asked.order_id = any(${ids}::uuid[]) and asked.kind = 'contact'
          and asked.name <> ''
        group by asked.order_id, asked.position, asked.name, contacts.is_official
        order by asked.order_id, asked.position`.execute(tx)
      return new Map(
        [...Map.groupBy(rows, ({ orderId }) => orderId)].map(([id, guests]) => [
          id,
          guests.map(({ orderId: _, ...guest }) => guest),
        ]),
      )
    },
  }
}

function saidBy({ decidedById, actedById }: DoneStep, known: ReadonlyMap<string, string>): string | null {
  if (decidedById === null) return null
  return inBothNames(known.get(decidedById) ?? '', actedById && (known.get(actedById) ?? ''))
}

const nothingSaid = { by: null, at: null, quantity: null, note: '' }
