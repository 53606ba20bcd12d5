import { Type } from 'typebox'
import { clockwork, defineFunction } from '#core'

/**
 * Ruling A12: whoever an order waits for was blocked, left, or lost the role. It goes on to whoever follows. One order
 * at a time, so that each has its own entry and its own news; the clock comes again in a minute.
 */
export const passOrderOn = defineFunction({
  id: 'orders.pass-on',
  title: 'Pass an order on that waits for somebody who cannot decide any more',
  kind: 'create',
  who: clockwork,
  runs: { every: 'minute' },
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ id: Type.Union([Type.String(), Type.Null()]), idle: Type.Boolean() }),
  audit: { says: '{actor} passed order {subject} on to whoever decides now', personal: [] },
  emits: 'order.passed-on',
  async run({ stores, now }) {
    for (const id of await stores.orders.stranded()) {
      await stores.orders.facts('order', [id], true)
      if (await stores.orders.passOn(id, now)) return { id, idle: false }
    }
    return { id: null, idle: true }
  },
})
