import { Type } from 'typebox'
import { defineFunction, not } from '#core'
import { hasBegun, hasEnded } from '../conditions.ts'
import { theProxy } from '../proxy.ts'
import { ProxyLine } from '../proxy-row.ts'
import { maySwitch } from '../rules.ts'

/** Begins to act for the other. Its entry in the audit trail is the log of switching; each act then names both. */
export const switchUser = defineFunction({
  id: 'proxies.switch',
  title: 'Switch user by proxy access',
  kind: 'create',
  on: theProxy,
  who: maySwitch,
  provided: [hasBegun, not(hasEnded)],
  input: Type.Object({}, { additionalProperties: false }),
  output: ProxyLine,
  audit: { says: '{actor} switched: {subject}', personal: [] },
  emits: 'proxy.switched',
  button: { label: 'Switch', place: 'row', primary: true },
  async run({ proxy, stores }) {
    return stores.proxies.line(proxy.id)
  },
})
