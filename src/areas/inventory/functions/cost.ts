import { Type } from 'typebox'
import { defineFunction, filterFor, row } from '#core'
import { boxOffice } from '../../access/public.ts'
import { theAdmission } from '../admission.ts'
import { seeCost, viewInventory } from '../permissions.ts'

/** What an admission cost. Lists show their column of costs by this rule, and nothing else. */
export const viewCost = defineFunction({
  id: 'inventory.cost',
  title: 'See what an admission cost',
  kind: 'read',
  on: theAdmission,
  who: row('tos.inventory.view', boxOffice, viewInventory, seeCost),
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    id: Type.String(),
    version: Type.Integer(),
    costCents: Type.Union([Type.Integer(), Type.Null()]),
  }),
  async run({ admission, stores, rules, actor }) {
    return stores.inventory.line(admission.id, filterFor(rules.rule('inventory.cost'), actor))
  },
})
