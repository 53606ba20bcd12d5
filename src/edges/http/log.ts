/** One line for each request, of names and numbers: no bodies, no queries, no secrets. */
import type { FastifyInstance } from 'fastify'
import { type Logger, type LoggerOptions, pino } from 'pino'
import type { HttpConfig } from './config.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** set once it is known who asks for which function */
    acted: { readonly function: string; readonly personId: string } | null
  }
}

const options: LoggerOptions = {
  redact: {
    paths: [
      'req.headers.cookie',
      'req.headers.authorization',
      'headers.cookie',
      'headers.authorization',
      '*.password',
    ],
    censor: '(not logged)',
  },
  // A statement of the database may quote what people wrote; its parameters are never logged.
  serializers: { err: ({ name, message, stack, code }) => ({ name, message, stack, code }) },
}

export const createLog = ({ logLevel: level, logTo }: HttpConfig): Logger =>
  logTo ? pino({ ...options, level }, logTo) : pino({ ...options, level })

export function logRequests(app: FastifyInstance, config: HttpConfig): void {
  app.decorateRequest('acted', null)
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    const milliseconds = Math.round(reply.elapsedTime * 10) / 10
    config.metrics.answered(route, request.method, reply.statusCode, reply.elapsedTime)
    const line = { method: request.method, route, status: reply.statusCode, milliseconds, ...request.acted }
    request.log.info(line, 'answered')
  })
}
