/** A new order, written whole: the order, its seats, and the step it comes to first, in one statement. */
import { sql } from 'kysely'
import { conflict } from '#core'
import type { Tx } from '../../database/database.ts'
import { json } from '../../database/rows.ts'
import type { Settings } from '../../database/settings.ts'
import { around, chainInForce, deciding, type Judged, type PlannedStep, planOf } from '../chains/public.ts'
import type { Granted } from './asking.ts'
import type { OrderState } from './order.ts'
import { type NewOrder, openRecords, orderValues } from './store-records.ts'

/** By the chain that is in force now; the order keeps that version to its end. */
export interface First {
  readonly chainId: string | null
  /** null where an administrator let orders like this through without anybody's word */
  readonly step: PlannedStep | null
}

interface Placed {
  readonly id: string
  readonly number: number
  readonly version: number
  readonly state: OrderState
  readonly quantity: number
  readonly held: number
}

const waitsFor = ({ chainId, step }: First) => ({
  chainId,
  ...(step && {
    chainStep: step.step,
    awaits: step.awaits,
    approverId: step.awaits === 'person' ? step.approverId : null,
  }),
})

export function openPlacing(tx: Tx, org: string, settings: Settings) {
  const { insertGuests } = openRecords(tx, org)

  return {
    /** @param concerned who owns and who placed it: they decide about it at no step */
    async firstStep(order: Judged, concerned: readonly string[]): Promise<First> {
      const chain = await chainInForce(tx, org, settings)
      const named = chain.steps.flatMap(({ personId }) => personId ?? [])
      const people = await deciding(tx, org, [...concerned.slice(0, 1), ...named])
      const [first] = planOf(chain, order, around(people, chain.steps, concerned)).steps
      return { chainId: chain.id, step: first ?? null }
    },

    /** @param first null on the waiting list */
    async place(
      order: Omit<NewOrder, 'state'>,
      { seats, guests, findings }: Granted,
      first: (First & { readonly now: Date }) | null,
    ): Promise<Omit<Placed, 'held'>> {
      const after = first?.step ? 'pending-approval' : 'pending-delivery'
      const values = {
        ...orderValues(org, { ...order, state: first ? after : 'pending-waitlist' }),
        askedQuantity: order.quantity,
        ...(first && waitsFor(first)),
        findings: json(findings),
        isTaxable: findings.some(({ taxable }) => taxable),
      }
      const inserted = tx
        .insertInto('orders')
        .values(values)
        .returning(['id', 'number', 'version', 'state', 'quantity'])
      const { step = null, now = null } = first ?? {}
      // The unique index on live lines stands behind the UPDATE that took the seats.
      const { rows } = await sql<Placed>`
        with placed as (${inserted}), lines as (
          insert into order_admissions (org_id, order_id, admission_id)
          select ${org}::uuid, placed.id, unnest(${seats.map(({ id }) => id)}::uuid[]) from placed
          on conflict do nothing returning admission_id
        ), asked as (
          insert into order_approvals (org_id, order_id, position, step, awaits, approver_id, asked, began_at)
          select ${org}::uuid, placed.id, 0, ${step?.step ?? null}::int, ${step?.awaits ?? null}, ${step?.approverId ?? null}::uuid,
            placed.quantity, ${now}::timestamptz
          from placed where ${step !== null}
        ) select placed.*, (select count(*) from lines)::int as held from placed`.execute(tx)
      const { held, ...placed } = rows[0] as Placed
      if (held < seats.length) throw conflict('another order has one of these seats')
      await insertGuests(placed.id, guests)
      return placed
    },
  }
}
