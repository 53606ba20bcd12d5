import { Type } from 'typebox'
import { defineFunction, invalid, not } from '#core'
import { step } from '../../inventory/public.ts'
import { awaitsApproval, isOwn, isTooLate } from '../conditions.ts'
import { theOrder } from '../order.ts'
import { Moved } from '../order-row.ts'
import { mayDecide } from '../rules.ts'
import { orderTransitions } from '../transitions.ts'

/** The whole order goes to delivery; fewer seats go back to the owner first, to say who comes. */
export const approveOrder = defineFunction({
  id: 'orders.approve',
  title: 'Approve an order',
  kind: 'write',
  on: theOrder,
  who: mayDecide,
  provided: [not(isOwn), awaitsApproval, not(isTooLate)],
  input: Type.Object(
    {
      quantity: Type.Optional(
        Type.Integer({
          title: 'Seats',
          description: 'fewer than asked for; the others become free again',
          minimum: 1,
          maximum: 50,
        }),
      ),
      note: Type.String({ title: 'Note', description: 'for the owner', maxLength: 2000, default: '' }),
    },
    { additionalProperties: false },
  ),
  output: Moved,
  audit: { says: '{actor} approved order {subject}', personal: ['decisionNote'] },
  emits: 'order.approved',
  button: { label: 'Approve', key: 'Y', place: 'row', primary: true },
  async run({ order, input, actor, stores, now }) {
    const asked = (await stores.orders.terms(order.id)).quantity
    const quantity = input.quantity ?? asked
    if (quantity > asked) throw invalid('/quantity', `${asked} seats were asked for, and no more are held`)
    const to = quantity === asked ? 'pending-delivery' : 'pending-guest-list'
    const released = await stores.orders.letSeatsGo(order.id, quantity, now)
    await stores.inventory.releaseSeats(released, 'orders.approve')
    return stores.orders.move(order.id, {
      state: step(orderTransitions, 'orders.approve', order.state, to),
      quantity,
      decidedById: actor.id,
      decidedAt: now,
      decisionNote: input.note,
    })
  },
})
