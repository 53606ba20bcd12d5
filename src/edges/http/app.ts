/** The HTTP edge, composed: walls first, then the routes, and nothing that is not one of them. */
import { Socket } from 'node:net'
import { type FastifyError, type FastifyInstance, fastify, LogController } from 'fastify'
import { notFound } from '#core'
import type { Identity } from '../../identity/identity.ts'
import type { System } from '../../pipeline/system.ts'
import { addAnswerRoutes } from './answer-routes.ts'
import { acceptOnlyJson, bodyLimit, malformed } from './body.ts'
import { addClaimRoutes } from './claim-routes.ts'
import { endConnectionsWhileClosing } from './close.ts'
import type { HttpConfig } from './config.ts'
import { addFunctionRoutes } from './function-routes.ts'
import { addHealthRoutes } from './health.ts'
import { addIdentityRoutes } from './identity-routes.ts'
import { allowOnlyKnownRoutes } from './known-routes.ts'
import { createLog, logRequests } from './log.ts'
import { refuseOtherOrigins } from './origin.ts'
import { problemOf, sendProblem } from './problems.ts'
import { addReference } from './reference.ts'
import { setSecurityHeaders } from './security-headers.ts'
import { addWeb } from './web.ts'
import { addWelcomeRoutes } from './welcome-routes.ts'

const seconds = 1_000

export async function buildHttp(
  system: System,
  identity: Identity,
  config: HttpConfig,
): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: createLog(config),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    requestIdHeader: false,
    genReqId: () => crypto.randomUUID(),
    trustProxy: proxiesTrusted(config.trustProxy),
    bodyLimit,
    // The framework's own default waits for ever.
    requestTimeout: config.requestTimeoutMs,
    keepAliveTimeout: 60 * seconds,
    http: {
      // Node waits for the longer of the two.
      headersTimeout: Math.min(15 * seconds, config.requestTimeoutMs),
      connectionsCheckingInterval: 5 * seconds,
      maxHeaderSize: 16_384,
    },
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    exposeHeadRoutes: false,
    frameworkErrors: (_error, request, reply) => {
      sendProblem(request, reply, malformed('The address cannot be read.'))
    },
    clientErrorHandler: answerBrokenRequest,
  }) as unknown as FastifyInstance
  app.setErrorHandler((error: FastifyError, request, reply) => sendProblem(request, reply, error))
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, notFound('page')))

  allowOnlyKnownRoutes(app, system.rules.functions)
  logRequests(app, config)
  endConnectionsWhileClosing(app)
  await setSecurityHeaders(app, config.baseUrl)
  refuseOtherOrigins(app, config.baseUrl)
  acceptOnlyJson(app)

  addHealthRoutes(app, system, config)
  addAnswerRoutes(app, system)
  addClaimRoutes(app, system)
  addIdentityRoutes(app, identity, config)
  addWelcomeRoutes(app, system, identity)
  addFunctionRoutes(app, system, identity)
  addReference(app)
  addWeb(app, config.webFolder)
  await app.ready()
  return app
}

/** A number means that many proxies in front of us: the address is the one the outermost of them saw. */
function proxiesTrusted(trusted: HttpConfig['trustProxy']) {
  if (typeof trusted === 'number') return (_address: string, hop: number) => hop < trusted
  return trusted === false ? false : [...trusted]
}

/** What is not even HTTP, or came too slowly, never reaches a handler: it is answered here. */
function answerBrokenRequest(error: Error & { readonly code?: string }, socket: Socket): void {
  if (!(socket instanceof Socket) || !socket.writable || error.code === 'ECONNRESET')
    return void socket.destroy()
  const tooLarge = error.code === 'HPE_HEADER_OVERFLOW'
  const late = error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
  const says = late
    ? 'The request came too slowly.'
    : tooLarge
      ? 'The headers are too large.'
      : 'This is not HTTP.'
  const status = late ? 408 : tooLarge ? 431 : 400
  const body = JSON.stringify({ ...problemOf(malformed(says), 'none'), status })
  socket.end(
    `HTTP/1.1 ${status} Bad Request\r\nConnection: close\r\nContent-Type: application/problem+json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
}
