import { Type } from 'typebox'
import { defineFunction } from '#core'
import { orderStates, theOrder } from '../order.ts'
import { mayView } from '../rules.ts'

/** What happened to an order, from its beginning: who did what, and which state it came to. */
export const orderTimeline = defineFunction({
  id: 'orders.timeline',
  title: 'See what happened to an order',
  kind: 'read',
  on: theOrder,
  who: mayView,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    items: Type.Array(
      Type.Object({
        at: Type.String({ format: 'date-time' }),
        says: Type.String(),
        state: Type.Union([Type.Enum([...orderStates]), Type.Null()]),
        note: Type.String(),
      }),
    ),
  }),
  async run({ order, stores, rules }) {
    const sentence = (id: string, by: string) =>
      // The beginning of an order whose seats were handed out; the seats are what that entry is about.
      id === 'admissions.assign' ? `Given to ${by}` : sentenceOf(id).replace('{actor}', by)
    const sentenceOf = (id: string) =>
      (rules.function(id)?.audit?.says ?? '{actor} changed order {subject}')
        .replace('order {subject}', 'it')
        .replace('{subject}', 'it')
    const happened = await stores.orders.happened(order.id)
    return { items: happened.map(({ function: id, by, ...rest }) => ({ ...rest, says: sentence(id, by) })) }
  },
})
