import { Type } from 'typebox'
import { anyOf, defineFunction, notFound } from '#core'
import { DeliveryLine } from '../delivery-line.ts'
import { mayFulfil } from '../delivery-rules.ts'
import { theOrder } from '../order.ts'
import { mayManageOwn } from '../rules.ts'

/** How an order gets to people: each seat and who sits there, the shipment under way and those before it. */
export const viewShipment = defineFunction({
  id: 'orders.shipment-view',
  title: 'See how an order is delivered',
  kind: 'read',
  on: theOrder,
  who: anyOf(mayManageOwn, mayFulfil),
  input: Type.Object({}, { additionalProperties: false }),
  output: DeliveryLine,
  async run({ order, stores }) {
    const [line] = await stores.orders.deliveryLines([order.id])
    if (!line) throw notFound('order')
    return line
  },
})
