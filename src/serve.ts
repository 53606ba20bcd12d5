/** The composition root, and the only file that knows everything: an open database → system → server. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { systemOn } from './compose.ts'
import type { Config } from './config.ts'
import type { Database } from './database/database.ts'
import { demoPeople } from './demo/people.ts'
import { buildHttp, closeGently, createMetrics } from './edges/http/public.ts'
import { endSessionsOn } from './edges/jobs/ended-access.ts'
import { startWorker } from './edges/jobs/worker.ts'
import { startMailing } from './edges/mail/public.ts'
import { buildIdentity } from './identity/identity.ts'
import type { System } from './pipeline/system.ts'
import { readOrMakeSecret } from './secret.ts'
import { hasOrganisation, setupOn } from './setup/first-administrator.ts'

const say = (line: string) => process.stderr.write(`${line}\n`)
const webFolder = join(import.meta.dirname, '../web/dist')

export async function serve(config: Config, database: Database): Promise<void> {
  const metrics = createMetrics()
  const running = await systemOn(database, {
    onQueueError: (error) => say(`jobs: ${error.message}`),
    observe: metrics.observe,
  })
  const inDemo = await demoIsServed(config, running.system)
  const identity = buildIdentity({
    database,
    secret: config.secret ?? (await readOrMakeSecret(config.dataDir)),
    baseUrl: config.baseUrl,
    isActive: (member) => isActive(database, member),
  })
  const http = await buildHttp(running.system, identity, {
    baseUrl: config.baseUrl,
    trustProxy: config.trustProxy,
    requestTimeoutMs: config.requestTimeoutMs,
    logLevel: config.logLevel,
    metrics,
    ...(config.metricsToken === undefined ? {} : { metricsToken: config.metricsToken }),
    webFolder: existsSync(webFolder) ? webFolder : null,
    setup: setupOn(database),
    demo: inDemo ? { people: async () => demoPeople() } : null,
  })
  await http.listen({ port: config.port, host: config.host })
  greet(config, inDemo)
  await startWorker(
    running.queue,
    running.system,
    (error) => say(`jobs: ${told(error)}`),
    endSessionsOn(identity),
  )
  const mailing = startMailing(running.system, config, say)
  closeOnSignal(async () => {
    await closeGently(http, { drain: config.drainMs })
    await mailing.stop()
    await running.close()
  })
}

/** What several functions failed with, each in a line. */
const told = (error: unknown): string =>
  error instanceof AggregateError
    ? error.errors.map(told).join('; ')
    : error instanceof Error
      ? error.message
      : String(error)

function closeOnSignal(close: () => Promise<void>): void {
  let isClosing = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isClosing) return
      isClosing = true
      say('Finishing what is in flight …')
      void close().then(() => process.exit(0))
    })
  }
}

async function isActive(database: Database, member: { orgId: string; personId: string }): Promise<boolean> {
  const person = await database.transaction(member.orgId, (tx) =>
    tx
      .selectFrom('people')
      .select('status')
      .where('orgId', '=', member.orgId)
      .where('id', '=', member.personId)
      .executeTakeFirst(),
  )
  return person?.status === 'active'
}

/** A sentence for whoever starts the program, instead of a stack. */
export class CannotServe extends Error {
  override readonly name = 'CannotServe'
}

/** The demo organisation is made at the very first start in demo mode; beside a real one there is never a demo. */
async function demoIsServed(config: Config, system: System): Promise<boolean> {
  const { database } = system
  if (config.demo && !(await hasOrganisation(database))) {
    // Only the very first start needs it.
    const { seedDemo } = await import('./demo/seed.ts')
    await seedDemo(system, say)
  }
  const hasDemo = await database.asOwner(async (tx) => {
    const demo = await tx
      .selectFrom('organisations')
      .select('orgId')
      .where('demo', '=', true)
      .limit(1)
      .executeTakeFirst()
    return demo !== undefined
  })
  if (hasDemo && !config.demo) {
    throw new CannotServe(
      'This database holds the demo organisation, whose people sign in without a password: it is served in demo mode on this machine alone. Choose another DATA_DIR or DATABASE_URL.',
    )
  }
  return hasDemo
}

function greet(config: Config, inDemo: boolean): void {
  say('')
  say(`Counterfoil is at ${config.baseUrl}`)
  say(`The data lies in ${config.databaseUrl ? 'PostgreSQL' : `${config.dataDir}/ (embedded database)`}`)
  if (inDemo) {
    say('Sign in as one of the demo people, no password needed:')
    for (const { name, title, says } of demoPeople()) say(`  ${name.padEnd(16)} ${title.padEnd(38)} ${says}`)
  }
  say('Ctrl-C stops it.')
}
