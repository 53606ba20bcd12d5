/** The log tells who did what and how it went, and never what they wrote or what lets them in. */
import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { world } from '../world.ts'
import { edgeOn, password } from './edge.ts'

it('has a line for each request, without queries, bodies, cookies or passwords', async () => {
  const lines: string[] = []
  const logTo = new PassThrough().on('data', (bytes) => lines.push(String(bytes)))
  const w = await world()
  const edge = await edgeOn(w, { logLevel: 'trace', logTo })
  const cookie = await edge.cookieOf('tess')
  const answer = await edge.app.inject({
    url: '/api/v1/people?q=somebody-private',
    headers: { cookie, authorization: 'Bearer token-of-mine' },
  })
  await edge.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    payload: { email: 'private@nowhere.example', password },
  })
  const logged = lines.join('')
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    msg: 'answered',
    requestId: answer.headers['x-request-id'],
    method: 'GET',
    route: '/api/v1/people',
    status: 200,
    function: 'people.list',
    personId: w.person('tess'),
  })
  for (const secret of ['somebody-private', 'private@nowhere', password, 'token-of-mine', cookie.slice(-30)])
    expect(logged).not.toContain(secret)
})

it('keeps the stack of a fault, which the answer does not show', async () => {
  const lines: string[] = []
  const logTo = new PassThrough().on('data', (bytes) => lines.push(String(bytes)))
  const w = await world()
  const now = () => {
    throw new Error('the clock is broken')
  }
  const edge = await edgeOn(w, { logLevel: 'error', logTo, system: { now } })
  const answer = await edge.as('tess', { url: '/api/v1/people/me' })
  expect(answer.body).not.toContain('clock')
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    code: 'fault',
    requestId: answer.headers['x-request-id'],
    err: { message: 'the clock is broken', stack: expect.stringContaining('log.test.ts') },
  })
})
