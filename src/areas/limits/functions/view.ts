import { Type } from 'typebox'
import { defineFunction, notFound } from '#core'
import { LimitLine, theLimit } from '../limit.ts'
import { mayReadLimits } from '../rules.ts'

export const viewLimit = defineFunction({
  id: 'limits.view',
  title: 'View a limit',
  kind: 'read',
  on: theLimit,
  who: mayReadLimits,
  input: Type.Object({}, { additionalProperties: false }),
  output: LimitLine,
  async run({ limit, stores }) {
    const found = (await stores.limits.all()).find(({ id }) => id === limit.id)
    if (!found) throw notFound('limit')
    return found
  },
})
