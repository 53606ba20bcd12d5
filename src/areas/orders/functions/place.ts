import { Type } from 'typebox'
import { conflict, defineFunction, filterFor, not, row } from '#core'
import { boxOffice } from '../../access/public.ts'
import { hasStarted, isCancelled, theEvent } from '../../events/public.ts'
import { categories } from '../../inventory/public.ts'
import { Guest, requireSeatable } from '../guests.ts'
import { purposes } from '../order.ts'
import { Moved, Seat } from '../order-row.ts'
import { insteadOf } from '../shortage.ts'

/** Orders seats that are open to all. They are held from now on, side by side where that can be had (ruling A15). */
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
      quantity: Type.Integer({ title: 'Seats', description: 'how many', minimum: 1, maximum: 50 }),
      section: Type.Optional(
        Type.String({ title: 'Section', description: 'only seats of this section', maxLength: 40 }),
      ),
      category: Type.Optional(
        Type.Enum([...categories], { title: 'Category', description: 'only places of this kind' }),
      ),
      purpose: Type.Enum([...purposes], {
        title: 'Purpose',
        description: 'what the organisation gives them for',
      }),
      note: Type.String({ title: 'Note', description: 'for whoever approves', maxLength: 2000, default: '' }),
      hostAttends: Type.Boolean({
        title: 'I attend',
        description: 'you take one of the seats yourself',
        default: true,
      }),
      guests: Type.Array(Guest, {
        title: 'Guests',
        description: 'who sits there',
        maxItems: 50,
        default: [],
      }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ ...Moved.properties, number: Type.Integer(), seats: Type.Array(Seat) }),
  audit: { says: '{actor} placed order {subject}', personal: ['note', 'guests'] },
  emits: 'order.placed',
  button: { label: 'Order', key: 'O', place: 'event', primary: true },
  async run({ actor, by, event, input, stores, rules }) {
    const { quantity, section, category, purpose, note, hostAttends, guests } = input
    requireSeatable(guests, hostAttends, quantity)
    const open = filterFor(rules.rule('inventory.list-open'), actor)
    const wish = { eventId: event.id, quantity, section, category, open }
    const seats = await stores.inventory.takeSeats(wish, actor.id)
    if (!seats) throw insteadOf(wish, await stores.inventory.freeSeats(event.id, open))
    const placed = await stores.orders.insert(
      {
        eventId: event.id,
        ownerId: actor.id,
        placedById: by.id ?? actor.id,
        state: 'pending-approval',
        quantity,
        purpose,
        note,
        hostAttends,
      },
      guests,
    )
    if (!(await stores.orders.holdSeats(placed.id, seats)))
      throw conflict('another order has one of these seats')
    const [line] = await stores.orders.lines([placed.id])
    return { ...placed, seats: line?.seats ?? [] }
  },
})
