import { Type } from 'typebox'
import { allOf, anyOf, defineFunction } from '#core'
import { boxOffice } from '../../access/public.ts'
import { seeAllOrders } from '../../contacts/public.ts'
import { DeliveryLine } from '../delivery-line.ts'
import { theOrder } from '../order.ts'
import { maySeeToDecide } from '../rules.ts'

/** Orders with guests who did not come: what a manager wants to know before the next approval. */
export const listNoShows = defineFunction({
  id: 'orders.no-shows',
  title: 'See who did not come',
  kind: 'list',
  on: theOrder,
  who: anyOf(maySeeToDecide, allOf(boxOffice, seeAllOrders)),
  input: Type.Object(
    {
      cursor: Type.Optional(Type.String({ title: 'Cursor', description: 'where the last page ended' })),
      limit: Type.Integer({
        title: 'Limit',
        description: 'orders per page',
        minimum: 1,
        maximum: 200,
        default: 50,
      }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    items: Type.Array(DeliveryLine),
    total: Type.Integer(),
    next: Type.Union([Type.String(), Type.Null()]),
  }),
  async run({ where, input, stores }) {
    const { ids, ...page } = await stores.orders.noShows({ ...input, where })
    return { items: await stores.orders.deliveryLines(ids), ...page }
  },
})
