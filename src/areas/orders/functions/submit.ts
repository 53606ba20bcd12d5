import { Type } from 'typebox'
import { conflict, defineFunction, not, step } from '#core'
import { afterAsking, grant, grantAllocated } from '../asking.ts'
import { isTooLate, isUnsubmitted } from '../conditions.ts'
import { theOrder } from '../order.ts'
import { Moved } from '../order-row.ts'
import { mayManageOwn } from '../rules.ts'
import { orderTransitions } from '../transitions.ts'

/** Asks for what was drafted: its seats are held from now on, or it waits in line for some. */
export const submitOrder = defineFunction({
  id: 'orders.submit',
  title: 'Place a request for seats',
  kind: 'write',
  on: theOrder,
  who: mayManageOwn,
  provided: [isUnsubmitted, not(isTooLate)],
  input: Type.Object(
    {
      waitlist: Type.Optional(
        Type.Boolean({
          title: 'Waiting list',
          description: 'hold nothing, and wait for seats that become free',
        }),
      ),
      allOrNothing: Type.Optional(
        Type.Boolean({
          title: 'All or none',
          description: 'on the waiting list, take no fewer than are asked for',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  output: Moved,
  audit: { says: '{actor} placed order {subject}', personal: [] },
  emits: 'order.placed',
  button: { label: 'Place request', key: 'O', place: 'order', primary: true },
  async run({ order, input, ...context }) {
    const { stores, actor, by, now } = context
    const said = await stores.orders.request(order.id)
    const held = (await stores.orders.seatsHeld(order.id)).map(({ id }) => id)
    const isDraft = order.state === 'draft'
    const wish = isDraft ? { waitlist: false, ...said.wish, ...input } : {}
    const asked = { ...said, orderId: order.id, wish }
    const granted = isDraft ? await grant(context, asked) : await grantAllocated(context, asked, held)
    const taken = granted.seats.map(({ id }) => id)
    if (taken.length > 0 && !(await stores.orders.holdSeats(order.id, taken)))
      throw conflict('another order has one of these seats')
    await stores.orders.replaceGuests(order.id, granted.guests)
    await stores.orders.noteFindings(order.id, granted.findings, now)
    if (input.allOrNothing) await stores.orders.revise(order.id, { wish })
    await stores.orders.notePlacedBy(order.id, by.id ?? actor.id)
    const state = await afterAsking(context, order.id, wish)
    return stores.orders.move(order.id, {
      state: step(orderTransitions, 'orders.submit', order.state, state),
    })
  },
})
