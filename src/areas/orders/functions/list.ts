import { Type } from 'typebox'
import { defineFunction, filterFor } from '#core'
import { orderStates, theOrder } from '../order.ts'
import { OrderLine } from '../order-row.ts'
import { mayView } from '../rules.ts'
import { filterOf, orderOf, views } from '../views.ts'

/** Orders: one's own, those one may decide about, or all that one may see. */
export const listOrders = defineFunction({
  id: 'orders.list',
  title: 'See orders',
  kind: 'list',
  on: theOrder,
  who: mayView,
  input: Type.Object(
    {
      view: Type.Enum([...views], {
        title: 'View',
        description:
          'your own (all, those with something to do for you, those to come, those behind you), those to decide, those you decided, or all you may see',
        default: 'mine',
      }),
      state: Type.Optional(
        Type.Enum([...orderStates], { title: 'State', description: 'orders in one state only' }),
      ),
      event: Type.Optional(
        Type.String({ title: 'Event', description: 'orders for one event only', format: 'uuid' }),
      ),
      q: Type.Optional(
        Type.String({
          title: 'Search',
          description: 'a number, or part of the name of an event, an owner or a guest',
          maxLength: 200,
        }),
      ),
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
    items: Type.Array(OrderLine),
    total: Type.Integer(),
    next: Type.Union([Type.String(), Type.Null()]),
  }),
  async run({ where, input: { view, ...input }, actor, rules, stores }) {
    const filter = filterOf(view, where, actor, rules)
    const { ids, total, next } = await stores.orders.page({ ...input, filter, sorting: orderOf(view) })
    const open = filterFor(rules.rule('inventory.list-open'), actor)
    return { items: await stores.orders.lines(ids, open), total, next }
  },
})
