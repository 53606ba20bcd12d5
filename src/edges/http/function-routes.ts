/** One route per function of the registry; this is the whole of what stands between a request and `call`. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import {
  CounterfoilError,
  type CounterfoilFunction,
  type FileAnswer,
  type Route,
  routeOf,
  takesFile,
} from '#core'
import type { Identity } from '../../identity/identity.ts'
import { call } from '../../pipeline/call.ts'
import type { System } from '../../pipeline/system.ts'
import { bodyLimit, fileBodyLimit } from './body.ts'
import { sendFile, wantsBytes } from './file-reply.ts'
import { idempotencyKeyOf, ifMatchOf } from './preconditions.ts'
import { proxyIn } from './proxy-cookie.ts'
import { inputOfQuery, type Query } from './query.ts'

export function addFunctionRoutes(app: FastifyInstance, system: System, identity: Identity): void {
  for (const fn of system.rules.functions) addRoute(app, system, identity, fn, routeOf(fn))
}

function addRoute(
  app: FastifyInstance,
  system: System,
  identity: Identity,
  fn: CounterfoilFunction,
  route: Route,
): void {
  app.route({
    method: route.method,
    url: route.path,
    bodyLimit: takesFile(fn.input) ? fileBodyLimit : bodyLimit,
    handler: async (request, reply) => {
      const member = await identity.memberOf(request.headers.cookie)
      if (!member) throw new CounterfoilError('not-signed-in', 'Sign in to go on.', { function: fn.id })
      request.acted = { function: fn.id, personId: member.personId }
      const caller = {
        ...member,
        requestId: request.id,
        proxyId: proxyIn(request.headers.cookie),
        ifMatch: ifMatchOf(request),
        idempotencyKey: idempotencyKeyOf(request),
      }
      const asked = { subject: subjectOf(request, route), input: inputOf(request, fn, route) }
      try {
        const { output, version, replayed } = await call(system, caller, fn.id, asked)
        if (version !== undefined) reply.header('etag', `"${version}"`)
        if (replayed) reply.header('idempotency-replayed', 'true')
        if (wantsBytes(fn, request)) return sendFile(reply, output as FileAnswer)
        return reply.code(fn.kind === 'create' ? 201 : 200).send(output)
      } catch (error) {
        if (!isShutOut(error)) throw error
        // The person is not active any more: their sessions end here, on whichever process they come to first.
        await identity.endSessionsOf(member)
        throw new CounterfoilError('not-signed-in', 'Your access has ended.', { function: fn.id })
      }
    },
  })
}

const isShutOut = (error: unknown): boolean =>
  error instanceof CounterfoilError && (error.code === 'not-signed-in' || error.details.layer === 'gate')

function subjectOf(request: FastifyRequest, { subject }: Route): string | undefined {
  return subject === null ? undefined : (request.params as Readonly<Record<string, string>>)[subject]
}

function inputOf(request: FastifyRequest, fn: CounterfoilFunction, { method }: Route): unknown {
  return method === 'GET' ? inputOfQuery(fn.input, request.query as Query) : (request.body ?? {})
}
