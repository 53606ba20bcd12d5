import { Type } from 'typebox'
import { clockwork, defineFunction } from '#core'

/** Ruling A12, as with orders: whoever it waits for cannot decide any more, so it goes on to whoever follows. */
export const passSpecialOn = defineFunction({
  id: 'specials.pass-on',
  title: 'Pass a special request on that waits for somebody who cannot decide any more',
  kind: 'create',
  who: clockwork,
  runs: { every: 'minute' },
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ id: Type.Union([Type.String(), Type.Null()]), idle: Type.Boolean() }),
  audit: { says: '{actor} passed special request {subject} on to whoever decides now', personal: [] },
  emits: 'special.passed-on',
  async run({ stores }) {
    const id = await stores.specials.passOn()
    return { id, idle: id === null }
  },
})
