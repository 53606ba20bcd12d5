import { Type } from 'typebox'
import { defineFunction, not, step } from '#core'
import { isOnWaitlist } from '../approval-conditions.ts'
import { isOwn } from '../conditions.ts'
import { decisionOf } from '../decision.ts'
import { theOrder } from '../order.ts'
import { Moved } from '../order-row.ts'
import { mayAward } from '../rules.ts'
import { orderTransitions } from '../transitions.ts'

/** Tells somebody who waits that there is nothing for them, and why. */
export const turnDownOrder = defineFunction({
  id: 'orders.turn-down',
  title: 'Turn down somebody on a waiting list',
  kind: 'write',
  on: theOrder,
  who: mayAward,
  provided: [not(isOwn), isOnWaitlist],
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
  audit: { says: '{actor} turned order {subject} down', personal: ['decisionNote'] },
  emits: 'order.turned-down',
  button: { label: 'Turn down', key: 'D', place: 'row' },
  async run({ order, input, ...context }) {
    const { stores } = context
    return stores.orders.move(order.id, {
      state: step(orderTransitions, 'orders.turn-down', order.state, 'denied'),
      ...decisionOf(context, input.note),
    })
  },
})
