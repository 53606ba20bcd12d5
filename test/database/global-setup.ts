import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openDatabase, serve } from '../../src/database/open.ts'
import { openPglite } from '../../src/database/pglite.ts'
import { startPostgres } from './server.ts'

export const template = 'counterfoil_template'

declare module 'vitest' {
  export interface ProvidedContext {
    /** of the server's database `postgres`, as a superuser */
    postgresUrl: string
    /** a file: the data directory of a migrated PGlite, as a tar */
    pgliteDump: string
  }
}

/** Starts one server for the whole run and prepares a migrated database on both engines to copy from. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const scratch = await mkdtemp(join(tmpdir(), 'counterfoil-test-'))
  const server = await startPostgres()
  const dump = join(scratch, 'pglite.tar')
  await Promise.all([prepareTemplate(server.url), prepareDump(dump)])
  project.provide('postgresUrl', server.url)
  project.provide('pgliteDump', dump)
  return async () => {
    await server.stop()
    await rm(scratch, { recursive: true, force: true })
  }
}

async function prepareTemplate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`create database ${template}`)
  await client.end()
  const location = new URL(url)
  location.pathname = `/${template}`
  const database = await openDatabase({ url: location.href })
  await database.close()
}

async function prepareDump(file: string): Promise<void> {
  const driver = await openPglite({})
  const database = await serve(driver)
  const dump = await driver.pglite.dumpDataDir('none')
  await writeFile(file, new Uint8Array(await dump.arrayBuffer()))
  await database.close()
}
