import { Type } from 'typebox'
import { defineFunction, filterFor } from '#core'
import { queueViews } from '../delivery-line.ts'
import { mayFulfil } from '../delivery-rules.ts'

const Facet = Type.Array(Type.Object({ id: Type.String(), name: Type.String(), count: Type.Integer() }))

/** How much of each view there is, and of the one that is open how much falls to each office, way, venue and day. */
export const countDeliveries = defineFunction({
  id: 'orders.delivery-counts',
  title: 'Count orders to fulfil',
  kind: 'read',
  who: mayFulfil,
  input: Type.Object(
    {
      view: Type.Enum([...queueViews], {
        title: 'View',
        description: 'which one to count by office, way, venue and day',
        default: 'to-send',
      }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    toSend: Type.Integer(),
    ready: Type.Integer({ description: 'of those to send: with all guests and all seats on hand' }),
    sent: Type.Integer(),
    delivered: Type.Integer(),
    noGuests: Type.Integer(),
    offices: Facet,
    methods: Facet,
    venues: Facet,
    days: Facet,
  }),
  run: ({ actor, rules, input, stores }) =>
    stores.orders.deliveryCounts(filterFor(rules.rule('orders.delivery-queue'), actor), input.view),
})
