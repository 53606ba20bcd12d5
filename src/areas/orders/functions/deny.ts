import { Type } from 'typebox'
import { defineFunction, not, step } from '#core'
import { awaitsApproval, hasHadOnesWord, isOwn } from '../conditions.ts'
import { decisionOf } from '../decision.ts'
import { giveBack } from '../giving-back.ts'
import { theOrder } from '../order.ts'
import { Moved } from '../order-row.ts'
import { mayDecide } from '../rules.ts'
import { orderTransitions } from '../transitions.ts'

/** Says no, and why; the seats become free again. */
export const denyOrder = defineFunction({
  id: 'orders.deny',
  title: 'Deny an order',
  kind: 'write',
  on: theOrder,
  who: mayDecide,
  provided: [not(isOwn), not(hasHadOnesWord), awaitsApproval],
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
  audit: { says: '{actor} denied order {subject}', personal: ['decisionNote'] },
  emits: 'order.denied',
  button: { label: 'Deny', key: 'D', place: 'row' },
  async run({ order, input, ...context }) {
    const { stores, now } = context
    const seats = await stores.orders.letSeatsGo(order.id, 0, now)
    await giveBack(stores, { orderId: order.id, seats, action: 'orders.deny', now })
    const decision = decisionOf(context, input.note)
    await stores.orders.lastWord(order.id, { ...decision, outcome: 'denied', quantity: null })
    return stores.orders.move(order.id, {
      state: step(orderTransitions, 'orders.deny', order.state, 'denied'),
      ...decision,
    })
  },
})
