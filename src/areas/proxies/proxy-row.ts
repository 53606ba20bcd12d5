/** A proxy as lists and the banner get it. */
import { type Static, Type } from 'typebox'
import { Id } from '#core'
import { scopes } from './scopes.ts'

const Named = Type.Object({ id: Id, name: Type.String() })

export const ProxyLine = Type.Object({
  id: Id,
  version: Type.Integer(),
  principal: Named,
  proxy: Named,
  scopes: Type.Array(Type.Enum([...scopes])),
  startsAt: Type.String(),
  endsAt: Type.String(),
  note: Type.String(),
  state: Type.Enum(['to-come', 'live', 'run-out', 'revoked']),
  lastUsedAt: Type.Union([Type.String(), Type.Null()], { description: 'when they switched last' }),
})
export type ProxyLine = Static<typeof ProxyLine>
