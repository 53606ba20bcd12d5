/** The page behind the link of a shipment's mail. Whoever holds it acts as Counterfoil itself, through the same `call`. */
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { clockworkId } from '#core'
import { call } from '../../pipeline/call.ts'
import type { System } from '../../pipeline/system.ts'
import { reader } from './identity-routes.ts'

/** `<organisation>.<secret>`; in the body and not in the address, so that no log holds it. */
const Link = Type.Object(
  { token: Type.String({ pattern: '^[0-9a-f-]{36}\\.[A-Za-z0-9_-]{40,100}$' }) },
  { additionalProperties: false },
)

export function addClaimRoutes(app: FastifyInstance, system: System): void {
  const asked = async (id: string, requestId: string, body: unknown) => {
    const input = reader(Link)(body)
    const orgId = input.token.slice(0, input.token.indexOf('.'))
    const caller = { orgId, personId: clockworkId, requestId, idempotencyKey: requestId }
    return (await call(system, caller, id, { input })).output
  }
  app.post('/api/claim/look', (request) => asked('orders.read-claim', request.id, request.body))
  app.post('/api/claim', (request) => asked('orders.claim-by-link', request.id, request.body))
}
