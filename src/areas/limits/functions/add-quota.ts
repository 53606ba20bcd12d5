import { Type } from 'typebox'
import { defineFunction } from '#core'
import { asQuota, QuotaInput } from '../limit.ts'
import { mayConfigureLimits } from '../rules.ts'

export const addQuota = defineFunction({
  id: 'limits.add-quota',
  title: 'Set a quota',
  kind: 'create',
  who: mayConfigureLimits,
  input: QuotaInput,
  output: Type.Object({ id: Type.String(), version: Type.Integer() }),
  audit: { says: '{actor} set the quota {subject}', personal: [] },
  button: { label: 'Add a quota', place: 'limits', primary: true },
  async run({ input, stores }) {
    return stores.limits.insert(asQuota(input))
  },
})
