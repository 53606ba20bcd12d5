import { Type } from 'typebox'
import { defineFunction, not, row } from '#core'
import { boxOffice } from '../../access/public.ts'
import { hasStarted, isCancelled, theEvent } from '../../events/public.ts'
import { knownGuests } from '../asking.ts'
import { Moved } from '../order-row.ts'
import { reviseInput } from '../wish.ts'

/** Begins a request. It holds nothing, waits for its owner on any device, and ends with the event. */
export const draftOrder = defineFunction({
  id: 'orders.draft',
  title: 'Begin a request for seats',
  kind: 'create',
  on: theEvent,
  who: row('tos.orders.own', boxOffice),
  provided: [not(hasStarted), not(isCancelled)],
  input: Type.Object(
    {
      eventId: Type.String({ title: 'Event', description: 'what the seats are for', format: 'uuid' }),
      ...reviseInput,
    },
    { additionalProperties: false },
  ),
  output: Moved,
  audit: { says: '{actor} began order {subject}', personal: ['note', 'guests'] },
  emits: 'order.drafted',
  async run({ event, input, ...context }) {
    const { actor, by, stores } = context
    const { quantity = 1, purpose = 'client', note = '', hostAttends = true, wish = {}, delivery } = input
    const guests = await knownGuests(context, input.guests ?? [])
    return stores.orders.insert(
      {
        eventId: event.id,
        ownerId: actor.id,
        placedById: by.id ?? actor.id,
        state: 'draft',
        quantity,
        purpose,
        note,
        hostAttends,
        wish,
        delivery,
      },
      guests.map((guest) => ({ ...guest, giftCents: null })),
    )
  },
})
