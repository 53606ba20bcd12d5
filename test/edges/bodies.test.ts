/** Bodies that have broken others: odd content types, depth, size, prototypes, NUL, bad UTF-8. */
import { beforeAll, describe, expect, it } from 'vitest'
import { world } from '../world.ts'
import { type Edge, edgeOn } from './edge.ts'

let edge: Edge
let cookie: string
beforeAll(async () => {
  edge = await edgeOn(await world())
  cookie = await edge.cookieOf('tess')
})

const send = (payload: string | Buffer, headers: Record<string, string> = {}) =>
  edge.app.inject({
    method: 'POST',
    url: '/api/v1/decisions/simulate',
    payload,
    headers: { cookie, 'content-type': 'application/json', ...headers },
  })

const fine = JSON.stringify({ function: 'people.me', world: {} })

/** CVE-2025-32442, CVE-2026-25223, CVE-2026-3419: a type that the parser reads and the check does not. */
const types = [
  'application/jsonx',
  'application/json;charset=utf-16',
  'application/json; charset=utf-8; x=y',
  'application/json;',
  'application/json ;x',
  'application/json\t; a=b',
  'application/json, text/plain',
  'application/json,application/json',
  'application/vnd.api+json',
  'application/merge-patch+json',
  'application/problem+json',
  'application/x-ndjson',
  'application/x-www-form-urlencoded',
  'application/x-www-form-urlencoded; application/json',
  'application/octet-stream',
  'application/xml',
  'application/graphql',
  'application/cbor',
  'application/',
  'application',
  '/json',
  'json',
  'text/plain',
  'text/plain; application/json',
  'text/json',
  'text/html',
  'text/xml',
  'text/javascript',
  'multipart/form-data; boundary=x',
  'multipart/mixed',
  'image/png',
  'x/y',
  '*/*',
  ';',
  ',',
  '"application/json"',
  'application/json"',
  "application/json'",
  'application\\json',
  'аpplication/json'.replace('а', 'a\u00a0'),
]

describe('the type of a body', () => {
  it('is one of forty that are refused', () => {
    expect(new Set(types).size).toBe(40)
  })

  it.each(types)('%s is refused', async (type) => {
    const answer = await send(fine, { 'content-type': type })
    expect([answer.statusCode, answer.json().code]).toEqual([415, 'unsupported-type'])
  })

  it.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON;charset=UTF-8'])(
    '%s is read (control)',
    async (type) => {
      const answer = await send(fine, { 'content-type': type })
      expect(answer.json()).toMatchObject({ function: 'people.me', allowed: true })
    },
  )

  it('a body without a type, or in a coding, is refused', async () => {
    const bare = await edge.app.inject({
      method: 'POST',
      url: '/api/v1/decisions/simulate',
      payload: Buffer.from(fine),
      headers: { cookie, 'content-type': '' },
    })
    expect(bare.statusCode).toBe(415)
    expect((await send(fine, { 'content-encoding': 'gzip' })).statusCode).toBe(415)
  })

  it('a question takes no body', async () => {
    const answer = await edge.app.inject({
      method: 'GET',
      url: '/api/v1/people/me',
      payload: fine,
      headers: { cookie, 'content-type': 'application/json' },
    })
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'malformed'])
  })
})

describe('what a body holds', () => {
  it.each([
    ['half an object', '{"function":'],
    ['a word', 'nonsense'],
    ['a prototype', '{"function":"people.me","world":{"__proto__":{"licence":"enterprise"}}}'],
    ['a constructor', '{"function":"people.me","constructor":{"prototype":{"x":1}}}'],
    ['depth', `{"function":"people.me","world":${'['.repeat(5_000)}${']'.repeat(5_000)}}`],
    ['depth in objects', `${'{"a":'.repeat(4_000)}1${'}'.repeat(4_000)}`],
    ['many keys', JSON.stringify(Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`k${i}`, i])))],
    ['a NUL', '{"function":"a\\u0000b","world":{}}'],
    ['a NUL in a name', '{"a\\u0000b":1}'],
    ['a number', '7'],
  ])('%s: refused as malformed or invalid, in words of ours', async (_what, body) => {
    const answer = await send(body)
    expect([400, 422]).toContain(answer.statusCode)
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(answer.body).not.toMatch(/stack|at .*\.ts|Unexpected token|Maximum/)
  })

  it('the attacks on the shape are refused before the function sees them', async () => {
    const deep = await send(`{"world":${'['.repeat(5_000)}${']'.repeat(5_000)}}`)
    const proto = await send('{"__proto__":{"isAdmin":true}}')
    expect([deep.statusCode, proto.statusCode]).toEqual([400, 400])
  })

  it('more than a megabyte is too large', async () => {
    const answer = await send(JSON.stringify({ function: 'x'.repeat(1.1 * 1024 * 1024) }))
    expect([answer.statusCode, answer.json().code]).toEqual([413, 'too-large'])
  })

  it('bytes that are not UTF-8 are refused', async () => {
    const answer = await send(Buffer.from([0x22, 0xc3, 0x28, 0x22]))
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'malformed'])
  })

  it('names that are not declared are refused, and named', async () => {
    const answer = await send(JSON.stringify({ function: 'people.me', world: {}, isAdmin: true }))
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'invalid'])
  })
})

describe('a query', () => {
  const get = (url: string) => edge.app.inject({ url, headers: { cookie } })

  it('gives numbers where numbers are wanted', async () => {
    expect((await get('/api/v1/people?limit=3')).json().items).toHaveLength(3)
  })

  it('names a value that is none', async () => {
    const answer = await get('/api/v1/people?limit=many')
    expect([answer.statusCode, answer.json().errors[0].path]).toEqual([422, '/limit'])
  })

  it.each(['/api/v1/people?q=a%00b', '/api/v1/people?__proto__=1'])('%s cannot be read', async (url) => {
    const answer = await get(url)
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'malformed'])
  })

  it('what is not declared is refused', async () => {
    expect((await get('/api/v1/people?isAdmin=true')).statusCode).toBe(422)
  })
})
