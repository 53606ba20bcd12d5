import { Type } from 'typebox'
import { counted, defineFunction, invalid, not, step } from '#core'
import { isIncomplete, isTooLate } from '../conditions.ts'
import { theOrder } from '../order.ts'
import { Moved } from '../order-row.ts'
import { mayManageOwn } from '../rules.ts'
import { orderTransitions } from '../transitions.ts'

/** Hands seats that were given to one on to a colleague, who says for whom. No seat becomes free on the way. */
export const reassignOrder = defineFunction({
  id: 'orders.reassign',
  title: 'Re-assign seats that were given to you',
  kind: 'write',
  on: theOrder,
  who: mayManageOwn,
  provided: [isIncomplete, not(isTooLate)],
  input: Type.Object(
    {
      personId: Type.String({ title: 'To', description: 'a colleague in the Box Office', format: 'uuid' }),
      quantity: Type.Optional(
        Type.Integer({
          title: 'Seats',
          description: 'how many; without it all of them',
          minimum: 1,
          maximum: 50,
        }),
      ),
      withParking: Type.Boolean({
        title: 'With parking',
        description: 'parking spaces and passes of the order go along',
        default: true,
      }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    ...Moved.properties,
    handedOn: Type.String({ description: 'the order it goes on as' }),
  }),
  audit: { says: '{actor} re-assigned seats of order {subject}', personal: [] },
  emits: 'order.reassigned',
  button: { label: 'Re-assign', place: 'order' },
  async run({ order, input, actor, by, stores, now }) {
    if (input.personId === actor.id) throw invalid('/personId', 'is you; name a colleague')
    if (!(await stores.orders.mayHold(input.personId)))
      throw invalid('/personId', 'names nobody who could use seats: they need the Box Office')
    const held = await stores.orders.seatsHeld(order.id)
    const isExtra = ({ category }: { category: string }) => category === 'parking' || category === 'pass'
    const seats = held.filter((seat) => !isExtra(seat))
    const quantity = input.quantity ?? seats.length
    if (quantity > seats.length)
      throw invalid('/quantity', `${counted(seats.length, 'seat is', 'seats are')} yours to hand on`)
    const passing = [...seats.slice(0, quantity), ...(input.withParking ? held.filter(isExtra) : [])]
    if (passing.length === 0) throw invalid('/withParking', 'leaves nothing to hand on')
    const ids = passing.map(({ id }) => id)
    const left = held.length - ids.length
    await stores.inventory.handOn(ids, input.personId)
    const handedOn = await stores.orders.insertHandedOn({
      fromOrderId: order.id,
      ownerId: input.personId,
      placedById: by.id ?? actor.id,
      quantity: ids.length,
    })
    await stores.orders.seatsPass(order.id, handedOn, ids, now)
    const moved = await stores.orders.move(order.id, {
      state: step(orderTransitions, 'orders.reassign', order.state, left > 0 ? 'incomplete' : 'reassigned'),
      ...(left > 0 ? { quantity: left } : {}),
    })
    return { ...moved, handedOn }
  },
})
