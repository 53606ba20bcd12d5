import { Type } from 'typebox'
import { defineFunction } from '#core'
import { isQuota } from '../conditions.ts'
import { asQuota, QuotaInput, theLimit } from '../limit.ts'
import { mayConfigureLimits } from '../rules.ts'

export const editQuota = defineFunction({
  id: 'limits.edit-quota',
  title: 'Change a quota',
  kind: 'write',
  on: theLimit,
  who: mayConfigureLimits,
  provided: [isQuota],
  input: QuotaInput,
  output: Type.Object({ id: Type.String(), version: Type.Integer() }),
  audit: { says: '{actor} changed the quota {subject}', personal: [] },
  button: { label: 'Change', place: 'limit' },
  async run({ limit, input, stores }) {
    return stores.limits.change(limit.id, asQuota(input))
  },
})
