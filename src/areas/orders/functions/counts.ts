import { Type } from 'typebox'
import { anyOf, defineFunction, filterFor, row } from '#core'
import { boxOffice } from '../../access/public.ts'
import { decidesByRole } from '../rules.ts'
import { filterOf } from '../views.ts'

/** What the navigation shows: the totals of the lists, by the same predicates. */
export const countOrders = defineFunction({
  id: 'orders.counts',
  title: 'Count orders',
  kind: 'read',
  who: anyOf(row('tos.orders.own', boxOffice), decidesByRole),
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    mine: Type.Integer(),
    waiting: Type.Integer(),
    toDecide: Type.Integer(),
    forOthers: Type.Integer({ description: 'that you may decide, and that wait for somebody else' }),
  }),
  async run({ actor, rules, stores }) {
    const may = filterFor(rules.rule('orders.list'), actor)
    return {
      mine: await stores.orders.count({ filter: filterOf('mine', may, actor, rules) }),
      waiting: await stores.orders.count({ filter: filterOf('waiting', may, actor, rules) }),
      toDecide: await stores.orders.count({ filter: filterOf('to-decide', may, actor, rules) }),
      forOthers: await stores.orders.count({ filter: filterOf('for-others', may, actor, rules) }),
    }
  },
})
