/** The browsable reference: Swagger UI over the generated description, under the same content policy as all else. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import getAbsoluteFSPath from 'swagger-ui-dist/absolute-path.js'
import { notFound } from '#core'
import { StoredFile } from './files.ts'

const description = new URL('../../../docs/generated/openapi.json', import.meta.url)
const aDay = 'public, max-age=86400'

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Counterfoil: reference</title>
    <link rel="icon" href="/mark.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/api/reference/swagger-ui.css">
  </head>
  <body>
    <main id="reference"></main>
    <script src="/api/reference/swagger-ui-bundle.js"></script>
    <script src="/api/reference/begin.js"></script>
  </body>
</html>
`

const begin = `window.SwaggerUIBundle({
  url: '/api/v1/openapi.json',
  dom_id: '#reference',
  deepLinking: true,
  docExpansion: 'none',
  defaultModelsExpandDepth: -1,
  validatorUrl: null,
})
`

export function addReference(app: FastifyInstance): void {
  const openApi = new StoredFile('openapi.json', readFileSync(description))
  const index = new StoredFile('index.html', Buffer.from(page))
  const files = new Map([['begin.js', new StoredFile('begin.js', Buffer.from(begin))]])
  const fileOf = (name: string) => {
    if (!files.has(name) && ['swagger-ui.css', 'swagger-ui-bundle.js'].includes(name))
      files.set(name, new StoredFile(name, readFileSync(join(getAbsoluteFSPath(), name))))
    return files.get(name)
  }
  app.get('/api/v1/openapi.json', async (request, reply) => openApi.send(request, reply, 'no-cache'))
  app.get('/api/reference', async (request, reply) => index.send(request, reply, 'no-cache'))
  app.get('/api/reference/:file', async (request, reply) => {
    const file = fileOf((request.params as { readonly file: string }).file)
    if (!file) throw notFound('page')
    return file.send(request, reply, aDay)
  })
}
