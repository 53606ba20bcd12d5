/**
 * Files given out from a list made at start: a path that is not in the list is no file, however it is spelt.
 * Each is compressed once, when it is first asked for.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}
const compressible = new Set(['.html', '.js', '.css', '.svg', '.json', '.txt', '.webmanifest'])
const brotli = promisify(brotliCompress)
const deflate = promisify(gzip)

type Encoding = 'br' | 'gzip'

export class StoredFile {
  readonly type: string
  readonly #body: Buffer
  readonly #etag: string
  readonly #packs: boolean
  readonly #packed = new Map<Encoding, Promise<Buffer>>()

  constructor(name: string, body: Buffer) {
    this.type = types[extname(name)] ?? 'application/octet-stream'
    this.#body = body
    this.#etag = createHash('sha256').update(body).digest('base64url').slice(0, 22)
    this.#packs = compressible.has(extname(name)) && body.length > 1_000
  }

  async send(request: FastifyRequest, reply: FastifyReply, cacheControl: string): Promise<FastifyReply> {
    const encoding = this.#packs ? encodingFor(request) : null
    const etag = `"${this.#etag}${encoding ? `-${encoding}` : ''}"`
    reply
      .type(this.type)
      .header('cache-control', cacheControl)
      .header('etag', etag)
      .header('vary', 'Accept-Encoding')
    if (request.headers['if-none-match'] === etag) return reply.code(304).send()
    if (encoding === null) return reply.send(this.#body)
    return reply.header('content-encoding', encoding).send(await this.#pack(encoding))
  }

  #pack(encoding: Encoding): Promise<Buffer> {
    const known = this.#packed.get(encoding)
    if (known) return known
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }
    const packed = encoding === 'br' ? brotli(this.#body, quality) : deflate(this.#body, { level: 6 })
    this.#packed.set(encoding, packed)
    return packed
  }
}

function encodingFor({ headers }: FastifyRequest): Encoding | null {
  const accepted = String(headers['accept-encoding'] ?? '')
  if (/\bbr\b(?!\s*;\s*q=0(?:\.0+)?\b)/.test(accepted)) return 'br'
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0+)?\b)/.test(accepted) ? 'gzip' : null
}

/** Every file of a folder by its path in it; names that begin with a dot are not given out. */
export function filesIn(folder: string): ReadonlyMap<string, StoredFile> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
  return new Map(
    found
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path): [string, string] => [relative(folder, path).split(sep).join('/'), path])
      .filter(([name]) => !name.split('/').some((part) => part.startsWith('.')))
      .map(([name, path]) => [name, new StoredFile(name, readFileSync(path))]),
  )
}
