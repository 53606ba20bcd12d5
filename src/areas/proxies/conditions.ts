/** States of a proxy, as sentences in the present. */
import { state } from '#core'
import { theProxy } from './proxy.ts'

export const hasBegun = state(theProxy, {
  id: 'proxy.begun',
  says: 'begun',
  otherwise: 'not begun yet',
  holds: { op: 'equals', field: 'hasBegun', value: true },
})

export const hasEnded = state(theProxy, {
  id: 'proxy.ended',
  says: 'revoked or run out',
  otherwise: 'neither revoked nor run out',
  holds: { op: 'equals', field: 'hasEnded', value: true },
  changedBy: [{ by: 'function', id: 'proxies.revoke' }],
})
