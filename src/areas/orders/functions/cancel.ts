import { Type } from 'typebox'
import { defineFunction, step } from '#core'
import { isUndecided } from '../conditions.ts'
import { giveBack } from '../giving-back.ts'
import { theOrder } from '../order.ts'
import { Moved } from '../order-row.ts'
import { mayManageOwn } from '../rules.ts'
import { orderTransitions } from '../transitions.ts'

/** Takes one's own order back while nobody has decided about it; its seats go back to where they came from. */
export const cancelOrder = defineFunction({
  id: 'orders.cancel',
  title: 'Cancel an order of your own',
  kind: 'write',
  on: theOrder,
  who: mayManageOwn,
  provided: [isUndecided],
  input: Type.Object({}, { additionalProperties: false }),
  output: Moved,
  audit: { says: '{actor} cancelled order {subject}', personal: [] },
  emits: 'order.cancelled',
  button: { label: 'Cancel order', place: 'row' },
  async run({ order, stores, now }) {
    const seats = await stores.orders.letSeatsGo(order.id, 0, now)
    await giveBack(stores, { orderId: order.id, seats, action: 'orders.cancel', now })
    return stores.orders.move(order.id, {
      state: step(orderTransitions, 'orders.cancel', order.state, 'cancelled'),
    })
  },
})
