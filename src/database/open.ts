import type { Database } from './database.ts'
import type { EngineDriver } from './engine.ts'
import { migrate } from './migrate.ts'
import { openPglite } from './pglite.ts'
import { openPostgres } from './postgres.ts'
import { databaseOver } from './transactions.ts'
import { verifyWalls } from './walls.ts'

export type Where = { url: string } | { directory: string } | { memory: true }

/** PostgreSQL where it is configured, else the embedded database in the data directory. */
export const whereOf = (config: {
  readonly databaseUrl: string | undefined
  readonly dataDir: string
}): Where => (config.databaseUrl === undefined ? { directory: config.dataDir } : { url: config.databaseUrl })

export interface OpenOptions {
  /** Called with one line for people at each step that takes time or needs attention. */
  readonly onProgress?: (line: string) => void
  /** PostgreSQL only: most connections for our own transactions (default 10). */
  readonly poolSize?: number
}

/**
 * Opens the database, migrates it and verifies its walls.
 * @throws DataDirectoryInUse, DatabaseNewer, WallsDown
 */
export async function openDatabase(where: Where, options: OpenOptions = {}): Promise<Database> {
  return serve(await connect(where, options), options)
}

/** What `openDatabase` does once there is an engine. */
export async function serve(driver: EngineDriver, options: OpenOptions = {}): Promise<Database> {
  try {
    await migrate(driver.migrationDialect, options.onProgress ?? (() => {}))
    await verifyWalls(driver.sql)
  } catch (error) {
    await driver.close()
    throw error
  }
  return databaseOver(driver)
}

async function connect(where: Where, options: OpenOptions): Promise<EngineDriver> {
  if ('url' in where) return openPostgres(where.url, options)
  return openPglite('directory' in where ? { directory: where.directory } : {}, options)
}
