import { Type } from 'typebox'
import { clockwork, defineFunction, step } from '#core'
import type { SpecialState } from '../special.ts'
import { specialTransitions } from '../transitions.ts'

/** The day of the event has passed. One at a time, so that each has its own entry; the clock comes again. */
export const expireSpecial = defineFunction({
  id: 'specials.expire',
  title: 'End a special request whose day has passed',
  kind: 'create',
  who: clockwork,
  runs: { every: 'minute' },
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ id: Type.Union([Type.String(), Type.Null()]), idle: Type.Boolean() }),
  audit: { says: '{actor} ended special request {subject}, whose day has passed', personal: [] },
  emits: 'special.expired',
  async run({ stores }) {
    const id = await stores.specials.overdue()
    if (id === null) return { id, idle: true }
    const from = (await stores.specials.facts('special', [id], true)).get(id)?.state as SpecialState
    await stores.specials.move(id, { state: step(specialTransitions, 'specials.expire', from, 'expired') })
    return { id, idle: false }
  },
})
