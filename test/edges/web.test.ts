/** The built web and the reference: from a list, compressed, and never instead of an answer of the API. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { world } from '../world.ts'
import { edgeOn } from './edge.ts'

const folder = mkdtempSync(join(tmpdir(), 'counterfoil-web-'))
const outside = `${folder}-secret`
const script = 'export const long = 1\n'.repeat(200)
let app: FastifyInstance

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Counterfoil</title>')
  writeFileSync(join(folder, 'assets', 'main-abc123.js'), script)
  writeFileSync(join(folder, '.built-from.json'), '{}')
  writeFileSync(outside, 'secret')
  app = (await edgeOn(await world(), { webFolder: folder })).app
})
afterAll(() => {
  rmSync(folder, { recursive: true })
  rmSync(outside)
})

const html = { accept: 'text/html' }

describe('the web', () => {
  it('is a page wherever somebody navigates to', async () => {
    for (const url of [
      '/',
      '/desk/it-help',
      '/orders/7?tab=guests',
      '/decide/abc.def',
      `/welcome/${crypto.randomUUID()}.${'k'.repeat(43)}`,
    ]) {
      const answer = await app.inject({ url, headers: html })
      expect([url, answer.statusCode, answer.headers['content-type']]).toEqual([
        url,
        200,
        'text/html; charset=utf-8',
      ])
      expect(answer.headers['cache-control']).toBe('no-cache')
    }
  })

  it('lets a page use the camera where codes are read, and nowhere else', async () => {
    const policy = async (url: string) =>
      (await app.inject({ url, headers: html })).headers['permissions-policy']
    expect(await policy('/door')).toContain('camera=(self)')
    for (const url of ['/', '/doors', '/fulfil?at=/door', '/wallet', '/api/v1/orders'])
      expect(await policy(url)).toContain('camera=()')
  })

  it('never stands in for the API, for a file, or for what a program asks', async () => {
    for (const [url, headers] of [
      ['/api/v1/nothing', html],
      ['/api', html],
      ['/API/v1', html],
      ['/assets/gone.js', html],
      ['/desk', {}],
    ] as const) {
      const answer = await app.inject({ url, headers })
      expect([url, answer.statusCode, answer.json().code]).toEqual([url, 404, 'not-found'])
    }
  })

  it('keeps files with a hash for ever, compressed as the browser likes', async () => {
    const url = '/assets/main-abc123.js'
    const plain = await app.inject({ url })
    expect(plain.headers['cache-control']).toContain('immutable')
    expect(plain.body).toBe(script)
    const packed = await app.inject({ url, headers: { 'accept-encoding': 'gzip, br' } })
    expect(packed.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' })
    expect(brotliDecompressSync(packed.rawPayload).toString()).toBe(script)
    const again = await app.inject({
      url,
      headers: { 'accept-encoding': 'gzip, br', 'if-none-match': String(packed.headers.etag) },
    })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    expect((await app.inject({ method: 'HEAD', url })).body).toBe('')
  })

  it.each([
    `/../${outside.split('/').at(-1)}`,
    `/%2e%2e/${outside.split('/').at(-1)}`,
    `/..%2f${outside.split('/').at(-1)}`,
    `/assets/..%5c..%5c${outside.split('/').at(-1)}`,
    '/.built-from.json',
    '//etc/passwd',
    '/assets/main-abc123.js/',
    '/assets/main-abc123.js%00',
  ])('%s is no file', async (url) => {
    const answer = await app.inject({ url })
    expect(answer.statusCode).toBe(404)
    expect(answer.body).not.toContain('secret"')
  })
})

describe('the reference', () => {
  it('is a page of files of our own', async () => {
    const page = await app.inject({ url: '/api/reference' })
    const scripts = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url]) => String(url))
    expect(page.body).not.toMatch(/<script>|onload=|style="/)
    for (const url of scripts.filter((one) => one.startsWith('/api/')))
      expect([url, (await app.inject({ url })).statusCode]).toEqual([url, 200])
    expect((await app.inject({ url: '/api/reference/package.json' })).statusCode).toBe(404)
  })

  it('describes every function', async () => {
    const description = (await app.inject({ url: '/api/v1/openapi.json' })).json()
    expect(description.openapi).toBe('3.1.0')
    expect(description.paths['/api/v1/tickets/{ticket}/take'].post.operationId).toBe('tickets.take')
  })
})
