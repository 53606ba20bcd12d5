/** How a story is told: people at their screens, one named step after the other. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { serverOfFile } from './server-of-file.ts'

const results = join(import.meta.dirname, '..', 'test-results')
const desktop = { width: 1440, height: 900 }

export type Look = {
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly colorScheme?: 'light' | 'dark'
}

export type Telling = {
  /** Says where a story is; its words stand in the failure and name the pictures. */
  step<T>(says: string, happens: () => Promise<T>): Promise<T>
  /** A person of the demo at a browser of their own, signed in, on the first screen. */
  as(handle: string, look?: Look): Promise<Page>
  /** Somebody whom nobody knows yet, at the address of a server. */
  stranger(url?: string, look?: Look): Promise<Page>
  /** Complaints that the story is about, such as the 404 of a page that is not there. */
  expectComplaint(words: RegExp): void
}

type Tell = (telling: Telling) => Promise<void>

/** Tells one story. Whatever a page complains about in its console fails it, as does what it throws. */
export function story(title: string, tell: Tell): void {
  test(title, () => told(title, tell))
}

/** Tells it beside the others of its file that disturb nobody. */
story.together = (title: string, tell: Tell): void => {
  test.concurrent(title, () => told(title, tell))
}

async function told(title: string, tell: Tell): Promise<void> {
  const browser = await chromium.connect(inject('browser'))
  const pages: { who: string; page: Page }[] = []
  const complaints: string[] = []
  const expected: RegExp[] = []
  let at = 'the beginning'
  const open = async (who: string, url: string, look: Look = {}) => {
    const page = await openPage(browser, url, look)
    pages.push({ who, page })
    listen(page, (words) => complaints.push(`${who}: ${words}`))
    return page
  }
  const telling: Telling = {
    async step(says, happens) {
      at = says
      return happens()
    },
    async as(handle, look) {
      const page = await open(handle, await serverOfFile(), look)
      await enterAs(page, handle)
      await page.goto('/')
      return page
    },
    async stranger(url, look = {}) {
      expected.push(/401/)
      const page = await open('stranger', url ?? (await serverOfFile()), look)
      await page.goto('/')
      return page
    },
    expectComplaint: (words) => expected.push(words),
  }
  try {
    await tell(telling)
    at = 'the console'
    expect(complaints.filter((words) => !expected.some((one) => one.test(words)))).toEqual([])
  } catch (error) {
    await takePictures(title, pages)
    const heard = complaints.length > 0 ? `\nThe console said:\n${complaints.join('\n')}` : ''
    throw new Error(`At “${at}”: ${messageOf(error)}${heard}`, { cause: error })
  } finally {
    await browser.close()
  }
}

async function openPage(browser: Browser, url: string, look: Look): Promise<Page> {
  const options: BrowserContextOptions = {
    baseURL: url,
    viewport: look.viewport ?? desktop,
    colorScheme: look.colorScheme ?? 'light',
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/Lisbon',
  }
  const context = await browser.newContext(options)
  context.setDefaultTimeout(12_000)
  return context.newPage()
}

/** Through the route that the sign-in screen uses; the cookie lands in the page's own browser. */
export async function enterAs(page: Page, handle: string): Promise<void> {
  const answer = await page.request.post('/api/demo/sign-in', { data: { handle } })
  expect(answer.status(), `signing in as ${handle}`).toBe(200)
}

function listen(page: Page, complain: (words: string) => void): void {
  page.on('pageerror', (error) => complain(`threw ${error.stack ?? error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complain(`${message.text()} (${message.location().url})`)
  })
}

async function takePictures(title: string, pages: { who: string; page: Page }[]): Promise<void> {
  await mkdir(results, { recursive: true })
  const name = title.toLowerCase().replace(/\W+/g, '-').slice(0, 60)
  for (const [index, { who, page }] of pages.entries()) {
    const path = join(results, `${name}-${index + 1}-${who}.png`)
    await page.screenshot({ path }).catch(() => undefined)
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
