/**
 * Raised once for the whole run: one server with the demo organisation, and one browser. `E2E_URL` names a server
 * that already runs, for whoever writes a story; stories leave traces, so tell them once on a new one at the end.
 */
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { browserOptions } from './browser.ts'
import { type RunningServer, startServer } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    readonly url: string
    readonly browser: string
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [server, browser] = await Promise.all([theServer(), chromium.launchServer(await browserOptions())])
  project.provide('url', server.url)
  project.provide('browser', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await server.stop()
  }
}

async function theServer(): Promise<Pick<RunningServer, 'url' | 'stop'>> {
  const url = process.env.E2E_URL
  return url ? { url, stop: async () => 0 } : startServer()
}
