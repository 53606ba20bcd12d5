/** The HTTP edge over a world of the harness, with the cast able to sign in. */
import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterAll } from 'vitest'
import { buildHttp, createMetrics, type HttpConfig, type Metrics } from '../../src/edges/http/public.ts'
import { buildIdentity, type Identity } from '../../src/identity/identity.ts'
import type { Limit } from '../../src/identity/sign-in-limit.ts'
import type { System } from '../../src/pipeline/system.ts'
import { setupOn } from '../../src/setup/first-administrator.ts'
import type { Handle } from '../personas.ts'
import type { World } from '../world.ts'

export const password = 'correct horse battery'
export const baseUrl = 'http://127.0.0.1:4000'

export interface Edge {
  readonly app: FastifyInstance
  readonly identity: Identity
  readonly metrics: Metrics
  readonly clock: { now: number }
  emailOf(handle: Handle): string
  /** gives the person an account and signs in; @returns a Cookie header */
  cookieOf(handle: Handle): Promise<string>
  as(handle: Handle, options: InjectOptions): Promise<Awaited<ReturnType<FastifyInstance['inject']>>>
}

const opened: FastifyInstance[] = []
afterAll(async () => {
  for (const app of opened.splice(0)) await app.close()
})

export async function edgeOn(
  world: World,
  changed: Partial<HttpConfig> & { limit?: Limit; system?: Partial<System> } = {},
): Promise<Edge> {
  const metrics = createMetrics()
  const { limit, system: changedSystem, ...config } = changed
  const system: System = { ...world.system, observe: metrics.observe, ...changedSystem }
  const clock = { now: Date.now() }
  const identity = buildIdentity({
    database: system.database,
    baseUrl: config.baseUrl ?? baseUrl,
    secret: 'a secret for tests, of enough characters to sign with',
    isActive: ({ orgId, personId }) =>
      system.database.transaction(
        orgId,
        async (tx, epochs) => {
          const actor = await system.snapshots.actor(system.openStores(tx, orgId), orgId, personId, epochs)
          return actor?.isActive ?? false
        },
        { rightsOf: { personId, holds: false } },
      ),
    now: () => new Date(clock.now),
    ...(limit && { limit }),
  })
  const app = await buildHttp(system, identity, {
    baseUrl,
    trustProxy: false,
    requestTimeoutMs: 30_000,
    logLevel: 'silent',
    metrics,
    webFolder: null,
    setup: setupOn(system.database),
    demo: null,
    ...config,
  })
  opened.push(app)
  // Addresses of all worlds lie in one database: each world has its own.
  const emailOf = (handle: Handle) => `${handle}@${world.orgId}.example`
  const cookies = new Map<Handle, string>()
  const cookieOf = async (handle: Handle) => {
    const known = cookies.get(handle)
    if (known) return known
    const account = {
      name: handle,
      email: emailOf(handle),
      orgId: world.orgId,
      personId: world.person(handle),
    }
    await identity.addAccounts([account])
    const [line = ''] = await identity.enterAs(emailOf(handle), { address: '192.0.2.1', userAgent: 'test' })
    const cookie = line.split(';')[0] ?? ''
    cookies.set(handle, cookie)
    return cookie
  }
  return {
    app,
    identity,
    metrics,
    clock,
    emailOf,
    cookieOf,
    as: async (handle, options) =>
      app.inject({ ...options, headers: { ...options.headers, cookie: await cookieOf(handle) } }),
  }
}
