import { Type } from 'typebox'
import { conflict, defineFunction, invalid, not, step } from '#core'
import { categories } from '../../inventory/public.ts'
import { isListClosed, isOnWaitlist } from '../approval-conditions.ts'
import { weighAwarded } from '../awarded.ts'
import { isOwn, isTooLate } from '../conditions.ts'
import { theOrder } from '../order.ts'
import { Moved } from '../order-row.ts'
import { leaveTheRest } from '../rest.ts'
import { mayAward } from '../rules.ts'
import { orderTransitions } from '../transitions.ts'

/** Gives seats of the waiting list to somebody who waits: all, fewer, or others than they hoped for. Approval follows. */
export const awardOrder = defineFunction({
  id: 'orders.award',
  title: 'Award seats of a waiting list',
  kind: 'write',
  on: theOrder,
  who: mayAward,
  provided: [not(isOwn), isOnWaitlist, not(isListClosed), not(isTooLate)],
  input: Type.Object(
    {
      quantity: Type.Optional(
        Type.Integer({
          title: 'Seats',
          description: 'fewer than asked for; the others wait on, in their place in line',
          minimum: 1,
          maximum: 50,
        }),
      ),
      section: Type.Optional(
        Type.String({ title: 'Section', description: 'from this section only', maxLength: 81 }),
      ),
      category: Type.Optional(
        Type.Enum([...categories], { title: 'Category', description: 'places of this kind instead' }),
      ),
      endRest: Type.Optional(
        Type.Boolean({ title: 'No more', description: 'the wish for the others ends with this' }),
      ),
    },
    { additionalProperties: false },
  ),
  output: Moved,
  audit: { says: '{actor} awarded seats of the waiting list to order {subject}', personal: [] },
  emits: 'order.awarded',
  button: { label: 'Award', key: 'Y', place: 'row', primary: true },
  async run({ order, input, stores, now }) {
    const said = await stores.orders.request(order.id)
    const { quantity: asked, wish } = said
    const quantity = input.quantity ?? asked
    if (quantity > asked) throw invalid('/quantity', `${asked} were asked for`)
    if (quantity < asked && wish.allOrNothing)
      throw conflict(`they asked for all ${asked} or none; award ${asked}, or turn them down`)
    const isElsewhere = input.section !== undefined || input.category !== undefined
    const place = isElsewhere ? input : { section: wish.section, category: wish.category }
    const wished = { eventId: order.eventId, quantity, section: place.section, category: place.category }
    const seats = await stores.inventory.takeWaiting(wished, order.ownerId)
    if (!seats) throw short(quantity, await stores.inventory.waitingSeats([order.eventId]))
    if (!(await stores.orders.holdSeats(order.id, seats, { fromWaitlist: true })))
      throw conflict('another order has one of these seats; look again')
    if (quantity < asked && !input.endRest) await leaveTheRest(stores, said, quantity)
    await stores.orders.move(order.id, { state: order.state, quantity })
    await weighAwarded(stores, order.id)
    const { state } = await stores.orders.beginApproval(order.id, now)
    return stores.orders.move(order.id, {
      state: step(orderTransitions, 'orders.award', order.state, state),
    })
  },
})

interface Left {
  readonly section: string
  readonly category: string
  readonly free: number
}

function short(quantity: number, left: readonly Left[]) {
  const said = left.map(({ section, category, free }) => `${free} ${category} in ${section}`)
  const rest = said.length > 0 ? `what is left: ${said.join(', ')}` : 'nothing is left of it'
  return conflict(
    `the waiting list has no ${quantity === 1 ? 'seat' : `${quantity} seats`} like these any more; ${rest}`,
    {
      left,
    },
  )
}
