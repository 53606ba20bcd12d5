/** Signing in and out: equal answers, limits on both engines, and sessions that end with the person's access. */
import { describe, expect, it } from 'vitest'
import { networkOf } from '../../src/identity/network.ts'
import { engines, world } from '../world.ts'
import { type Edge, edgeOn, password } from './edge.ts'

const tryIn = (edge: Edge, email: string, secret: string, address = '192.0.2.7') =>
  edge.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    payload: { email, password: secret },
    remoteAddress: address,
  })

async function withAccount(engine: (typeof engines)[number] = 'pglite', changed = {}) {
  const w = await world(engine)
  const edge = await edgeOn(w, changed)
  const email = edge.emailOf('tess')
  await edge.identity.addAccounts([
    { name: 'Tess', email, password, orgId: w.orgId, personId: w.person('tess') },
  ])
  return { w, edge, email }
}

/** Where the number itself is not the point: each try costs a hash. */
const few = { tries: 3, milliseconds: 900_000 }

/** A network of its own for each test, since all share the tables. */
let networks = 0
const network = () => `198.51.${100 + Math.floor(networks / 250)}.${networks++ % 250}`

describe.each(engines)('on %s', (engine) => {
  it('lets in with the password, keeps the session in a cookie alone, and out again', async () => {
    const { edge, email, w } = await withAccount(engine)
    const answer = await tryIn(edge, email.toUpperCase(), password, network())
    expect([answer.statusCode, answer.json()]).toEqual([200, { done: true }])
    const [cookie] = answer.cookies
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
    expect(answer.body).not.toContain(String(cookie?.value).slice(0, 20))
    const headers = { cookie: `${cookie?.name}=${encodeURIComponent(String(cookie?.value))}` }
    const me = await edge.app.inject({ url: '/api/v1/people/me', headers })
    expect(me.json().person.id).toBe(w.person('tess'))

    const left = await edge.app.inject({ method: 'POST', url: '/api/auth/sign-out', headers, payload: {} })
    expect(left.cookies[0]).toMatchObject({ value: '', maxAge: 0 })
    expect((await edge.app.inject({ url: '/api/v1/people/me', headers })).statusCode).toBe(401)
  })

  it('ends the sessions of a person who is blocked, from the next request on', async () => {
    const { edge, email, w } = await withAccount(engine)
    const headers = { cookie: await cookieAfter(edge, email) }
    expect((await edge.app.inject({ url: '/api/v1/people/me', headers })).statusCode).toBe(200)
    const become = (status: 'blocked' | 'active') =>
      w.tx((tx) => tx.updateTable('people').set({ status }).where('id', '=', w.person('tess')).execute())
    await become('blocked')
    const refused = await edge.app.inject({ url: '/api/v1/people/me', headers })
    expect([refused.statusCode, refused.json().code]).toEqual([401, 'not-signed-in'])
    expect((await tryIn(edge, email, password, network())).statusCode).toBe(401)
    await become('active')
    // The session is gone, not asleep.
    expect((await edge.app.inject({ url: '/api/v1/people/me', headers })).statusCode).toBe(401)
    expect((await tryIn(edge, email, password, network())).statusCode).toBe(200)
  })

  it('allows ten tries in a quarter of an hour to an account, from wherever they come', async () => {
    const { edge, email } = await withAccount(engine)
    for (let i = 0; i < 10; i++) expect((await tryIn(edge, email, 'wrong', network())).statusCode).toBe(401)
    const refused = await tryIn(edge, email, password, network())
    expect([refused.statusCode, refused.json().code]).toEqual([429, 'too-many'])
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(800)
    edge.clock.now += 15 * 60_000
    expect((await tryIn(edge, email, password, network())).statusCode).toBe(200)
  })

  it('counts tries at the same moment', async () => {
    const { edge, email } = await withAccount(engine)
    const answers = await Promise.all(
      Array.from({ length: 16 }, () => tryIn(edge, email, 'wrong', network())),
    )
    expect(answers.filter(({ statusCode }) => statusCode === 401)).toHaveLength(10)
    expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(6)
  })
})

async function cookieAfter(edge: Edge, email: string): Promise<string> {
  const [cookie] = (await tryIn(edge, email, password, network())).cookies
  return `${cookie?.name}=${encodeURIComponent(String(cookie?.value))}`
}

