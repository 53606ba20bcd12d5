/** The composition root, and the only file that knows everything: configuration → database → system → server. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { rulebook } from '#core'
import { type Config, ConfigError, readConfig } from './config.ts'
import type { Database } from './database/database.ts'
import { DatabaseNewer, DataDirectoryInUse, WallsDown } from './database/errors.ts'
import { openDatabase } from './database/open.ts'
import { demoPeople } from './demo/people.ts'
import { seedDemo } from './demo/seed.ts'
import { buildHttp, closeGently, createMetrics } from './edges/http/public.ts'
import { startWorker } from './edges/jobs/worker.ts'
import { buildIdentity } from './identity/identity.ts'
import { openQueue, outboxOn } from './pipeline/outbox.ts'
import { snapshots } from './pipeline/subject-epochs.ts'
import type { System } from './pipeline/system.ts'
import { functions, openStores } from './registry.gen.ts'
import { readOrMakeSecret } from './secret.ts'
import { hasOrganisation, setupOn } from './setup/first-administrator.ts'

const say = (line: string) => process.stderr.write(`${line}\n`)

async function main(): Promise<void> {
  const config = readConfig(process.env)
  const database = await openDatabase(
    config.databaseUrl ? { url: config.databaseUrl } : { directory: config.dataDir },
    {
      onProgress: say,
      poolSize: config.poolSize,
    },
  )
  const metrics = createMetrics()
  const boss = await openQueue(database, (error) => say(`jobs: ${error.message}`))
  const system: System = {
    database,
    rules: rulebook(functions),
    openStores,
    snapshots: snapshots(),
    outbox: outboxOn(boss),
    now: () => new Date(),
    observe: metrics.observe,
  }
  const identity = buildIdentity({
    database,
    secret: config.secret ?? (await readOrMakeSecret(config.dataDir)),
    baseUrl: config.baseUrl,
    isActive: (member) => isActive(database, member),
  })
  const inDemo = config.demo && (await demoIsHere(database, system, identity))
  const webFolder = join(import.meta.dirname, '../web/dist')
  const http = await buildHttp(system, identity, {
    baseUrl: config.baseUrl,
    trustProxy: config.trustProxy,
    requestTimeoutMs: config.requestTimeoutMs,
    logLevel: config.logLevel,
    metrics,
    webFolder: existsSync(webFolder) ? webFolder : null,
    setup: setupOn(database, () => identity),
    demo: inDemo ? { people: async () => demoPeople() } : null,
  })
  await startWorker(boss, database)
  await http.listen({ port: config.port, host: config.host })
  greet(config, inDemo)

  let closing = false
  const close = async () => {
    if (closing) return
    closing = true
    say('Finishing what is in flight …')
    await closeGently(http)
    await boss.stop({ graceful: true, timeout: 5_000 })
    await database.close()
    process.exit(0)
  }
  process.on('SIGINT', () => void close())
  process.on('SIGTERM', () => void close())
}

async function isActive(
  database: Database,
  { orgId, personId }: { orgId: string; personId: string },
): Promise<boolean> {
  const person = await database.transaction(orgId, (tx) =>
    tx
      .selectFrom('people')
      .select('status')
      .where('orgId', '=', orgId)
      .where('id', '=', personId)
      .executeTakeFirst(),
  )
  return person?.status === 'active'
}

/** The demo organisation is made at the very first start; where a real one is, there is no demo. */
async function demoIsHere(
  database: Database,
  system: System,
  identity: ReturnType<typeof buildIdentity>,
): Promise<boolean> {
  if (!(await hasOrganisation(database))) await seedDemo(system, identity, say)
  return database.asOwner(async (tx) => {
    const demo = await tx
      .selectFrom('organisations')
      .select('orgId')
      .where('demo', '=', true)
      .limit(1)
      .executeTakeFirst()
    return demo !== undefined
  })
}

function greet(config: Config, inDemo: boolean): void {
  say('')
  say(`Counterfoil is at ${config.baseUrl}`)
  say(`The data lies in ${config.databaseUrl ? 'PostgreSQL' : `${config.dataDir}/ (embedded database)`}`)
  if (inDemo) {
    say('Sign in as one of the demo people, no password needed:')
    for (const person of demoPeople())
      say(`  ${person.name.padEnd(16)} ${person.title.padEnd(22)} ${person.says}`)
  }
  say('Ctrl-C stops it.')
}

/** What can be wrong with the surroundings, in one line each; what we did not foresee keeps its stack. */
function lineFor(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') return `${error.message}: another program serves there. Set PORT to a free one.`
  if (code === 'ECONNREFUSED') return 'PostgreSQL does not answer at DATABASE_URL: is it running?'
  if (error instanceof DataDirectoryInUse || error instanceof DatabaseNewer || error instanceof WallsDown)
    return error.message
  return error.stack ?? error.message
}

try {
  await main()
} catch (error) {
  const problems = error instanceof ConfigError ? error.problems : [lineFor(error)]
  for (const problem of problems) say(problem)
  process.exit(error instanceof ConfigError ? error.exitCode : 1)
}
