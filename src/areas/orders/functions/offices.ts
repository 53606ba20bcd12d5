import { Type } from 'typebox'
import { allOf, anyOf, defineFunction } from '#core'
import { boxOffice, configureBoxOffice } from '../../access/public.ts'
import { mayFulfil } from '../delivery-rules.ts'

/** Who hands tickets over, where, and for which venues. */
export const listOffices = defineFunction({
  id: 'orders.offices',
  title: 'See ticket offices',
  kind: 'read',
  who: anyOf(mayFulfil, allOf(boxOffice, configureBoxOffice)),
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    items: Type.Array(
      Type.Object({
        id: Type.String(),
        name: Type.String(),
        place: Type.String(),
        isDefault: Type.Boolean(),
        venues: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
      }),
    ),
  }),
  run: async ({ stores }) => ({ items: await stores.orders.offices() }),
})
