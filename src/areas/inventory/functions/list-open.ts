import { Type } from 'typebox'
import { anyOf, defineFunction, nothing, pageInput, pageOf, row } from '#core'
import { boxOffice } from '../../access/public.ts'
import { categories, theAdmission } from '../admission.ts'
import { canBeAskedFor, isForEverybody } from '../conditions.ts'
import { isInAudience } from '../relations.ts'

/**
 * The seats that somebody may ask for now. Whatever counts or takes free seats reads this rule and no other, so the
 * numbers on every screen are those that an order can have.
 */
export const listOpenSeats = defineFunction({
  id: 'inventory.list-open',
  title: 'See seats that can be asked for',
  kind: 'list',
  on: theAdmission,
  who: row('tos.orders.own', boxOffice, anyOf(isForEverybody, isInAudience)),
  provided: [canBeAskedFor],
  input: Type.Object(
    {
      event: Type.Optional(Type.String({ title: 'Event', description: 'one event only', format: 'uuid' })),
      ...pageInput,
    },
    { additionalProperties: false },
  ),
  output: pageOf(
    Type.Object({
      id: Type.String(),
      eventId: Type.String(),
      eventName: Type.String(),
      category: Type.Enum([...categories]),
      level: Type.String(),
      section: Type.String(),
      row: Type.String(),
      seat: Type.String(),
      faceValueCents: Type.Integer(),
    }),
  ),
  async run({ where, input: { limit = 50, ...input }, stores }) {
    return stores.inventory.page({ ...input, limit, where, costs: nothing })
  },
})
