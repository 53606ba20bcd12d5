/** Ending without dropping anybody: readiness fails first, requests in flight finish, then nobody is let in. */
import type { FastifyInstance } from 'fastify'

const closing = new WeakSet<FastifyInstance>()

export const isClosing = (app: FastifyInstance): boolean => closing.has(app)

/** Connections kept alive are asked to end with the answer they are waiting for. */
export function endConnectionsWhileClosing(app: FastifyInstance): void {
  app.addHook('onSend', async (_request, reply) => {
    if (closing.has(app)) reply.header('connection', 'close')
  })
}

/**
 * @param drain milliseconds in which a load balancer may notice that we are not ready; requests are still served
 * @param patience milliseconds after which what is still running is cut off
 */
export async function closeGently(
  app: FastifyInstance,
  { drain = 0, patience = 30_000 } = {},
): Promise<void> {
  closing.add(app)
  const cut = setTimeout(() => app.server.closeAllConnections(), patience)
  try {
    await new Promise((resolve) => setTimeout(resolve, drain))
    await app.close()
  } finally {
    clearTimeout(cut)
  }
}
