import { Type } from 'typebox'
import { defineFunction, filterFor } from '#core'
import { commitments, custodies, theAdmission } from '../admission.ts'
import { AdmissionLine } from '../admission-row.ts'
import { mayViewInventory } from '../rules.ts'

/** The stock, event by event and seat by seat. */
export const listInventory = defineFunction({
  id: 'inventory.list',
  title: 'View inventory',
  kind: 'list',
  on: theAdmission,
  who: mayViewInventory,
  input: Type.Object(
    {
      event: Type.Optional(Type.String({ title: 'Event', description: 'one event only', format: 'uuid' })),
      custody: Type.Optional(
        Type.Enum([...custodies], { title: 'Custody', description: 'where the ticket is' }),
      ),
      commitment: Type.Optional(
        Type.Enum([...commitments], { title: 'Commitment', description: 'to whom it is promised' }),
      ),
      q: Type.Optional(
        Type.String({
          title: 'Search',
          description: 'words in the event, section, row, seat, holder or order number',
          maxLength: 200,
        }),
      ),
      cursor: Type.Optional(Type.String({ title: 'Cursor', description: 'where the last page ended' })),
      limit: Type.Integer({
        title: 'Limit',
        description: 'tickets per page',
        minimum: 1,
        maximum: 200,
        default: 50,
      }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    items: Type.Array(AdmissionLine),
    total: Type.Integer(),
    next: Type.Union([Type.String(), Type.Null()]),
  }),
  async run({ where, input, stores, rules, actor }) {
    return stores.inventory.page({ ...input, where, costs: filterFor(rules.rule('inventory.cost'), actor) })
  },
})
