import { existsSync } from 'node:fs'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { notFound } from '#core'
import { filesIn } from './files.ts'

const forever = 'public, max-age=31536000, immutable'
const askAgain = 'no-cache'

/** The built web. Where somebody navigates to a screen, they get the page that draws it. */
export function addWeb(app: FastifyInstance, folder: string | null): void {
  const files = folder !== null && existsSync(folder) ? filesIn(folder) : new Map<string, never>()
  app.route({
    method: ['GET', 'HEAD'],
    url: '/*',
    handler: async (request, reply) => {
      const name = (request.params as { readonly '*': string })['*']
      const file = files.get(name === '' ? 'index.html' : name)
      // Vite puts a hash of the content into the names of what it builds.
      if (file) return file.send(request, reply, name.startsWith('assets/') ? forever : askAgain)
      const page = isNavigation(request, name) ? files.get('index.html') : undefined
      if (!page) throw notFound('page')
      return page.send(request, reply, askAgain)
    },
  })
}

/** Files lie at the root and among the assets. Elsewhere a dot is part of a link in a mail, be it whole or cut short. */
const isFile = (name: string) => name.startsWith('assets/') || /^[^/]*\.\w{1,11}$/.test(name)

const isNavigation = ({ headers }: FastifyRequest, name: string) =>
  !/^api(\/|$)/i.test(name) && !isFile(name) && (headers.accept ?? '').includes('text/html')
