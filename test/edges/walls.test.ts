/** Headers, hosts, origins, proxies: what a request says of itself is not believed. */
import { describe, expect, it } from 'vitest'
import { world } from '../world.ts'
import { baseUrl, edgeOn, password } from './edge.ts'

const proxyHeaders = [
  ...['x-forwarded-user', 'x-forwarded-email', 'x-remote-user', 'remote-user', 'x-auth-request-user'],
  ...[
    'x-auth-request-email',
    'x-user',
    'x-user-id',
    'x-authenticated-user',
    'x-webauth-user',
    'x-ssl-client-dn',
  ],
  ...[
    'x-forwarded-preferred-username',
    'x-original-url',
    'x-rewrite-url',
    'x-http-method-override',
    'x-goog-iap-jwt',
  ],
  ...[
    'x-ms-client-principal',
    'x-amzn-oidc-identity',
    'x-amzn-oidc-data',
    'cf-access-jwt-assertion',
    'x-token',
  ],
  ...[
    'x-api-key',
    'authorization',
    'proxy-authorization',
    'x-org-id',
    'x-person-id',
    'x-impersonate',
    'sudo',
  ],
  ...['x-counterfoil-address', 'x-grafana-user'],
]

describe('what a request says of itself', () => {
  it('thirty headers that name a person name nobody', async () => {
    expect(new Set(proxyHeaders).size).toBe(30)
    const w = await world()
    const { app, emailOf, cookieOf } = await edgeOn(w)
    await cookieOf('gus')
    for (const header of proxyHeaders) {
      for (const value of [w.person('gus'), emailOf('gus'), 'gus', '/api/v1/people/me']) {
        const answer = await app.inject({ url: '/api/v1/people/me', headers: { [header]: value } })
        expect([header, answer.statusCode]).toEqual([header, 401])
      }
    }
  })

  it('a Host header changes nothing that leaves', async () => {
    const { app } = await edgeOn(await world(), { webFolder: null })
    for (const headers of [
      { host: 'evil.example' },
      { host: '127.0.0.1:4000', 'x-forwarded-host': 'evil.example' },
      { host: 'evil.example:4000', 'x-forwarded-proto': 'https', forwarded: 'host=evil.example' },
    ]) {
      for (const url of [
        '/api/setup',
        '/api/reference',
        '/api/v1/openapi.json',
        '/nothing',
        '/api/v1/people/me',
      ]) {
        const answer = await app.inject({ url, headers })
        expect(answer.body + JSON.stringify(answer.headers)).not.toContain('evil')
      }
    }
  })

  it('a request id is ours', async () => {
    const { app } = await edgeOn(await world())
    const { headers } = await app.inject({ url: '/livez', headers: { 'x-request-id': 'theirs' } })
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  })
})

describe('where a write comes from', () => {
  const setup = async () => {
    const edge = await edgeOn(await world())
    const write = async (headers: Record<string, string>) =>
      edge.as('tess', {
        method: 'POST',
        url: '/api/v1/decisions/simulate',
        headers: { 'content-type': 'application/json', ...headers },
        payload: JSON.stringify({ function: 'people.me', world: {} }),
      })
    return write
  }

  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:4001' },
    { origin: 'https://127.0.0.1:4000' },
    { origin: 'http://127.0.0.1:4000.evil.example' },
    { origin: 'http://evil.example:4000', 'sec-fetch-site': 'same-origin', host: 'evil.example:4000' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('%o is another site', async (headers) => {
    const answer = await (await setup())(headers as Record<string, string>)
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'refused'])
  })

  it.each([{}, { origin: baseUrl }, { origin: 'http://localhost:4000', 'sec-fetch-site': 'same-origin' }])(
    '%o is ours (control)',
    async (headers) => {
      expect((await (await setup())(headers as Record<string, string>)).statusCode).toBe(200)
    },
  )

  it('holds for signing in as well', async () => {
    const { app, emailOf } = await edgeOn(await world())
    const answer = await app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      headers: { origin: 'https://evil.example' },
      payload: { email: emailOf('tess'), password },
    })
    expect(answer.statusCode).toBe(403)
  })
})

describe('headers of every answer', () => {
  it('hold a strict content policy and nothing that may be kept', async () => {
    const { app, as } = await edgeOn(await world())
    for (const answer of [
      await as('tess', { url: '/api/v1/people/me' }),
      await app.inject({ url: '/api/v1/people/me' }),
      await app.inject({ url: '/nothing' }),
    ]) {
      const policy = String(answer.headers['content-security-policy'])
      for (const part of [
        "default-src 'self'",
        "script-src 'self'",
        "frame-ancestors 'none'",
        "object-src 'none'",
      ])
        expect(policy).toContain(part)
      expect(policy).not.toContain('unsafe-eval')
      expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/)
      expect(answer.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'cache-control': 'no-store',
      })
      expect(answer.headers).not.toHaveProperty('x-powered-by')
      expect(answer.headers).not.toHaveProperty('strict-transport-security')
    }
  })

  it('ask for https only where the address is https', async () => {
    const { app } = await edgeOn(await world(), { baseUrl: 'https://desk.example' })
    expect((await app.inject({ url: '/livez' })).headers).toHaveProperty('strict-transport-security')
  })
})
