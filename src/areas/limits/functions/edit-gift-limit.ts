import { Type } from 'typebox'
import { defineFunction } from '#core'
import { isGiftLimit } from '../conditions.ts'
import { asGiftLimit, GiftLimitInput, theLimit } from '../limit.ts'
import { mayConfigureLimits } from '../rules.ts'

export const editGiftLimit = defineFunction({
  id: 'limits.edit-gift-limit',
  title: 'Change a gift limit',
  kind: 'write',
  on: theLimit,
  who: mayConfigureLimits,
  provided: [isGiftLimit],
  input: GiftLimitInput,
  output: Type.Object({ id: Type.String(), version: Type.Integer() }),
  audit: { says: '{actor} changed the gift limit {subject}', personal: [] },
  button: { label: 'Change', place: 'limit' },
  async run({ limit, input, stores }) {
    return stores.limits.change(limit.id, asGiftLimit(input))
  },
})
