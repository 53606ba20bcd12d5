import { Type } from 'typebox'
import { allOf, anyOf, defineFunction, notFound } from '#core'
import { isApproved } from '../delivery-conditions.ts'
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
  // Before approval there is nothing to deliver, and a request is nobody else's to read.
  who: anyOf(mayManageOwn, allOf(mayFulfil, isApproved)),
  input: Type.Object({}, { additionalProperties: false }),
  output: DeliveryLine,
  async run({ order, stores }) {
    const [line] = await stores.orders.deliveryLines([order.id])
    if (!line) throw notFound('order')
    return line
  },
})
