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
  async run({ stores, now, apart }) {
    for (const id of await stores.orders.stranded()) {
      let isPassedOn = false
      // An order whose chain nobody can work out waits on; those behind it do not wait for it.
      await apart(async () => {
        await stores.orders.facts('order', [id], true)
        isPassedOn = await stores.orders.passOn(id, now)
      })
      if (isPassedOn) return { id, idle: false }
    }
    return { id: null, idle: true }
  },
})
