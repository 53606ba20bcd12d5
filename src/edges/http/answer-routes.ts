/** The page behind the link of a survey. Whoever holds it acts as Counterfoil itself, through the same `call`. */
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { clockworkId } from '#core'
import { call } from '../../pipeline/call.ts'
import type { System } from '../../pipeline/system.ts'
import { reader } from './identity-routes.ts'

/** `<organisation>.<secret>`; in the body and not in the address, so that no log holds it. */
const token = Type.String({ pattern: '^[0-9a-f-]{36}\\.[A-Za-z0-9_-]{40,100}$' })
const Look = Type.Object({ token }, { additionalProperties: false })
/** What fits each question is for the function to say. */
const Answer = Type.Object(
  { token, version: Type.Integer(), answers: Type.Array(Type.Unknown(), { maxItems: 100 }) },
  { additionalProperties: false },
)

export function addAnswerRoutes(app: FastifyInstance, system: System): void {
  const asked = async (id: string, requestId: string, input: { readonly token: string }) => {
    const orgId = input.token.slice(0, input.token.indexOf('.'))
    return (await call(system, { orgId, personId: clockworkId, requestId }, id, { input })).output
  }
  app.post('/api/answer/look', (request) => asked('surveys.ask', request.id, reader(Look)(request.body)))
  app.post('/api/answer', (request) => asked('surveys.answer', request.id, reader(Answer)(request.body)))
}
