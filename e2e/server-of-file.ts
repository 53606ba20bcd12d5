/** Each file of stories has a server and a copy of the demo's data of its own, so that no story meets another's traces. */
import { constants } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'
import { type RunningServer, startServer } from './server.ts'

let started: Promise<RunningServer> | undefined

/** The address of this file's server, which is started when the first story asks for it. */
export async function serverOfFile(): Promise<string> {
  if (process.env.E2E_URL) return process.env.E2E_URL
  started ??= onCopy()
  return (await started).url
}

const onCopy = async (): Promise<RunningServer> => startServer({ dataDir: await copyOfSeeded() })

/** A folder with the demo's data, for whoever starts a server of their own; theirs to remove. */
export async function copyOfSeeded(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'counterfoil-e2e-'))
  await cp(inject('seeded'), dataDir, { recursive: true, mode: constants.COPYFILE_FICLONE })
  return dataDir
}

afterAll(async () => {
  const server = await started
  await server?.stop()
  if (server) await rm(server.dataDir, { recursive: true, force: true })
})
