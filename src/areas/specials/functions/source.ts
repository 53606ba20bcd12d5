import { Type } from 'typebox'
import { conflict, defineFunction, invalid, step } from '#core'
import { categories, deliveries } from '../../inventory/public.ts'
import { waitsForSource } from '../conditions.ts'
import { maySource } from '../rules.ts'
import { SpecialMoved, theSpecial } from '../special.ts'
import { specialTransitions } from '../transitions.ts'

const cents = (title: string, description: string) =>
  Type.Integer({ title, description, minimum: 0, maximum: 10_000_000 })

/** Seats were bought: they come into the stock as the asker's, who says in an order of their own for whom they are. */
export const sourceSpecial = defineFunction({
  id: 'specials.source',
  title: 'Put the seats in that were bought for a special request',
  kind: 'write',
  on: theSpecial,
  who: maySource,
  provided: [waitsForSource],
  input: Type.Object(
    {
      eventId: Type.String({ title: 'Event', description: 'what the seats are for', format: 'uuid' }),
      quantity: Type.Integer({
        title: 'Seats',
        description: 'how many were bought',
        minimum: 1,
        maximum: 50,
      }),
      category: Type.Enum([...categories], {
        title: 'Category',
        description: 'of the places',
        default: 'seat',
      }),
      section: Type.String({ title: 'Section', description: 'of the seats', minLength: 1, maxLength: 40 }),
      rowName: Type.String({ title: 'Row', description: 'of the seats', maxLength: 40, default: '' }),
      seatFrom: Type.Integer({
        title: 'First seat',
        description: 'the others follow it',
        minimum: 1,
        maximum: 99_999,
        default: 1,
      }),
      delivery: Type.Enum([...deliveries], {
        title: 'Delivery',
        description: 'how they come',
        default: 'mobile',
      }),
      faceValueCents: cents('Face value', 'of one seat, in cents'),
      costCents: cents('Cost', 'of one seat, in cents'),
      note: Type.String({ title: 'Note', description: 'for whoever asked', maxLength: 2000, default: '' }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ ...SpecialMoved.properties, orderId: Type.String() }),
  audit: { says: '{actor} found seats for special request {subject}', personal: [] },
  emits: 'special.sourced',
  button: { label: 'Seats bought', place: 'row', primary: true },
  async run({ special, input, actor, stores, now }) {
    const { eventId, quantity, seatFrom, note, ...lot } = input
    const asked = await stores.specials.line(special.id)
    if (asked && quantity > asked.quantity)
      throw invalid(
        '/quantity',
        `is more than the ${asked.quantity} that were approved: load the others as stock`,
      )
    if (!(await stores.employees.isActiveEmployee(special.ownerId)))
      throw conflict(
        `${asked?.owner.name} cannot take the seats any more: decline the request, and load them as stock`,
      )
    const event = (await stores.events.facts('event', [eventId], true)).get(eventId)
    if (!event) throw invalid('/eventId', 'names no event; add it first')
    if (event.hasStarted || event.status === 'cancelled')
      throw conflict(`${event.label} has begun or will not be; choose another event`)
    const places = Array.from({ length: quantity }, (_, at) => String(seatFrom + at))
    const bought = { ...lot, eventId, ownerId: special.ownerId, seats: places }
    const seats = await stores.inventory.addBought(bought)
    if (!seats) throw conflict('one of these places is in the stock already; look at section, row and seats')
    const order = await stores.orders.insert(
      {
        eventId,
        ownerId: special.ownerId,
        placedById: special.askedById,
        quantity,
        state: 'incomplete',
        purpose: asked?.purpose ?? 'client',
        note: asked?.reason ?? '',
        hostAttends: true,
      },
      [],
    )
    if (!(await stores.orders.holdSeats(order.id, seats)))
      throw conflict('another order has one of these seats')
    const moved = await stores.specials.move(special.id, {
      state: step(specialTransitions, 'specials.source', special.state, 'sourced'),
      sourcedById: actor.id,
      sourcedAt: now,
      sourceNote: note,
      orderId: order.id,
      costCents: input.costCents * quantity,
    })
    return { ...moved, orderId: order.id }
  },
})
