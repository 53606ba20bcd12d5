/** The wall against requests that other sites make in a person's name: writes come from our own pages, or from no page. */
import type { FastifyInstance } from 'fastify'
import { CounterfoilError } from '#core'

const looksOnly = new Set(['GET', 'HEAD', 'OPTIONS'])

export function refuseOtherOrigins(app: FastifyInstance, baseUrl: string): void {
  const ours = originsOf(baseUrl)
  app.addHook('onRequest', async ({ method, headers }) => {
    if (looksOnly.has(method)) return
    const site = headers['sec-fetch-site']
    // Origin first: a name that was made to point here (DNS rebinding) calls itself the same site.
    const isOurs =
      headers.origin === undefined
        ? site === undefined || site === 'same-origin' || site === 'none'
        : ours.has(headers.origin)
    if (!isOurs)
      throw new CounterfoilError('refused', 'This request comes from another site.', { layer: 'gate' })
  })
}

/** The names of this machine mean the same to people who type one of them. */
function originsOf(baseUrl: string): ReadonlySet<string> {
  const { origin, protocol, hostname, port } = new URL(baseUrl)
  const names = ['localhost', '127.0.0.1', '[::1]']
  if (!names.includes(hostname)) return new Set([origin])
  return new Set(names.map((name) => `${protocol}//${name}${port && `:${port}`}`))
}
