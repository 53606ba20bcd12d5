import { Type } from 'typebox'
import { defineFunction } from '#core'
import { asGiftLimit, GiftLimitInput } from '../limit.ts'
import { mayConfigureLimits } from '../rules.ts'

export const addGiftLimit = defineFunction({
  id: 'limits.add-gift-limit',
  title: 'Set a gift limit',
  kind: 'create',
  who: mayConfigureLimits,
  input: GiftLimitInput,
  output: Type.Object({ id: Type.String(), version: Type.Integer() }),
  audit: { says: '{actor} set the gift limit {subject}', personal: [] },
  button: { label: 'Add a gift limit', place: 'limits', primary: true },
  async run({ input, stores }) {
    return stores.limits.insert(asGiftLimit(input))
  },
})
