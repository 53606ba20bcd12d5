import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { act, said, walkTo } from './gestures.ts'
import { story } from './story.ts'

/** The day of the event has come: it begins in two hours. */
async function beginsSoon(ivy: Page, name: string) {
  const events = await ivy.request.get(`/api/v1/events?when=upcoming&q=${name}`)
  const [{ id, timeZone }] = (await events.json()).items
  const { version } = await (await ivy.request.get(`/api/v1/events/${id}`)).json()
  const say = (options: Intl.DateTimeFormatOptions, locale: string) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options }).format(Date.now() + 7_200_000)
  const moved = await ivy.request.fetch(`/api/v1/events/${id}/edit`, {
    method: 'POST',
    headers: { 'if-match': `"${version}"` },
    data: {
      day: say({}, 'en-CA'),
      clock: say({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, 'en-GB'),
    },
  })
  expect(moved.status(), await moved.text()).toBe(200)
}

/** A camera that looks at a ticket. */
const seesInCamera = (page: Page, squares: string[]) =>
  page.evaluate((rows) => {
    const picture = Object.assign(document.createElement('canvas'), { width: 640, height: 480 })
    const paper = picture.getContext('2d')
    const draw = () => {
      if (!paper) return
      paper.fillStyle = '#ddd'
      paper.fillRect(0, 0, 640, 480)
      paper.fillStyle = '#111'
      const side = Math.floor(360 / rows.length)
      for (const [down, row] of rows.entries())
        for (const [across, bit] of [...row].entries())
          if (bit === '1') paper.fillRect(140 + across * side, 60 + down * side, side, side)
    }
    setInterval(draw, 50)
    navigator.mediaDevices.getUserMedia = async () => picture.captureStream(10)
  }, squares)

