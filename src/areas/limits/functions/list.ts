import { Type } from 'typebox'
import { defineFunction } from '#core'
import { LimitLine } from '../limit.ts'
import { mayReadLimits } from '../rules.ts'

/** All limits, each as a sentence: what people are held to is no secret. */
export const listLimits = defineFunction({
  id: 'limits.list',
  title: 'See quotas and gift limits',
  kind: 'read',
  who: mayReadLimits,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    items: Type.Array(LimitLine),
    departments: Type.Array(Type.Object({ id: Type.String(), name: Type.String() }), {
      description: 'all there are, to choose from',
    }),
  }),
  async run({ stores }) {
    return { items: await stores.limits.all(), departments: await stores.people.accounts() }
  },
})
