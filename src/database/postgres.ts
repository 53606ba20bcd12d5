import { PostgresDialect } from 'kysely'
import pg from 'pg'
import { pgTypes } from './column-types.ts'
import type { EngineDriver } from './engine.ts'
import { PreparingClient } from './prepared.ts'

const second = 1000

/** PostgreSQL 15 or newer by URL, through pools that survive a restart of the server. */
export async function openPostgres(
  url: string,
  options: { onProgress?: (line: string) => void; poolSize?: number },
): Promise<EngineDriver> {
  const report = options.onProgress ?? (() => {})
  const connections = options.poolSize ?? 10
  // Compiling a plan pays where it runs for many seconds; here it took longer than the longest list it was meant to help.
  const main = pool(url, { max: connections, options: '-c jit=off' }, report)
  // `role` as a start-up option: even `reset role` comes back to it.
  const identity = pool(url, { max: 4, options: '-c role=counterfoil_identity' }, report)
  try {
    await refuseOld(main)
  } catch (error) {
    await Promise.all([main.end(), identity.end()])
    throw error
  }
  return {
    engine: 'postgres',
    connections,
    dialect: new PostgresDialect({ pool: main }),
    identityDialect: new PostgresDialect({ pool: unowned(identity) }),
    migrationDialect: new PostgresDialect({
      // The second connection is the migrator's own lock; it may wait long for another process.
      pool: async () =>
        pool(
          url,
          { max: 2, statement_timeout: 0, idle_in_transaction_session_timeout: 0, lock_timeout: 0 },
          report,
        ),
    }),
    async sql(text, values) {
      const answer: pg.QueryResult | pg.QueryResult[] = await (values?.length
        ? main.query(text, [...values])
        : main.query(text))
      // Several statements in one text are answered by a list, one result each.
      return { rows: Array.isArray(answer) ? answer.flatMap((one) => one.rows) : answer.rows }
    },
    async close() {
      await Promise.all([main.end(), identity.end()])
    },
  }
}

function pool(url: string, config: pg.PoolConfig, report: (line: string) => void): pg.Pool {
  const made = new pg.Pool({
    Client: PreparingClient,
    connectionString: url,
    application_name: 'counterfoil',
    types: pgTypes,
    connectionTimeoutMillis: 10 * second,
    idleTimeoutMillis: 30 * second,
    statement_timeout: 30 * second,
    idle_in_transaction_session_timeout: 60 * second,
    lock_timeout: 10 * second,
    keepAlive: true,
    ...config,
  })
  const lost = (error: Error) => report(`A database connection was lost: ${error.message}`)
  made.on('error', lost)
  // While a client is out of the pool nobody listens on it, and an 'error' nobody hears ends the process.
  made.on('connect', (client) => client.on('error', () => {}))
  return made
}

/** better-auth's Kysely may destroy its dialect; the pool stays ours to end. */
function unowned(owned: pg.Pool) {
  return {
    connect: () => owned.connect(),
    end: async () => {},
    options: owned.options,
  }
}

async function refuseOld(main: pg.Pool): Promise<void> {
  const { rows } = await main.query("select current_setting('server_version_num')::int as version")
  if (rows[0].version < 150000) throw new Error('Counterfoil needs PostgreSQL 15 or newer.')
}