describe('guessing', () => {
  it('hears the same of an account that is not there', async () => {
    const { edge, email } = await withAccount('pglite', { limit: few })
    const bodies = []
    for (const [who, secret] of [
      [email, 'wrong password'],
      ['nobody@nowhere.example', 'wrong password'],
      ['nobody@nowhere.example', 'x'.repeat(1000)],
      ['no address', 'wrong password'],
    ] as const) {
      const answer = await tryIn(edge, who, secret, network())
      const { requestId, ...said } = answer.json()
      expect(requestId).toBe(answer.headers['x-request-id'])
      expect(answer.headers).not.toHaveProperty('set-cookie')
      bodies.push({ status: answer.statusCode, ...said })
    }
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1)
  })

  it('is limited alike for an account that is not there', async () => {
    const { edge } = await withAccount('pglite', { limit: few })
    const unknown = `${crypto.randomUUID()}@nowhere.example`
    const statuses = []
    for (let i = 0; i < 4; i++) statuses.push((await tryIn(edge, unknown, 'wrong', network())).statusCode)
    expect(statuses).toEqual([...Array.from({ length: 3 }, () => 401), 429])
  })

  it('is limited for a network, and IPv6 addresses of one /64 are one', async () => {
    const { edge } = await withAccount('pglite', { limit: few })
    const statuses = []
    for (let i = 0; i < 4; i++) {
      const address = `2001:db8:77:${networks}::${(i + 1).toString(16)}`
      statuses.push(
        (await tryIn(edge, `${crypto.randomUUID()}@nowhere.example`, 'wrong', address)).statusCode,
      )
    }
    expect(statuses).toEqual([...Array.from({ length: 3 }, () => 401), 429])
    const elsewhere = `2001:db8:78:${networks}::1`
    expect((await tryIn(edge, `${crypto.randomUUID()}@nowhere.example`, 'wrong', elsewhere)).statusCode).toBe(
      401,
    )
  })

  it('does not believe a client who claims other addresses', async () => {
    const { edge } = await withAccount('pglite', { limit: few })
    const address = network()
    const statuses = []
    for (let i = 0; i < 4; i++) {
      const answer = await edge.app.inject({
        method: 'POST',
        url: '/api/auth/sign-in/email',
        payload: { email: `${crypto.randomUUID()}@nowhere.example`, password: 'wrong' },
        remoteAddress: address,
        headers: { 'x-forwarded-for': `203.0.113.${i}`, 'x-real-ip': `203.0.113.${i}` },
      })
      statuses.push(answer.statusCode)
    }
    expect(statuses.at(-1)).toBe(429)
  })

  it('is not held against those who know the password', async () => {
    const { edge, email } = await withAccount('pglite', { limit: few })
    const address = network()
    for (let i = 0; i < 5; i++) expect((await tryIn(edge, email, password, address)).statusCode).toBe(200)
  })

  it('control: without the limit, one try more is heard', async () => {
    const { edge, email } = await withAccount('pglite', { limit: { tries: 1000, milliseconds: 60_000 } })
    for (let i = 0; i < 4; i++) expect((await tryIn(edge, email, 'wrong', network())).statusCode).toBe(401)
  })
})

describe('a session', () => {
  it('is none when its cookie was changed, cut, or signed by another', async () => {
    const edge = await edgeOn(await world())
    const cookie = await edge.cookieOf('tess')
    const [name, value = ''] = cookie.split('=')
    const [token = '', signature = ''] = decodeURIComponent(value).split('.')
    for (const forged of [
      token,
      `${token}.`,
      `${token}.${signature.slice(1)}`,
      `${token}x.${signature}`,
      `${token}.${'A'.repeat(signature.length)}`,
      '%',
      '',
    ]) {
      const headers = { cookie: `${name}=${encodeURIComponent(forged)}` }
      expect((await edge.app.inject({ url: '/api/v1/people/me', headers })).statusCode).toBe(401)
    }
    expect((await edge.app.inject({ url: '/api/v1/people/me', headers: { cookie } })).statusCode).toBe(200)
  })

  it('ends after its time', async () => {
    const edge = await edgeOn(await world())
    const headers = { cookie: await edge.cookieOf('tess') }
    edge.clock.now += 7 * 24 * 3600 * 1000 + 1000
    expect((await edge.app.inject({ url: '/api/v1/people/me', headers })).statusCode).toBe(401)
  })

  it('is secure where the address is', async () => {
    const edge = await edgeOn(await world(), { baseUrl: 'https://desk.example' })
    expect(await edge.cookieOf('tess')).toMatch(/^__Secure-counterfoil\.session_token=/)
  })
})

describe('networks', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:0DB8:0:0:1::5', '2001:db8:0:0::/64'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['nonsense', 'unknown'],
  ])('%s is counted as %s', (address, expected) => {
    expect(networkOf(address)).toBe(expected)
  })
})
