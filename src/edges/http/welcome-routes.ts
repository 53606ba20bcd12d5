/** The page behind an invitation. Whoever holds its link acts as Counterfoil itself, through the same `call`. */
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { clockworkId } from '#core'
import type { Identity } from '../../identity/identity.ts'
import { call } from '../../pipeline/call.ts'
import type { System } from '../../pipeline/system.ts'
import { originOf, reader, signedIn } from './identity-routes.ts'

/** `<organisation>.<secret>`; in the body and not in the address, so that no log holds it. */
const token = Type.String({ pattern: '^[0-9a-f-]{36}\\.[A-Za-z0-9_-]{40,100}$' })
const closed = { additionalProperties: false }
const Look = Type.Object({ token }, closed)
const Accept = Type.Object(
  {
    token,
    name: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
    password: Type.String({ minLength: 12, maxLength: 128 }),
  },
  closed,
)

interface Invitation {
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly organisation: string
}

export function addWelcomeRoutes(app: FastifyInstance, system: System, identity: Identity): void {
  const asked = (id: string, orgId: string, requestId: string, input: object) =>
    call(system, { orgId, personId: clockworkId, requestId, idempotencyKey: requestId }, id, { input })
  const invitation = async (link: string, requestId: string) => {
    const { output } = await asked('employees.invitation', orgOf(link), requestId, { token: link })
    return output as Invitation
  }

  app.post('/api/welcome/look', async (request) => {
    const { name, email, organisation } = await invitation(reader(Look)(request.body).token, request.id)
    return { name, email, organisation }
  })
  app.post('/api/welcome', async (request, reply) => {
    const { token: link, name, password } = reader(Accept)(request.body)
    const orgId = orgOf(link)
    const { personId, email } = await invitation(link, request.id)
    await identity.enrol({ orgId, personId, name: name.trim(), email, password })
    await asked('employees.accept', orgId, request.id, { token: link, name })
    return signedIn(reply, await identity.signIn(email, password, originOf(request)))
  })
}

const orgOf = (link: string) => link.slice(0, link.indexOf('.'))
