import { Type } from 'typebox'
import { anyOf, defineFunction, filterFor, row } from '#core'
import { boxOffice } from '../../access/public.ts'
import { theAdmission } from '../admission.ts'
import { AdmissionLine } from '../admission-row.ts'
import { holdsAdmission, isSteward } from '../relations.ts'
import { mayViewInventory } from '../rules.ts'

/** One admission; whoever holds it, or answers for it, may look at it without seeing the stock. */
export const viewAdmission = defineFunction({
  id: 'inventory.view',
  title: 'View an admission of the inventory',
  kind: 'read',
  on: theAdmission,
  who: anyOf(
    mayViewInventory,
    row('tos.orders.own', boxOffice, holdsAdmission),
    row('tos.tickets.assign', boxOffice, isSteward),
  ),
  input: Type.Object({}, { additionalProperties: false }),
  output: AdmissionLine,
  async run({ admission, stores, rules, actor }) {
    return stores.inventory.line(admission.id, filterFor(rules.rule('inventory.cost'), actor))
  },
})
