import { Type } from 'typebox'
import { defineFunction } from '#core'
import { theProxy } from '../proxy.ts'
import { ProxyLine } from '../proxy-row.ts'
import { isPartOf } from '../rules.ts'

/** Proxies one has given and been given. */
export const listProxies = defineFunction({
  id: 'proxies.list',
  title: 'See who acts for whom',
  kind: 'list',
  on: theProxy,
  who: isPartOf,
  input: Type.Object(
    {
      side: Type.Optional(
        Type.Enum(['given', 'received'], {
          title: 'Side',
          description: 'by you or to you; both where not given',
        }),
      ),
      ended: Type.Boolean({ title: 'Ended', description: 'those that ended too', default: false }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ items: Type.Array(ProxyLine) }),
  async run({ where, actor, input: { side, ended }, stores }) {
    const items = await stores.proxies.page({
      where,
      ended,
      given: side === 'given' ? actor.id : undefined,
      received: side === 'received' ? actor.id : undefined,
    })
    return { items }
  },
})
