import { Type } from 'typebox'
import { defineFunction, not, step } from '#core'
import { knownGuests } from '../asking.ts'
import { isTooLate, takesGuests } from '../conditions.ts'
import { hasTickets } from '../delivery-conditions.ts'
import { Guest, requireSeatable, seatsNamed } from '../guests.ts'
import { invitedLater } from '../inviting.ts'
import { theOrder } from '../order.ts'
import { Moved } from '../order-row.ts'
import { mayManageOwn } from '../rules.ts'
import { orderTransitions } from '../transitions.ts'

/**
 * Says who comes, until the tickets are sent or the event begins. An order that waits for its guests goes on to
 * delivery once every seat has a person.
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
    const { stores } = context
    const { quantity, hostAttends } = await stores.orders.terms(order.id)
    requireSeatable(input.guests, hostAttends, quantity)
    const isComplete = seatsNamed(input.guests, hostAttends) === quantity
    const guests = await knownGuests(context, input.guests)
    await stores.orders.replaceGuests(order.id, await invitedLater(context, order.id, guests))
    return stores.orders.move(order.id, {
      state: step(
        orderTransitions,
        'orders.name-guests',
        order.state,
        isComplete ? 'pending-delivery' : order.state,
      ),
    })
  },
})
