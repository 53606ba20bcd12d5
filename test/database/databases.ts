import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { describe, inject } from 'vitest'
import type { Database, Engine } from '../../src/database/database.ts'
import { openDatabase, serve } from '../../src/database/open.ts'
import { openPglite } from '../../src/database/pglite.ts'
import { template } from './global-setup.ts'

export const engines: readonly Engine[] = ['pglite', 'postgres']

/** Describes the same suite once for each engine. */
export function eachEngine(suite: (engine: Engine) => void): void {
  describe.each(engines)('on %s', suite)
}

/** A migrated, empty database of its own. Closing it throws it away. */
export async function freshDatabase(engine: Engine): Promise<Database> {
  return engine === 'pglite' ? freshPglite() : freshPostgres()
}

let dump: Promise<Blob> | undefined

/** A migrated PGlite in memory, nothing verified yet. */
export async function copyPglite(): ReturnType<typeof openPglite> {
  dump ??= readFile(inject('pgliteDump')).then((bytes) => new Blob([new Uint8Array(bytes)]))
  return openPglite({ load: await dump })
}

async function freshPglite(): Promise<Database> {
  return serve(await copyPglite())
}

async function freshPostgres(): Promise<Database> {
  const url = await createDatabase()
  const database = await openDatabase({ url })
  return {
    ...database,
    async close() {
      await database.close()
      await onServer(`drop database if exists ${new URL(url).pathname.slice(1)} with (force)`)
    },
  }
}

/**
 * A PostgreSQL database on the run's server.
 * @param from the migrated template, or `template0` for an empty one
 * @returns its url, as a superuser
 */
export async function createDatabase(from: string = template): Promise<string> {
  const name = `t_${randomUUID().replaceAll('-', '')}`
  await onServer(`create database ${name} template ${from}`)
  const url = new URL(inject('postgresUrl'))
  url.pathname = `/${name}`
  return url.href
}

/** Runs one statement as the superuser of the run's server, in the database of the url. */
export async function onServer(text: string, url: string = inject('postgresUrl')): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await client.query(text)
  } finally {
    await client.end()
  }
}
