import { Type } from 'typebox'
import { defineFunction, invalid, not } from '#core'
import { knownGuests } from '../asking.ts'
import { isTooLate, isUnsubmitted } from '../conditions.ts'
import { theOrder } from '../order.ts'
import { Moved } from '../order-row.ts'
import { mayManageOwn } from '../rules.ts'
import { reviseInput } from '../wish.ts'

/** Keeps what was said so far about a request that nobody has been asked about yet. */
export const reviseOrder = defineFunction({
  id: 'orders.revise',
  title: 'Go on with a request',
  kind: 'write',
  on: theOrder,
  who: mayManageOwn,
  provided: [isUnsubmitted, not(isTooLate)],
  input: Type.Object(reviseInput, { additionalProperties: false }),
  output: Moved,
  audit: { says: '{actor} went on with order {subject}', personal: ['note', 'guests'] },
  async run({ order, input, ...context }) {
    const { stores } = context
    const { guests, ...said } = input
    if (order.state === 'incomplete' && (said.quantity !== undefined || said.wish !== undefined))
      throw invalid('/quantity', 'these seats were given to you; re-assign those you do not need')
    if (guests) {
      const known = await knownGuests(context, guests)
      await stores.orders.replaceGuests(
        order.id,
        known.map((guest) => ({ ...guest, giftCents: null })),
      )
    }
    return stores.orders.revise(order.id, said)
  },
})
