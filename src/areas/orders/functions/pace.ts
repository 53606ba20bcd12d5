import { Type } from 'typebox'
import { defineFunction } from '#core'
import { decidesByRole } from '../rules.ts'

const lookBack = 30 * 24 * 3600 * 1000

/** How many orders one decided of late, and how long they had waited. */
export const seePace = defineFunction({
  id: 'orders.pace',
  title: 'See how long orders waited for your word',
  kind: 'read',
  who: decidesByRole,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    decided: Type.Integer({ description: 'steps of orders in the last 30 days' }),
    medianHours: Type.Union([Type.Number(), Type.Null()], {
      description: 'that half of them waited at most',
    }),
  }),
  async run({ actor, stores, now }) {
    return stores.orders.paceOf(actor.id, new Date(now.getTime() - lookBack))
  },
})
