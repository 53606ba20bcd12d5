/** Every error leaves as a problem with a code of the closed list, and says nothing of our insides. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CounterfoilError, type ErrorCode, errorCodes } from '../../src/core/public.ts'
import { problemOf } from '../../src/edges/http/problems.ts'
import { world } from '../world.ts'
import { edgeOn } from './edge.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/errors.md'), 'utf8')
const codes = Object.keys(errorCodes) as ErrorCode[]

describe('the table of errors', () => {
  it.each(codes)('%s is documented with its status, and mapped to it', (code) => {
    expect(page).toContain(`| \`${code}\` | ${errorCodes[code].status} |`)
    expect(problemOf(new CounterfoilError(code, 'so'), 'r')).toEqual({
      type: `urn:counterfoil:problem:${code}`,
      title: errorCodes[code].title,
      status: errorCodes[code].status,
      code,
      detail: 'so',
      requestId: 'r',
    })
  })

  it('documents no code that is not there', () => {
    const documented = [...page.matchAll(/^\| `([a-z-]+)` \| \d+ \|/gm)].map(([, code]) => code)
    expect(documented.toSorted()).toEqual(codes.toSorted())
  })

  it('shows what helps people, and keeps the rest', () => {
    const error = new CounterfoilError('refused', 'no', {
      layer: 'licence',
      decisionId: 'd',
      sql: 'select',
      cause: 1,
    })
    expect(problemOf(error, 'r')).toMatchObject({ layer: 'licence', decisionId: 'd' })
    expect(problemOf(error, 'r')).not.toHaveProperty('sql')
    expect(problemOf(error, 'r')).not.toHaveProperty('cause')
  })

  it.each([
    [{ code: '53100' }, 'unavailable'],
    [{ code: '57P01' }, 'unavailable'],
    [{ code: 'ECONNREFUSED' }, 'unavailable'],
    [{ name: 'RetryableConflict' }, 'conflict'],
    [{ name: 'ConnectionLost' }, 'unavailable'],
    [{ name: 'OutcomeUnknown' }, 'unavailable'],
    [{ statusCode: 413 }, 'too-large'],
    [{ statusCode: 415 }, 'unsupported-type'],
    [{ statusCode: 400 }, 'malformed'],
    [{ code: '23505', message: 'duplicate key value' }, 'fault'],
    [new TypeError('x is undefined'), 'fault'],
    [undefined, 'fault'],
  ])('tells %o as %s in our own words', (thrown, code) => {
    const problem = problemOf(thrown, 'r')
    expect(problem.code).toBe(code)
    expect(problem.detail).not.toMatch(/undefined|duplicate/)
  })
})

describe('over HTTP', () => {
  it('a fault says nothing of our insides', async () => {
    const w = await world()
    const edge = await edgeOn(w)
    const broken = await edgeOn(w, {
      system: {
        now: () => {
          throw new Error('select * from people at /srv/secret.ts:1')
        },
      },
    })
    const cookie = await edge.cookieOf('tess')
    const answer = await broken.app.inject({ url: '/api/v1/people/me', headers: { cookie } })
    expect(answer.statusCode).toBe(500)
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(answer.body).not.toMatch(/select|secret|srv|stack/i)
    expect(answer.json()).toMatchObject({ code: 'fault', requestId: answer.headers['x-request-id'] })
  })

  it.each(['/api/v1/nothing', '/api/nothing', '/API/v1/tickets', '/api/v1//tickets', '/nothing.js'])(
    '%s is not there, and says so as a problem',
    async (url) => {
      const { app } = await edgeOn(await world())
      const answer = await app.inject({ url, headers: { accept: 'text/html' } })
      expect(answer.statusCode).toBe(404)
      expect(answer.json()).toMatchObject({ code: 'not-found', status: 404 })
    },
  )

  it('an address that cannot be read is a problem too', async () => {
    const { app } = await edgeOn(await world())
    const answer = await app.inject({ url: '/api/v1/tickets/%zz' })
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'malformed'])
  })

  it('nobody signed in: 401, before anything else is said', async () => {
    const { app } = await edgeOn(await world())
    for (const url of ['/api/v1/people/me', '/api/v1/tickets', `/api/v1/tickets/${crypto.randomUUID()}`]) {
      const answer = await app.inject({ url })
      expect([url, answer.statusCode, answer.json().code]).toEqual([url, 401, 'not-signed-in'])
    }
  })
})
