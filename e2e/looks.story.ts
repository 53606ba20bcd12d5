import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { story } from './story.ts'

/** Where each person looks; `:first` opens the first thing of that list, and what follows it a screen of that thing. */
const visits: Readonly<Record<string, readonly string[]>> = {
  tess: ['/', '/my-work', '/desk/it-help?view=open', '/desk/it-help?view=all&q=10466:first', '/new', '/me'],
  cleo: [
    '/',
    '/requests',
    '/requests:first',
    '/wallet',
    '/contacts',
    '/specials',
    '/specials/new',
    '/proxies',
  ],
  ivo: [
    '/',
    '/events',
    '/events:first',
    '/events:first/request',
    '/admissions',
    '/admissions:first',
    '/contacts:first',
  ],
  mona: ['/approvals', '/notifications', '/matrix', '/matrix?tab=compare', '/who?function=orders.approve'],
  ivy: [
    '/inventory',
    '/load',
    '/load:first',
    '/fulfil',
    '/door',
    '/events?when=calendar',
    '/venues',
    '/seasons',
  ],
  tim: ['/', '/hand-out', '/hand-out?view=past', '/surveys', '/surveys:first', '/reports?report=spend'],
  sue: [
    '/',
    '/limits',
    '/audiences',
    '/chains',
    '/alerts',
    '/outbox',
    '/employees',
    '/employees:first',
    '/advisor',
  ],
  gus: ['/audit'],
  nora: ['/'],
  nobody: ['/sign-in', '/there-is-nothing-here'],
}

/** Screens behind a link in somebody's mail, or at the end of a way, are seen in the stories that lead there. */
const elsewhere: Readonly<Record<string, string>> = {
  '/reply/$invitation': 'surveys',
  '/answer/$token': 'surveys',
  '/orders/$order': 'order',
  '/orders/$order/request': 'order',
  '/attendance/$order': 'attendance',
  '/specials/$special': 'special-request',
  '/decide/$token': 'approvals',
  '/claim/$token': 'fulfil',
  '/welcome/$token': 'employees',
  '/setup': 'first-administrator',
}

test('every screen is looked at, here or in a story that leads there', () => {
  const routes = readFileSync(join(import.meta.dirname, '..', 'web', 'routes.tsx'), 'utf8')
  const paths = [...routes.matchAll(/(?:screen|page|pair)\('([^']+)'/g)].map(([, path = '']) => path)
  const seen = [...new Set(Object.values(visits).flat().map(pathOf))]
  const matches = (path: string) =>
    seen.includes(path) ||
    seen.some((one) => !paths.includes(one) && new RegExp(`^${path.replace(/\$\w+/g, '[^/]+')}$`).test(one))
  expect(paths.length).toBeGreaterThan(40)
  expect(paths.filter((path) => !matches(path) && !(path in elsewhere))).toEqual([])
  expect(Object.keys(elsewhere).filter((path) => !paths.includes(path) || matches(path))).toEqual([])
})

/** `/events?when=past:first/request` is the screen `/events/:first/request`. */
const pathOf = (place: string) => place.replace(/\?[^:]*/, '').replace(':first', '/:first')

const widths = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }

for (const [device, viewport] of Object.entries(widths)) {
  for (const [who, places] of Object.entries(visits)) {
    story.together(`what ${who} sees on the ${device}`, async ({ step, as, stranger, expectComplaint }) => {
      // Nora may ask for nothing yet, and her first screen asks all the same.
      if (who === 'nora') expectComplaint(/403 .*\/api\/v1\/tickets/)
      const page = who === 'nobody' ? await stranger(undefined, { viewport }) : await as(who, { viewport })
      const flaws: string[] = []
      for (const place of places) {
        await step(`${who} at ${place}`, async () => {
          await visit(page, place)
          const found = [...(await flawsOf(page)), ...(await axeFinds(page, 'light'))]
          // The colours are the same on the phone.
          if (device === 'desk') {
            await page.emulateMedia({ colorScheme: 'dark' })
            found.push(...(await axeFinds(page, 'dark')))
            await page.emulateMedia({ colorScheme: 'light' })
          }
          flaws.push(...found.map((flaw) => `at ${place}: ${flaw}`))
        })
      }
      expect(flaws).toEqual([])
    })
  }
}

story('what looks for flaws finds them', async ({ stranger }) => {
  const page = await stranger()
  await settled(page)
  await page.evaluate(() => {
    document.title = ''
    document.body.innerHTML =
      '<main></main><main><img src="data:,"><p style="width:3000px;color:#ccc">Hardly to be read</p></main>'
  })
  const found = [...(await flawsOf(page)), ...(await axeFinds(page, 'light'))].join('\n')
  for (const flaw of ['title', 'main landmarks', 'sideways', 'image-alt', 'color-contrast']) {
    expect(found).toContain(flaw)
  }
})

async function visit(page: Page, place: string): Promise<void> {
  const [address = '/', first] = place.split(':first')
  await page.goto(address)
  await settled(page)
  if (first === undefined) return
  const list = await page.title()
  await page.locator('main a[href*="-"]').first().click()
  // The list stays on the screen until the thing itself can be shown.
  await page.waitForFunction((left) => document.title !== left, list)
  if (first !== '') await page.goto(`${new URL(page.url()).pathname}${first}`)
  await settled(page)
}

/** Until the shapes of what is to come have given way to the thing itself. */
async function settled(page: Page): Promise<void> {
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
  return flaws
}

/** Going dark changes colours and nothing else, so that only they are looked at again. */
async function axeFinds(page: Page, scheme: 'light' | 'dark'): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  if (scheme === 'dark') axe.withRules(['color-contrast'])
  const { violations } = await axe.analyze()
  return violations.map(
    ({ id, nodes }) => `${id}, ${scheme}, ${nodes.length}: ${nodes[0]?.html.slice(0, 160)}`,
  )
}
