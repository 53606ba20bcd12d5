/**
 * Raised once for the whole run: one browser, and data of the demo organisation of which each file of stories gets a
 * copy (see `server-of-file.ts`). `E2E_URL` names a server that already runs, for whoever writes a story.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { browserOptions } from './browser.ts'
import { startServer } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the seeded data lie that nobody serves. */
    readonly seeded: string
    readonly browser: string
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [seeded, browser] = await Promise.all([seedOnce(), chromium.launchServer(await browserOptions())])
  project.provide('seeded', seeded)
  project.provide('browser', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await rm(seeded, { recursive: true, force: true })
  }
}

async function seedOnce(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'counterfoil-seeded-'))
  if (process.env.E2E_URL) return dataDir
  const server = await startServer({ dataDir })
  await server.stop()
  return dataDir
}
