import { Type } from 'typebox'
import { defaultLimit, defineFunction, filterFor, pageInput, pageOf } from '#core'
import { theAdmission } from '../admission.ts'
import { AdmissionLine, Totals } from '../admission-row.ts'
import { mayViewInventory } from '../rules.ts'
import { stockFilter } from '../stock-filter.ts'

/** The stock, event by event and seat by seat, what comes next first; with the totals of all that fits the filters. */
export const listInventory = defineFunction({
  id: 'inventory.list',
  title: 'View inventory',
  kind: 'list',
  on: theAdmission,
  who: mayViewInventory,
  input: Type.Object({ ...stockFilter, ...pageInput }, { additionalProperties: false }),
  output: Type.Object({ ...pageOf(AdmissionLine).properties, totals: Totals }),
  async run({ where, input, stores, rules, actor }) {
    const costs = filterFor(rules.rule('inventory.cost'), actor)
    return stores.inventory.page({ ...input, limit: input.limit ?? defaultLimit, where, costs })
  },
})
