import { Type } from 'typebox'
import { defineFunction, not, row } from '#core'
import { boxOffice } from '../../access/public.ts'
import { hasStarted, isCancelled, theEvent } from '../../events/public.ts'
import { grant, knownGuests } from '../asking.ts'
import { firstWord } from '../first-word.ts'
import { Moved, Seat } from '../order-row.ts'
import { requestInput } from '../wish.ts'

/**
 * Orders seats that are open to the asker, at once. They are held from now on, side by side where that can be had
 * (ruling A15).
 */
export const placeOrder = defineFunction({
  id: 'orders.place',
  title: 'Order admissions for an event',
  kind: 'create',
  on: theEvent,
  who: row('tos.orders.own', boxOffice),
  provided: [not(hasStarted), not(isCancelled)],
  input: Type.Object(
    {
      eventId: Type.String({ title: 'Event', description: 'what the seats are for', format: 'uuid' }),
      ...requestInput,
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ ...Moved.properties, number: Type.Integer(), seats: Type.Array(Seat) }),
  audit: { says: '{actor} placed order {subject}', personal: ['note', 'guests'] },
  emits: 'order.placed',
  button: { label: 'Order', key: 'O', place: 'event', primary: true },
  async run({ event, input, ...context }) {
    const { actor, by, stores } = context
    const { quantity, purpose, note, hostAttends, delivery, eventId: _, guests: named, ...wish } = input
    const guests = await knownGuests(context, named)
    const said = { eventId: event.id, ownerId: actor.id, quantity, purpose, hostAttends }
    const granted = await grant(context, { ...said, orderId: null, guests, wish })
    const order = { ...said, placedById: by.id ?? actor.id, note, wish, delivery }
    const first = wish.waitlist ? null : await firstWord(context, event, order, granted)
    const placed = await stores.orders.place(order, granted, first)
    return { ...placed, seats: [...granted.seats] }
  },
})
