import { rm } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { act, pickPerson, said } from './gestures.ts'
import { type RunningServer, startServer } from './server.ts'
import { copyOfSeeded } from './server-of-file.ts'
import { enterAs, story } from './story.ts'

const hour = 3_600_000
const game = 'Harbour City v Sandgate'
story('from a manifest to the report: one game, and everybody who has a hand in it', async (told) => {
  const { step, stranger } = told
  const day = new Date(Date.now() + 48 * hour).toISOString().slice(0, 10)
  const dataDir = await copyOfSeeded()
  let server: RunningServer | undefined
  const open: Page[] = []
  const at = async (moment: number) => {
    for (const page of open.splice(0)) await page.close()
    await server?.stop()
    server = await startServer({ dataDir, aheadMs: moment - Date.now() })
  }
  const as = async (handle: string): Promise<Page> => {
    const page = await stranger(server?.url)
    open.push(page)
    await enterAs(page, handle)
    await page.goto('/')
    return page
  }
  try {
    await at(Date.now())
    const [ivy, tim, ivo, mona] = [await as('ivy'), await as('tim'), await as('ivo'), await as('mona')]

    await step('Ivy, who looks after the inventory, loads six seats and has them in hand', async () => {
      await ivy.getByRole('link', { name: 'Load', exact: true }).click()
      const manifest = [
        'Event,Venue,City,Date,Time,Level,Section,Row,Seat From,Seat Thru,Face value,Cost',
        `${game},Harbour Arena,Harbour City,${day},12:00,Club,114,H,1,6,180,140`,
      ].join('\n')
      await ivy.getByLabel(/^Choose a manifest/).setInputFiles({
        name: 'sandgate.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(manifest),
      })
      await ivy.getByRole('heading', { level: 1, name: 'sandgate.csv' }).waitFor()
      await ivy.getByLabel('Add events that are not in the calendar yet').check()
      await act(ivy, 'imports.check').click()
      await ivy.getByText('Checked, not loaded').waitFor()
      await act(ivy, 'imports.commit').click()
      await ivy.getByRole('link', { name: 'See them in the inventory' }).click()
      await ivy.getByText('6 admissions fit these filters').waitFor()
      await ivy.getByRole('checkbox', { name: /all/i }).first().check()
      await act(ivy.getByRole('region', { name: 'What is marked' }), 'inventory.receive').click()
      await said(ivy, /^Received/)
    })

    await step('she leaves them to Tim, who hands tickets out', async () => {
      await handOut(ivy)
      const panel = await choose(ivy, 6)
      await act(panel, 'admissions.distribute').click()
      await pickPerson(panel, 'Decision maker', 'Tim Osei')
      await panel.getByRole('button', { name: 'Give 6 to Tim Osei' }).click()
      await said(ivy, 'Tim Osei hands out 6 seats from now on.')
    })

    await step('Tim opens four of them to everybody', async () => {
      await handOut(tim)
      const panel = await choose(tim, 4)
      await act(panel, 'admissions.release').click()
      await panel.getByRole('button', { name: 'Release 4' }).click()
      await said(tim, '4 seats released.')
    })

    await step('Ivo asks for two of those, for himself and a guest', async () => {
      await ivo.goto('/events')
      await ivo.getByRole('link', { name: game }).click()
      await act(ivo, 'orders.place').first().click()
      const next = (name: string) => ivo.getByRole('button', { name: `Next: ${name}` }).click()
      await next('what for')
      await ivo.getByLabel('Why it matters').fill('First visit of a new customer.')
      await next('guests')
      await ivo.getByRole('button', { name: 'Somebody new' }).click()
      await ivo.getByLabel('Name').last().fill('Rita Salgado')
      await ivo.getByLabel('Company').last().fill('Salgado Yards')
      await ivo.getByText('Everybody is named').waitFor()
      await next('delivery')
      await ivo.getByRole('radio', { name: /PDF/ }).check()
      await next('review')
      await act(ivo, 'orders.submit').click()
      await said(ivo, /^2 seats asked for\. Mona Petrov decides/)
    })

    await step('Mona, to whom he reports, approves', async () => {
      await mona.getByRole('link', { name: /^Approvals/ }).click()
      const card = mona.getByRole('region', { name: `Ivo Brandt: ${game}` })
      await act(card, 'orders.approve').click()
      await card.getByRole('button', { name: 'Yes, approve 2' }).click()
      await said(mona, 'Approved: 2 for Ivo Brandt.')
    })

    await step('Ivy sends them, and Ivo has them in his wallet', async () => {
      await ivy.goto('/fulfil?q=sandgate')
      const panel = ivy.getByRole('region', { name: /^Order \d+$/ })
      await act(panel, 'orders.send').click()
      await panel.getByLabel('E-mail address').press('Enter')
      await said(ivy, /is on its way to Ivo Brandt\.$/)
      await ivo.goto('/wallet')
      const card = ivo.getByRole('region', { name: game })
      await act(card, 'orders.claim').click()
      await ivo.getByRole('dialog').getByRole('button', { name: 'I have the tickets' }).click()
      await said(ivo, /^Done/)
    })
    const codes = await ivo.request.get('/api/v1/orders/wallet')
    const { items } = (await codes.json()) as {
      items: { event: { name: string }; codes: { short: string }[] }[]
    }
    const { short = '' } = items.find(({ event }) => event.name === game)?.codes[0] ?? {}

    const events = await ivo.request.get('/api/v1/events?q=sandgate')
    const startsAt = Date.parse((await events.json()).items[0].startsAt)

    await step('an hour before the game Ivo is let in, and his guest does not come', async () => {
      await at(startsAt - hour)
      const door = await as('ivy')
      await door.goto('/door')
      await door.getByLabel('Code').fill(short)
      await door.getByLabel('Code').press('Enter')
      await door.getByText('Valid', { exact: true }).waitFor()
      await door.getByRole('button', { name: 'Let them in' }).click()
      await said(door, /may go in\.$/)
    })

    await step('the day after Ivo says so', async () => {
      await at(startsAt + 24 * hour)
      const owner = await as('ivo')
      const asked = owner
        .getByRole('region', { name: 'Your orders that wait for you' })
        .getByRole('link', { name: game })
      // The clock strikes each minute.
      for (let looks = 0; looks < 40 && !(await isThere(asked)); looks += 1) await owner.reload()
      await asked.click()
      await act(owner, 'orders.confirm-attendance').click()
      await owner.getByRole('button', { name: 'Everybody came' }).click()
      await owner.getByRole('button', { name: 'Did not come' }).last().click()
      await owner.getByRole('button', { name: 'That is who came' }).click()
      await owner.getByText('Thank you. It is written down:').waitFor()
    })

    await step('Sue reads of it: six seats, two given out, one used, one stayed empty', async () => {
      const sue = await as('sue')
      await sue.goto(`/reports?report=utilisation&by=event&from=${day}&to=${day}`)
      const line = sue.getByRole('row', { name: new RegExp(game) })
      await line.waitFor()
      const [loaded, given, used, noShows, unused] = await line.getByRole('cell').allTextContents()
      expect({ loaded, given, used, noShows, unused }).toEqual({
        loaded: '6',
        given: '2',
        used: '1',
        noShows: '1',
        unused: '4',
      })
      await sue.goto(`/reports?report=no-shows&from=${day}&to=${day}`)
      await sue.getByRole('row', { name: /^Ivo Brandt Sales 2 1 50\s?%$/ }).waitFor()
    })
  } finally {
    await server?.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
})

const isThere = (what: Locator) =>
  what.waitFor({ timeout: 2_500 }).then(
    () => true,
    () => false,
  )

async function handOut(page: Page): Promise<void> {
  await page.goto('/hand-out')
  await page.getByRole('list', { name: 'Events' }).getByRole('button', { name: game }).click()
  await page.locator('[data-seat]').first().waitFor()
}

/** @returns the panel with what can be done with the first so many seats */
async function choose(page: Page, count: number) {
  const panel = page.getByRole('complementary', { name: 'What to do with them' })
  await page.locator('[data-seat]').first().click()
  await page
    .locator('[data-seat]')
    .nth(count - 1)
    .click({ modifiers: ['Shift'] })
  await panel.getByRole('heading', { name: `${count} seats` }).waitFor()
  return panel
}
