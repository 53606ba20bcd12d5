/** Takes the pictures of the README from a new demo: node e2e/pictures.ts */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { act } from './gestures.ts'
import { shrinkPng } from './png.ts'
import { startServer } from './server.ts'

const folder = join(import.meta.dirname, '..', 'docs', 'screens')
const desktop = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }

const ticket = async (page: Page) => {
  await page.goto('/desk/it-help?view=open')
  await page.getByRole('link', { name: /Cannot print from the reading room/ }).click()
  await page.getByRole('region', { name: 'Ticket 10477' }).waitFor()
}

type Picture = { who: string; viewport: typeof desktop; pose: (page: Page) => Promise<void> }

const pictures: Readonly<Record<string, Picture>> = {
  desk: { who: 'tess', viewport: desktop, pose: ticket },
  whynot: {
    who: 'rhea',
    viewport: desktop,
    async pose(page) {
      await ticket(page)
      await act(page, 'tickets.take').click()
      await page.getByRole('heading', { name: 'What would change it' }).waitFor()
    },
  },
  approvals: {
    who: 'mona',
    viewport: desktop,
    async pose(page) {
      await page.goto('/approvals')
      await page.getByRole('heading', { name: 'Four orders wait for you' }).waitFor()
    },
  },
  matrix: {
    who: 'sue',
    viewport: desktop,
    async pose(page) {
      await page.goto('/matrix?tab=box-office')
      await page.getByRole('button', { name: /^Approve an order, Manager/ }).click()
      await page.getByText(/^\d+ of \d+ people/).waitFor()
    },
  },
  phone: { who: 'ivo', viewport: phone, pose: (page) => page.getByRole('navigation').last().waitFor() },
}

async function take(
  browser: Browser,
  url: string,
  name: string,
  { who, viewport, pose }: Picture,
): Promise<void> {
  const context = await browser.newContext({ baseURL: url, viewport, colorScheme: 'light', locale: 'en-GB' })
  const page = await context.newPage()
  await page.request.post('/api/demo/sign-in', { data: { handle: who } })
  await page.goto('/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await pose(page)
  await page.waitForLoadState('networkidle')
  await writeFile(join(folder, `${name}.png`), shrinkPng(await page.screenshot()))
  await context.close()
}

const server = await startServer()
const browser = await openBrowser()
try {
  await mkdir(folder, { recursive: true })
  for (const [name, picture] of Object.entries(pictures)) await take(browser, server.url, name, picture)
} finally {
  await browser.close()
  await server.stop()
}
