import { Type } from 'typebox'
import { defineFunction } from '#core'
import { DeliveryLine, queueViews } from '../delivery-line.ts'
import { mayFulfil } from '../delivery-rules.ts'
import { theOrder } from '../order.ts'
import { methods } from '../shipment.ts'

/** What is to be delivered, what is under way, what has arrived. */
export const listDeliveries = defineFunction({
  id: 'orders.delivery-queue',
  title: 'See orders to fulfil',
  kind: 'list',
  on: theOrder,
  who: mayFulfil,
  input: Type.Object(
    {
      view: Type.Enum([...queueViews], {
        title: 'View',
        description: 'to send, sent, delivered, or still without all guests',
        default: 'to-send',
      }),
      office: Type.Optional(
        Type.String({ title: 'Office', description: 'whose it is to hand over', format: 'uuid' }),
      ),
      method: Type.Optional(Type.Enum([...methods], { title: 'By', description: 'how the tickets travel' })),
      venue: Type.Optional(Type.String({ title: 'Venue', description: 'of the event', format: 'uuid' })),
      day: Type.Optional(
        Type.String({ title: 'Day', description: 'of the event, at its venue', format: 'date' }),
      ),
      q: Type.Optional(
        Type.String({ title: 'Search', description: 'number, event, venue or owner', maxLength: 100 }),
      ),
      cursor: Type.Optional(Type.String({ title: 'Cursor', description: 'where the last page ended' })),
      limit: Type.Integer({
        title: 'Limit',
        description: 'orders per page',
        minimum: 1,
        maximum: 200,
        default: 50,
      }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    items: Type.Array(DeliveryLine),
    total: Type.Integer(),
    next: Type.Union([Type.String(), Type.Null()]),
  }),
  run: ({ where, input, stores }) => stores.orders.deliveryPage({ ...input, where }),
})
