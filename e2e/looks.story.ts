import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Look, story } from './story.ts'

/** Where each person looks; `:first` opens the first thing of that list. */
const visits: Readonly<Record<string, readonly string[]>> = {
  tess: ['/', '/my-work', '/desk/it-help?view=open', '/desk/it-help?view=all&q=10466:first', '/new', '/me'],
  cleo: ['/', '/requests', '/requests:first'],
  ivo: ['/events', '/events:first', '/admissions', '/admissions:first'],
  mona: ['/', '/approvals', '/matrix', '/matrix?tab=compare', '/who?function=orders.approve'],
  ivy: ['/inventory'],
  gus: ['/audit'],
  nora: ['/'],
  nobody: ['/sign-in', '/there-is-nothing-here'],
}

const widths = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }

for (const [device, viewport] of Object.entries(widths)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    story(`every screen on the ${device}, ${colorScheme}`, async ({ step, as, stranger }) => {
      const look: Look = { viewport, colorScheme }
      const flaws: string[] = []
      for (const [who, places] of Object.entries(visits)) {
        const page = who === 'nobody' ? await stranger(undefined, look) : await as(who, look)
        for (const place of places) {
          await step(`${who} at ${place}`, async () => {
            await visit(page, place)
            flaws.push(...(await flawsOf(page)).map((flaw) => `${who} at ${place}: ${flaw}`))
          })
        }
        await page.close()
      }
      expect(flaws).toEqual([])
    })
  }
}

async function visit(page: Page, place: string): Promise<void> {
  const [address = '/', first] = place.split(':')
  await page.goto(address)
  await settled(page)
  if (first === undefined) return
  await page.locator('main a[href*="-"]').first().click()
  await page.waitForURL(/[0-9a-f]{8}-/)
  await settled(page)
}

/** Until the shapes of what is to come have given way to the thing itself. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(
    () => document.querySelector('h1') && !document.querySelector('[aria-busy="true"]'),
  )
}

async function flawsOf(page: Page): Promise<string[]> {
  const flaws: string[] = []
  const seen = await page.evaluate(() => ({
    title: document.title,
    mains: document.querySelectorAll('main').length,
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }))
  if (!/^.+ · Counterfoil$/.test(seen.title)) flaws.push(`its title is “${seen.title}”`)
  if (seen.mains !== 1) flaws.push(`it has ${seen.mains} main landmarks`)
  if (seen.wide > 0) flaws.push(`it scrolls sideways by ${seen.wide} px`)
  const { violations } = await new AxeBuilder({ page }).analyze()
  for (const { id, nodes } of violations) {
    flaws.push(`${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 160)}`)
  }
  return flaws
}
