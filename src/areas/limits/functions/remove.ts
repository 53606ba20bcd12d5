import { Type } from 'typebox'
import { defineFunction } from '#core'
import { theLimit } from '../limit.ts'
import { mayConfigureLimits } from '../rules.ts'

/** What it had to say stays with the orders it was said about. */
export const removeLimit = defineFunction({
  id: 'limits.remove',
  title: 'Remove a limit',
  kind: 'write',
  on: theLimit,
  who: mayConfigureLimits,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ id: Type.String() }),
  audit: { says: '{actor} removed the limit {subject}', personal: [] },
  button: { label: 'Remove', place: 'limit' },
  async run({ limit, stores }) {
    await stores.limits.remove(limit.id)
    return { id: limit.id }
  },
})
