import type { FastifyInstance } from 'fastify'
import { type CounterfoilFunction, routeOf } from '#core'
import { exceptions } from './exceptions.ts'

const registered = new WeakMap<FastifyInstance, string[]>()

/** Refuses every route that is neither a function's nor an exception, whoever registers it. */
export function allowOnlyKnownRoutes(app: FastifyInstance, functions: readonly CounterfoilFunction[]): void {
  const known = new Set([
    ...functions.map(routeOf).map(({ method, path }) => `${method} ${path}`),
    ...exceptions.map(({ method, path }) => `${method} ${path}`),
  ])
  const seen: string[] = []
  registered.set(app, seen)
  app.addHook('onRoute', ({ method, path }) => {
    for (const one of [method].flat()) {
      const route = `${one} ${path}`
      if (!known.has(route)) throw new Error(`${route} is no function and no exception: see exceptions.ts`)
      seen.push(route)
    }
  })
}

/** What is registered, as `GET /api/v1/tickets`, sorted. */
export const routesOf = (app: FastifyInstance): readonly string[] => (registered.get(app) ?? []).toSorted()
