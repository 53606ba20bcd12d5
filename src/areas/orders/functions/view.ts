import { Type } from 'typebox'
import { defineFunction, filterFor, notFound } from '#core'
import { theOrder } from '../order.ts'
import { mayView } from '../rules.ts'
import { OpenedOrder } from '../weighed.ts'

/** One order, with what its approver wants to know, and whom it waits for. */
export const viewOrder = defineFunction({
  id: 'orders.view',
  title: 'View an order',
  kind: 'read',
  on: theOrder,
  who: mayView,
  input: Type.Object({}, { additionalProperties: false }),
  output: OpenedOrder,
  async run({ order, stores, rules, actor }) {
    const open = filterFor(rules.rule('inventory.list-open'), actor)
    const [line] = await stores.orders.lines([order.id], open)
    if (!line) throw notFound('order')
    const steps = await stores.orders.stepsOf([order.id])
    const [inLine, rest] = [await stores.orders.inLine(order.id), await stores.orders.restOf(order.id)]
    const attendance = await stores.orders.whoCame(order.id)
    return { ...line, steps: steps.get(order.id) ?? [], inLine, rest, attendance }
  },
})
