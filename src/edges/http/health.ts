import { isIP } from 'node:net'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { CounterfoilError, notFound } from '#core'
import type { System } from '../../pipeline/system.ts'
import { isClosing } from './close.ts'
import type { HttpConfig } from './config.ts'

/** Longer than this, and a load balancer does better to ask another process. */
const pingMilliseconds = 2_000

export function addHealthRoutes(app: FastifyInstance, system: System, config: HttpConfig): void {
  app.get('/livez', async () => ({ alive: true }))
  app.get('/readyz', async () => {
    if (isClosing(app)) throw new CounterfoilError('unavailable', 'This process is closing.')
    await withinTime(system.database.ping())
    return { ready: true }
  })
  app.get('/metrics', async (request, reply) => {
    if (!mayRead(request, config.metricsToken)) throw notFound('page')
    return reply.type(config.metrics.contentType).send(await config.metrics.text())
  })
}

async function withinTime(ping: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the database is late')), pingMilliseconds)
  })
  try {
    await Promise.race([ping, late])
  } catch (cause) {
    throw new CounterfoilError('unavailable', 'The database does not answer.', { cause })
  } finally {
    clearTimeout(timer)
  }
}

/** Whoever connects from this machine itself and not through a proxy, or brings the token. */
function mayRead(request: FastifyRequest, token: string | undefined): boolean {
  if (token !== undefined && request.headers.authorization === `Bearer ${token}`) return true
  const address = request.socket.remoteAddress?.replace(/^::ffff:/, '') ?? ''
  const isLocal = address === '::1' || (isIP(address) === 4 && address.startsWith('127.'))
  return (
    isLocal && request.headers['x-forwarded-for'] === undefined && request.headers.forwarded === undefined
  )
}
