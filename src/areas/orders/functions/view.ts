import { Type } from 'typebox'
import { defineFunction, filterFor, notFound } from '#core'
import { theOrder } from '../order.ts'
import { OrderLine } from '../order-row.ts'
import { mayView } from '../rules.ts'

/** One order, with what its approver wants to know. */
export const viewOrder = defineFunction({
  id: 'orders.view',
  title: 'View an order',
  kind: 'read',
  on: theOrder,
  who: mayView,
  input: Type.Object({}, { additionalProperties: false }),
  output: OrderLine,
  async run({ order, stores, rules, actor }) {
    const open = filterFor(rules.rule('inventory.list-open'), actor)
    const [line] = await stores.orders.lines([order.id], open)
    if (!line) throw notFound('order')
    return line
  },
})