story(
  'approved seats get to people, and a code lets one of them in',
  async ({ step, as, stranger, expectComplaint }) => {
    const ivy = await as('ivy')
    const panel = ivy.getByRole('region', { name: /^Order \d+$/ })

    await step('Ivy sees on her first screen what waits to be sent', async () => {
      await ivy.getByRole('region', { name: 'To deliver' }).getByRole('link', { name: 'Deliver' }).click()
      await ivy.getByRole('heading', { level: 1, name: /orders wait to be sent$/ }).waitFor()
    })

    await step('an order without all its guests stays, and says what would change it', async () => {
      await walkTo(ivy, ivy.locator('[aria-current="true"]').filter({ hasText: /Nutcracker.*Edie Navarro/s }))
      await act(panel, 'orders.send').click()
      const whyNot = ivy.getByRole('dialog', { name: 'Why not: Send' })
      await whyNot
        .getByText(/without a name for each seat/)
        .first()
        .waitFor()
      await ivy.keyboard.press('Escape')
    })

    await step('she sends Ivo his seats as a PDF, by keyboard', async () => {
      await ivy.goto('/fulfil?q=oldtown')
      await ivy.locator('[aria-current="true"]').filter({ hasText: 'Ivo Brandt' }).waitFor()
      await act(panel, 'orders.send').waitFor()
      await ivy.keyboard.press('s')
      await panel.getByLabel('By').selectOption({ label: 'PDF by mail' })
      await panel.getByLabel('E-mail address').press('Enter')
      await said(ivy, /is on its way to Ivo Brandt\.$/)
    })

    await step('on a phone an order opens over the list', async () => {
      const counter = await as('ivy', { viewport: { width: 390, height: 844 } })
      await counter.goto('/fulfil?q=nutcracker')
      const first = counter.getByRole('list', { name: 'Queue' }).getByRole('button').first()
      await first.click()
      const opened = counter.getByRole('dialog', { name: /^#\d+, The Nutcracker/ })
      await act(opened, 'orders.send').waitFor()
      await opened.getByRole('button', { name: 'Close' }).click()
      await first.click()
      await opened.getByRole('heading', { level: 2 }).first().waitFor()
      await counter.close()
    })

    const ivo = await as('ivo', { viewport: { width: 390, height: 844 } })
    const { code, short, squares } = await step(
      'Ivo has them in his wallet, with a code for each seat',
      async () => {
        await ivo.goto('/wallet')
        const card = ivo.getByRole('region', { name: 'Harbour City v Oldtown' })
        await card.getByRole('button', { name: 'Show the 2 codes' }).click()
        const screen = ivo.getByRole('dialog')
        await screen.getByRole('img', { name: 'Code of seat 1' }).waitFor()
        await screen.getByRole('button', { name: 'Next' }).click()
        await screen.getByText('2 of 2').waitFor()
        const answer = await ivo.request.get('/api/v1/orders/wallet')
        const { items } = (await answer.json()) as {
          items: { codes: { code: string; short: string; squares: string[] }[] }[]
        }
        await screen.getByRole('button', { name: 'Close' }).click()
        return items.flatMap(({ codes }) => codes)[0] ?? { code: '', short: '', squares: [] }
      },
    )

    await step('without a connection the wallet goes on to show them, and opens anew', async () => {
      const kept = () => ivo.evaluate(async () => (await caches.match('/api/v1/orders/wallet')) !== undefined)
      await expect.poll(kept, { timeout: 10_000 }).toBe(true)
      expectComplaint(/ERR_(FAILED|INTERNET_DISCONNECTED)/)
      // Chromium loads files twice that a worker of another time answered for.
      expectComplaint(/preload/)
      await ivo.context().setOffline(true)
      const show = async () => {
        await ivo.getByRole('button', { name: 'Show the 2 codes' }).click()
        await ivo.getByRole('img', { name: 'Code of seat 1' }).waitFor()
        await ivo.getByRole('button', { name: 'Close' }).click()
      }
      await show()
      await ivo.reload()
      await ivo.getByText(/^No connection\. These are your seats as they were last known, /).waitFor()
      await show()
      await ivo.context().setOffline(false)
    })

    await step('back at a line it is as the server says', async () => {
      await ivo.reload()
      await ivo.getByRole('button', { name: 'Show the 2 codes' }).waitFor()
      await ivo.getByText('No connection').waitFor({ state: 'detached' })
    })

    await step('the page of the PDF is his alone and those who deliver', async () => {
      const [download] = await Promise.all([
        ivo.waitForEvent('download'),
        ivo.getByRole('link', { name: 'PDF' }).first().click(),
      ])
      expect(download.suggestedFilename()).toMatch(/^tickets-\d+-harbour-city-v-oldtown\.pdf$/)
    })

    await step('he says that he has them, and the order is delivered', async () => {
      await act(ivo, 'orders.claim').first().click()
      await ivo.getByRole('dialog').getByRole('button', { name: 'I have the tickets' }).click()
      await said(ivo, /^Done/)
      await ivy.goto('/fulfil?view=delivered&q=oldtown')
      await ivy.getByText('Claimed').first().waitFor()
    })

    await step('nothing of the wallet stays on a device that is signed out', async () => {
      expectComplaint(/401/)
      await ivo.context().clearCookies()
      await ivo.goto('/wallet')
      await ivo.waitForURL(/\/sign-in/)
      await expect.poll(() => ivo.evaluate(() => caches.keys()), { timeout: 10_000 }).toEqual([])
    })

    await step('at the door a code of another day lets nobody in, and works once on its own', async () => {
      const check = async (shown: string) => {
        await ivy.getByLabel('Code').fill(shown)
        await ivy.getByLabel('Code').press('Enter')
      }
      await ivy.getByRole('link', { name: /^Check a code/ }).click()
      await check(code)
      await ivy.getByText(/^Not today: this is for Harbour City v Oldtown, .*day/).waitFor()
      await ivy.getByRole('button', { name: 'Let them in' }).waitFor({ state: 'detached' })
      await beginsSoon(ivy, 'Oldtown')
      await ivy.getByRole('button', { name: 'Next code' }).click()
      await check(short.toLowerCase())
      await ivy.getByText('Valid', { exact: true }).waitFor()
      await ivy.getByRole('button', { name: 'Next code' }).click()
      await seesInCamera(ivy, squares)
      await ivy.getByRole('button', { name: 'Scan with the camera' }).click()
      await ivy.getByText('Valid', { exact: true }).waitFor()
      await ivy.getByRole('button', { name: 'Let them in' }).click()
      await said(ivy, /may go in\.$/)
      await check(code)
      await ivy.getByText('Already used').waitFor()
      await ivy.getByRole('button', { name: 'They did not go in' }).click()
      await said(ivy, 'They are not in.')
      await ivy.getByText('Valid', { exact: true }).waitFor()
    })

    await step('Tim, who hands tickets out, finds no queue', async () => {
      const tim = await as('tim')
      await tim.getByRole('link', { name: 'Events', exact: true }).waitFor()
      expect(await tim.getByRole('link', { name: 'Fulfil' }).count()).toBe(0)
    })

    await step('a link that is none says so to a stranger', async () => {
      expectComplaint(/404/)
      const guest = await stranger()
      await guest.goto(`/claim/00000000-0000-4000-8000-000000000000.${'x'.repeat(43)}`)
      await guest.getByText('This link is not good any more.', { exact: false }).waitFor()
    })
  },
)
