import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite, type Transaction } from '@electric-sql/pglite'
import { PGliteDialect, type PGlite as PgliteForKysely } from 'kysely'
import { parsers } from './column-types.ts'
import { lockDirectory } from './directory-lock.ts'
import { keepDurable } from './durable-files.ts'
import type { EngineDriver } from './engine.ts'

/** PostgreSQL inside this process: one connection, in a directory or in memory. */
export async function openPglite(
  where: { directory?: string; load?: Blob },
  options: { onProgress?: (line: string) => void } = {},
): Promise<EngineDriver & { readonly pglite: PGlite }> {
  const releases: (() => unknown)[] = []
  let dataDir: string | undefined
  if (where.directory !== undefined) {
    await mkdir(where.directory, { recursive: true })
    releases.push(await lockDirectory(where.directory))
    dataDir = join(where.directory, 'pgdata')
    releases.push(keepDurable(dataDir))
    options.onProgress?.(`Opening the database in ${where.directory}`)
  }
  const release = async () => {
    for (const undo of releases.splice(0).reverse()) await undo()
  }
  try {
    const pglite = await PGlite.create({
      ...(dataDir === undefined ? {} : { dataDir }),
      ...(where.load === undefined ? {} : { loadDataDir: where.load }),
      parsers,
    })
    return driverOver(pglite, release)
  } catch (error) {
    await release()
    throw error
  }
}

function driverOver(
  pglite: PGlite,
  release: () => Promise<void>,
): EngineDriver & { readonly pglite: PGlite } {
  const dialect = new PGliteDialect({ pglite: asEngine(pglite, async () => {}) })
  return {
    pglite,
    engine: 'pglite',
    connections: 0,
    dialect,
    migrationDialect: new PGliteDialect({ pglite: asEngine(pglite, async () => {}) }),
    identityDialect: new PGliteDialect({
      pglite: asEngine(pglite, (tx) => tx.query("select set_config('role', 'counterfoil_identity', true)")),
    }),
    async sql(text, values) {
      if (values?.length) return pglite.query(text, [...values])
      try {
        const results = await pglite.exec(text)
        return { rows: results.flatMap((result) => result.rows) }
      } catch (error) {
        // The only connection must not stay in a transaction that the text began and an error ended.
        await pglite.exec('rollback')
        throw error
      }
    },
    async close() {
      if (pglite.closed) return
      try {
        await pglite.exec('checkpoint')
        await pglite.close()
      } finally {
        await release()
      }
    },
  }
}

/** PGlite as Kysely wants it, ours to close, with something to do first in each transaction. */
function asEngine(pglite: PGlite, enter: (tx: Transaction) => Promise<unknown>): PgliteForKysely {
  return {
    get ready() {
      return pglite.ready
    },
    get closed() {
      return pglite.closed
    },
    waitReady: pglite.waitReady,
    close: async () => {},
    query: (text, values, how) =>
      pglite.transaction(async (tx) => {
        await enter(tx)
        return tx.query(text, values, how)
      }),
    transaction: (work) =>
      pglite.transaction(async (tx) => {
        await enter(tx)
        return work(tx)
      }) as ReturnType<typeof work>,
  }
}
