/** The one body that is accepted: JSON, in UTF-8, of a sane shape. Everything else is refused before it is used. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { CounterfoilError, isText, largestFile } from '#core'
import { unsupportedType } from './problems.ts'

export const bodyLimit = 1024 * 1024
/** A file in base64, and what stands around it. */
export const fileBodyLimit = Math.ceil(largestFile / 3) * 4 + 64 * 1024
const deepest = 32
const mostKeys = 5_000
const json = /^application\/json(?:\s*;\s*charset=(?:utf-8|"utf-8"))?$/i

export function acceptOnlyJson(app: FastifyInstance): void {
  const parseSafely = app.getDefaultJsonParser('error', 'error')
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (body.length === 0) return done(null, {})
    let text: string
    try {
      text = utf8.decode(body as Buffer)
    } catch {
      return done(malformed('The body is not UTF-8.'))
    }
    parseSafely(request, text, (error, value) => {
      if (error) return done(malformed('The body is not JSON.'))
      const fault = faultOf(value)
      return fault ? done(malformed(fault)) : done(null, value)
    })
  })
  // Before anything is parsed, and by a closed form: lists, parameters and odd spellings have skipped checks elsewhere.
  app.addHook('onRequest', async (request) => {
    if (!hasBody(request)) return
    if (request.method !== 'POST') throw malformed('This request takes no body.')
    if (!json.test(request.headers['content-type'] ?? '')) throw unsupportedType()
    if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') throw unsupportedType()
  })
}

const hasBody = ({ headers }: FastifyRequest) =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0'

export const malformed = (detail: string) => new CounterfoilError('malformed', detail)

/** Looks at every value once, without recursion, so that depth itself cannot hurt. */
function faultOf(value: unknown): string | null {
  const waiting: [unknown, number][] = [[value, 1]]
  let keys = 0
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [one, depth] = next
    if (typeof one === 'string' && !isText(one))
      return 'A text holds a character that no text has: a NUL, or half of one.'
    if (typeof one !== 'object' || one === null) continue
    if (depth > deepest) return `The body is nested more than ${deepest} levels deep.`
    const entries = Object.entries(one)
    keys += entries.length
    if (keys > mostKeys) return `The body holds more than ${mostKeys} values.`
    for (const [key, inner] of entries) {
      if (!isText(key)) return 'A name holds a character that no text has: a NUL, or half of one.'
      waiting.push([inner, depth + 1])
    }
  }
  return null
}
