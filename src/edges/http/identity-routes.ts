/** Signing in and out, the first administrator, and the demo's people. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type TObject, Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { CounterfoilError, type FieldError, notFound } from '#core'
import type { Identity, Origin } from '../../identity/identity.ts'
import type { HttpConfig } from './config.ts'

const text = (maxLength: number, minLength = 1) => Type.String({ minLength, maxLength })
const closed = { additionalProperties: false }
const SignIn = Type.Object({ email: text(320), password: text(1024) }, { additionalProperties: true })
const Handle = Type.Object({ handle: text(100) }, closed)
const Setup = Type.Object(
  { organisation: text(100), name: text(200), email: text(320, 3), password: text(128, 12) },
  closed,
)

export function addIdentityRoutes(app: FastifyInstance, identity: Identity, config: HttpConfig): void {
  const { demo, setup } = config
  app.post('/api/auth/sign-in/email', async (request, reply) => {
    const { email, password } = reader(SignIn)(request.body)
    return signedIn(reply, await identity.signIn(email, password, originOf(request)))
  })
  app.post('/api/auth/sign-out', async (request, reply) =>
    signedIn(reply, await identity.signOut(request.headers.cookie)),
  )
  app.get('/api/setup', async () => ({ needed: await setup.needed() }))
  app.post('/api/setup', async (request, reply) => {
    await setup.begin(reader(Setup)(request.body))
    return reply.code(201).send({ done: true })
  })
  if (!demo) return
  app.get('/api/demo/people', async () => ({ people: await demo.people() }))
  app.post('/api/demo/sign-in', async (request, reply) => {
    const { handle } = reader(Handle)(request.body)
    const person = (await demo.people()).find((one) => one.handle === handle)
    if (!person) throw notFound('person of that handle')
    return signedIn(reply, await identity.enterAs(person.email, originOf(request)))
  })
}

export const originOf = (request: FastifyRequest): Origin => ({
  address: request.ip,
  userAgent: (request.headers['user-agent'] ?? '').slice(0, 300),
})

/** The session is in the cookie alone: no script ever sees it. */
export function signedIn(reply: FastifyReply, cookies: readonly string[]): FastifyReply {
  for (const cookie of cookies) reply.header('set-cookie', cookie)
  return reply.send({ done: true })
}

export function reader<const Schema extends TObject>(schema: Schema) {
  const validator = Compile(schema)
  return (body: unknown) => {
    if (validator.Check(body)) return body
    const errors = validator
      .Errors(body)
      .map((error): FieldError => ({ path: error.instancePath || '/', message: error.message }))
    throw new CounterfoilError('invalid', 'Some values need a correction.', { errors })
  }
}
