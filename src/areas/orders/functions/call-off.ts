import { Type } from 'typebox'
import { defineFunction, not, step } from '#core'
import { canBeCalledOff, isUnderWay } from '../approval-conditions.ts'
import { decisionOf } from '../decision.ts'
import { giveBack } from '../giving-back.ts'
import { theOrder } from '../order.ts'
import { Moved } from '../order-row.ts'
import { mayCallOff } from '../rules.ts'
import { orderTransitions } from '../transitions.ts'

/** Ends an order that was approved; its seats go back to whoever handed them out. What was sent comes back first. */
export const callOffOrder = defineFunction({
  id: 'orders.call-off',
  title: 'Call an approved order off',
  kind: 'write',
  on: theOrder,
  who: mayCallOff,
  provided: [canBeCalledOff, not(isUnderWay)],
  input: Type.Object(
    {
      note: Type.String({
        title: 'Why',
        description: 'the reason, for the owner',
        minLength: 1,
        maxLength: 2000,
        pattern: '\\S',
      }),
    },
    { additionalProperties: false },
  ),
  output: Moved,
  audit: { says: '{actor} called order {subject} off', personal: ['decisionNote'] },
  emits: 'order.called-off',
  button: { label: 'Call off', place: 'order' },
  async run({ order, input, ...context }) {
    const { stores, now } = context
    const seats = await stores.orders.letSeatsGo(order.id, 0, now)
    await giveBack(stores, { orderId: order.id, seats, action: 'orders.call-off', now })
    return stores.orders.move(order.id, {
      state: step(orderTransitions, 'orders.call-off', order.state, 'cancelled'),
      ...decisionOf(context, input.note),
    })
  },
})
