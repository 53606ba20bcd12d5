import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/** The one page where codes are read with a camera. */
const isDoor = /^\/door(\?|$)/

export async function setSecurityHeaders(app: FastifyInstance, baseUrl: string): Promise<void> {
  const isSecure = baseUrl.startsWith('https:')
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Mantine and Swagger UI set styles on elements; a style cannot run anything.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: isSecure ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  })
  app.addHook('onRequest', async (request, reply) => {
    const camera = isDoor.test(request.url) ? 'self' : ''
    reply.header('permissions-policy', `camera=(${camera}), geolocation=(), microphone=(), payment=()`)
    reply.header('x-request-id', request.id)
    reply.header('cache-control', 'no-store')
  })
}
