/** Who a person is to a proxy. */
import { relation } from '#core'
import { theProxy } from './proxy.ts'

export const isPrincipal = relation(theProxy, {
  id: 'proxy.principal',
  says: 'the one whose rights the proxy hands over',
  holds: { op: 'actor', field: 'principalId' },
})

export const isProxy = relation(theProxy, {
  id: 'proxy.holder',
  says: 'the one whom the proxy lets act',
  holds: { op: 'actor', field: 'proxyId' },
})
