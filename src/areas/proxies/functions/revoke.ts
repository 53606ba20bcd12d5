import { Type } from 'typebox'
import { defineFunction, Id, not } from '#core'
import { hasEnded } from '../conditions.ts'
import { theProxy } from '../proxy.ts'
import { isPartOf } from '../rules.ts'

/** Ends it at once: whoever granted it takes it back, or whoever got it gives it back. */
export const revokeProxy = defineFunction({
  id: 'proxies.revoke',
  title: 'End a proxy',
  kind: 'write',
  on: theProxy,
  who: isPartOf,
  provided: [not(hasEnded)],
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ id: Id, version: Type.Integer() }),
  audit: { says: '{actor} ended a proxy: {subject}', personal: [] },
  emits: 'proxy.revoked',
  button: { label: 'End it', place: 'row' },
  async run({ proxy, stores, now }) {
    return stores.proxies.revoke(proxy.id, now)
  },
})
