import { Type } from 'typebox'
import { defineFunction, not, step } from '#core'
import { knownGuests } from '../asking.ts'
import { isTooLate, takesGuests } from '../conditions.ts'
import { hasTickets } from '../delivery-conditions.ts'
import { Guest, mostPeople, requireSeatable, seatsNamed } from '../guests.ts'
import { invitedLater } from '../inviting.ts'
import { theOrder } from '../order.ts'
import { Moved } from '../order-row.ts'
import { mayManageOwn } from '../rules.ts'
import { orderTransitions } from '../transitions.ts'

/**
 * Says who comes, until the tickets are sent or the event begins. An order that waits for its guests goes on to
 * delivery once every seat has a person; one with a public official whom compliance does not know of goes back to it.
 */
export const nameGuests = defineFunction({
  id: 'orders.name-guests',
  title: 'Name the guests of an order',
  kind: 'write',
  on: theOrder,
  who: mayManageOwn,
  provided: [takesGuests, not(hasTickets), not(isTooLate)],
  input: Type.Object(
    {
      guests: Type.Array(Guest, { title: 'Guests', description: 'who sits on the seats', maxItems: 50 }),
    },
    { additionalProperties: false },
  ),
  output: Moved,
  audit: { says: '{actor} named the guests of order {subject}', personal: ['guests'] },
  emits: 'order.guests-named',
  button: { label: 'Name guests', key: 'G', place: 'row' },
  async run({ order, input, ...context }) {
    const { stores, actor, by } = context
    const { hostAttends, ...places } = await stores.orders.terms(order.id)
    requireSeatable(input.guests, hostAttends, mostPeople(places))
    const isComplete = seatsNamed(input.guests, hostAttends) >= places.forPeople
    const known = await knownGuests(context, input.guests)
    const { guests, isForCompliance } = await invitedLater(context, order.id, known)
    await stores.orders.replaceGuests(order.id, guests)
    if (isForCompliance) {
      await stores.orders.notePlacedBy(order.id, by.id ?? actor.id)
      await stores.orders.sendBack(order.id, context.now)
    }
    const settled = isComplete ? 'pending-delivery' : order.state
    const next = isForCompliance ? 'pending-approval' : settled
    return stores.orders.move(order.id, {
      state: step(orderTransitions, 'orders.name-guests', order.state, next),
    })
  },
})
