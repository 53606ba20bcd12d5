import { Type } from 'typebox'
import { defineFunction } from '#core'
import { theProxy } from '../proxy.ts'
import { ProxyLine } from '../proxy-row.ts'
import { isPartOf } from '../rules.ts'

/** One proxy, for the two whom it concerns. */
export const viewProxy = defineFunction({
  id: 'proxies.view',
  title: 'See a proxy',
  kind: 'read',
  on: theProxy,
  who: isPartOf,
  input: Type.Object({}, { additionalProperties: false }),
  output: ProxyLine,
  async run({ proxy, stores }) {
    return stores.proxies.line(proxy.id)
  },
})
