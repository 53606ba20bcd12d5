import { Type } from 'typebox'
import { defineFunction, Id } from '#core'
import { theProxy } from '../proxy.ts'
import { maySwitch } from '../rules.ts'

/** Acts for oneself again. Asked as oneself, since a proxy hands over no proxies; also of one that has ended. */
export const switchBack = defineFunction({
  id: 'proxies.switch-back',
  title: 'Switch back to yourself',
  kind: 'create',
  on: theProxy,
  who: maySwitch,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ id: Id }),
  audit: { says: '{actor} switched back: {subject}', personal: [] },
  emits: 'proxy.switched-back',
  async run({ proxy }) {
    return { id: proxy.id }
  },
})
