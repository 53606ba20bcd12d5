/** Nothing is served but functions of the registry and the listed exceptions. */

import { fastify } from 'fastify'
import { describe, expect, it } from 'vitest'
import { routeOf } from '../../src/core/public.ts'
import { allowOnlyKnownRoutes } from '../../src/edges/http/known-routes.ts'
import { exceptions, routesOf } from '../../src/edges/http/public.ts'
import { functions } from '../../src/registry.gen.ts'
import { world } from '../world.ts'
import { edgeOn } from './edge.ts'

const demo = { people: async () => [] }
const ofFunctions = functions.map(routeOf).map(({ method, path }) => `${method} ${path}`)
const ofExceptions = exceptions.map(({ method, path }) => `${method} ${path}`)

describe('routes', () => {
  it('are the registry and the exceptions, each once', async () => {
    const { app } = await edgeOn(await world(), { demo })
    expect(routesOf(app)).toEqual([...ofFunctions, ...ofExceptions].toSorted())
    expect(new Set(routesOf(app)).size).toBe(routesOf(app).length)
  })

  it('of the demo stand in demo mode alone', async () => {
    const { app } = await edgeOn(await world())
    expect(routesOf(app).filter((route) => route.includes('/api/demo/'))).toEqual([])
    expect((await app.inject({ url: '/api/demo/people' })).statusCode).toBe(404)
  })

  it('that are neither cannot be registered', () => {
    const app = fastify()
    allowOnlyKnownRoutes(app as never, functions)
    expect(() => app.get('/api/v1/backdoor', async () => 'open')).toThrow('no function and no exception')
    expect(() => app.post('/livez', async () => 'open')).toThrow('no function and no exception')
  })

  it('exceptions each have a reason', () => {
    expect(exceptions.filter(({ because }) => because.length < 20)).toEqual([])
  })

  it('nothing of better-auth is served but signing in and out', async () => {
    const { app } = await edgeOn(await world())
    for (const path of [
      'sign-up/email',
      'get-session',
      'list-sessions',
      'update-user',
      'ok',
      'error',
      'change-email',
    ]) {
      for (const method of ['GET', 'POST'] as const) {
        const answer = await app.inject({ method, url: `/api/auth/${path}` })
        expect([path, answer.statusCode]).toEqual([path, 404])
      }
    }
  })
})
