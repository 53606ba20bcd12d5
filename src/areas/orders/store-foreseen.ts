/** Whose word a request would wait for, by the chain that is in force now. Nothing is written. */
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import type { Settings } from '../../database/settings.ts'
import { around, chainInForce, deciding, type JudgedOrder, judged, planOf } from '../chains/public.ts'
import { blockName } from '../events/public.ts'

/** What the seats that a draft would get bring with them. */
type Foreseen = Pick<JudgedOrder, 'valueCents' | 'packages' | 'needsCompliance'>

const offices = {
  manager: 'your manager',
  person: 'a colleague',
  compliance: 'compliance',
  holders: 'whoever decides about all orders',
}

export function openForeseen(tx: Tx, org: string, settings: Settings) {
  const peopleNamed = async (ids: readonly string[]) => {
    if (ids.length === 0) return new Map<string, string>()
    const rows = await tx
      .selectFrom('people')
      .where('orgId', '=', org)
      .where('id', 'in', [...ids])
      .select(['id', 'name'])
      .execute()
    return new Map(rows.map(({ id, name }) => [id, name]))
  }

  return {
    /** Seats as people read them. */
    async namesOf(ids: readonly string[]) {
      if (ids.length === 0) return []
      return tx
        .selectFrom('admissions')
        .where('orgId', '=', org)
        .where('id', 'in', [...ids])
        .orderBy(
          sql`section, level, length(admissions.row_name), admissions.row_name, length(seat), seat, id`,
        )
        .select([blockName.as('section'), 'rowName as row', 'seat', 'category'])
        .execute()
    },

    /** In turn, by name where it is one person. Empty: nobody is asked. */
    async decidersForeseen(orderId: string, foreseen: Foreseen): Promise<string[]> {
      const order = (await judged(tx, org, [orderId])).get(orderId)
      if (!order) return []
      const chain = await chainInForce(tx, org, settings)
      const named = chain.steps.flatMap(({ personId }) => personId ?? [])
      const people = await deciding(tx, org, [order.ownerId, ...named])
      const whom = around(people, chain.steps, order.concerned)
      const { steps } = planOf(chain, { ...order, ...foreseen }, whom)
      const names = await peopleNamed(steps.flatMap(({ approverId }) => approverId ?? []))
      return steps.map(({ awaits, approverId }) => names.get(approverId ?? '') ?? offices[awaits])
    },
  }
}
