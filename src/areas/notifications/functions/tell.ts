import { Type } from 'typebox'
import { clockwork, defineFunction, happened } from '#core'
import { tellOf } from '../telling.ts'

/** Follows every event. Delivered twice it finds its notes written, and tells nobody again. */
export const tellPeople = defineFunction({
  id: 'notifications.tell',
  title: 'Tell people what happened',
  kind: 'create',
  who: clockwork,
  runs: { on: ['*'] },
  input: Type.Object({ ...happened }, { additionalProperties: false }),
  output: Type.Object({ told: Type.Integer(), idle: Type.Boolean() }),
  audit: { says: '{actor} told people what happened', personal: [] },
  async run({ input, stores, rules }) {
    const told = await tellOf(input, { stores, rules })
    return { told, idle: told === 0 }
  },
})
