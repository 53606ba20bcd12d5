import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { act, said } from './gestures.ts'
import { story } from './story.ts'

/** Asks for seats as the browser would, without walking the wizard: the story begins where they wait. */
async function asks(page: Page, event: string, quantity: number, note: string): Promise<number> {
  const events = await page.request.get(`/api/v1/events?when=upcoming&q=${encodeURIComponent(event)}`)
  const [found] = (await events.json()).items
  const placed = await page.request.post('/api/v1/orders/place', {
    headers: { 'idempotency-key': crypto.randomUUID() },
    data: { eventId: found.id, quantity, purpose: 'team', note },
  })
  expect(placed.status(), await placed.text()).toBeLessThan(300)
  return (await placed.json()).number
}

story('orders are weighed, decided several at once, and from the mail', async ({ step, as }) => {
  const [tim, ivy] = [await as('tim'), await as('ivy')]
  const first = await asks(tim, 'Nutcracker', 1, 'For the night shift.')
  const second = await asks(ivy, 'Nutcracker', 1, 'For the reception.')
  const sue = await as('sue')

  await step('Sue selects two with their boxes and approves them with one comment', async () => {
    await sue.getByRole('link', { name: /^Approvals/ }).click()
    await sue.getByRole('checkbox', { name: `Select #${first}, Tim Osei` }).check()
    await sue.getByRole('checkbox', { name: `Select #${second}, Ivy Tan` }).check()
    const several = sue.getByRole('region', { name: 'Several at once' })
    await several.getByText('2 orders selected').waitFor()
    await several.getByRole('button', { name: 'Approve 2' }).click()
    await several.getByText(/cannot be undone/).waitFor()
    await several.getByLabel('Comment, for all of them').fill('Have a good evening.')
    await several.getByRole('button', { name: 'Yes, approve all 2' }).click()
    await several.getByText('2 of 2 done').waitFor()
    await several.getByRole('button', { name: 'Close' }).click()
  })

  await step('both stand among what she decided, with her comment', async () => {
    await sue.getByRole('button', { name: 'Decided by me' }).click()
    await sue.getByText('“Have a good evening.”').nth(1).waitFor()
  })

  await step('what waits for others stands apart, and is narrowed in the address', async () => {
    await sue.getByRole('button', { name: /^Waiting for others/ }).click()
    await sue.getByRole('region', { name: /^Edie Navarro/ }).waitFor()
    await sue.getByLabel('Asker').selectOption({ label: 'Ned Abara (1)' })
    await sue.getByRole('region', { name: /^Edie Navarro/ }).waitFor({ state: 'detached' })
    await sue.getByRole('region', { name: /^Ned Abara/ }).waitFor()
    await sue.reload()
    await sue.getByRole('region', { name: /^Ned Abara/ }).waitFor()
    expect(await sue.getByRole('region', { name: /^Edie Navarro/ }).count()).toBe(0)
    await sue.getByLabel('Value').selectOption({ label: 'from $5,000' })
    await sue.getByText('Nothing fits these filters').waitFor()
    await sue.getByRole('button', { name: 'Take the filters away' }).click()
    await sue.getByRole('region', { name: /^Edie Navarro/ }).waitFor()
    await sue.getByLabel('Sort').selectOption({ label: 'the dearest first' })
    await sue.getByRole('link', { name: '#2219' }).waitFor()
  })

  await step('whoever waits for seats gets one of those that are left', async () => {
    await sue.getByRole('button', { name: /^Waiting list/ }).click()
    const quinn = sue.getByRole('region', { name: /^Quinn Murphy: Derby/ })
    await quinn.getByText('2 left on this list').waitFor()
    await act(quinn, 'orders.award').click()
    await quinn.getByRole('button', { name: 'Award 1' }).click()
    await said(sue, 'Awarded: 1 to Quinn Murphy. Approval follows.')
    const next = sue.getByRole('region', { name: /^Hana Yamada: Derby/ })
    await next.getByText('1 left on this list').waitFor()
  })

  const ivo = await as('ivo')
  const number = await asks(ivo, 'Messiah', 1, 'By the mail.')
  const mona = await as('mona')
  await step('Mona opens the link in her mail, confirms, and it is used up', async () => {
    const letter = mona.getByRole('link', { name: /Ivo Brandt asks for 1: Messiah/ }).first()
    // The mail follows the order within moments; the outbox is looked at anew until it is there.
    for (let looks = 0; looks < 8; looks += 1) {
      await mona.goto('/outbox')
      const isThere = await letter.waitFor({ timeout: 1_500 }).then(
        () => true,
        () => false,
      )
      if (isThere) break
    }
    await letter.click()
    const link = mona.locator('a[href*="/decide/"]').first()
    const address = new URL((await link.getAttribute('href')) ?? '', mona.url()).pathname
    await ivo.goto(address)
    await ivo.getByText('This link was sent to Mona Petrov').waitFor()
    await mona.goto(address)
    await mona.getByRole('region', { name: 'Ivo Brandt: Messiah' }).waitFor()
    await mona.getByRole('button', { name: 'Yes, approve 1' }).click()
    await mona.getByText('Approved', { exact: true }).waitFor()
    await mona.goto(address)
    await mona.getByText('You decided already').waitFor()
    expect(number).toBeGreaterThan(0)
  })
})

story('the approval chain is written, tried out, and kept', async ({ step, as }) => {
  const sue = await as('sue')
  await step('Sue writes a version with a step for dear orders', async () => {
    await sue.getByRole('link', { name: 'Approval chain' }).click()
    await sue.getByRole('button', { name: 'New version' }).click()
    const form = sue.getByRole('form', { name: 'New version' })
    await form.getByLabel('What this version is about').fill('Dear ones go higher')
    await form.getByRole('button', { name: 'Add a step' }).click()
    await form.getByLabel('Who decides').nth(1).selectOption({ label: 'The manager’s manager' })
    await form.getByText('Which orders').nth(1).click()
    await form.getByLabel('Value from').nth(1).fill('500')
    await form.getByText('from $500').waitFor()
    await form.getByRole('button', { name: 'Save this version' }).click()
    await said(sue, 'Saved. Try it out, then switch it on.')
  })

  await step('tried out on a year of orders it says who would have waited for whom', async () => {
    const version = sue.getByRole('region', { name: /Dear ones go higher/ })
    await version.getByText('Not switched on').waitFor()
    await version.getByRole('button', { name: 'Try out' }).click()
    await version.getByText(/would have gone another way/).waitFor()
    await version.getByText('Mona Petrov', { exact: true }).waitFor()
  })

  await step('switching it on says what changes, and the earlier one can be switched on again', async () => {
    const version = sue.getByRole('region', { name: /Dear ones go higher/ })
    await version.getByRole('button', { name: 'Switch on' }).click()
    const question = sue.getByRole('dialog', { name: /^Switch version \d+ on\?/ })
    await question.getByText(/orders under way go on with what they began with/).waitFor()
    await question.getByRole('button', { name: /^Yes, switch version/ }).click()
    await version.getByText('In force', { exact: true }).waitFor()
    await version.getByRole('button', { name: 'Start from this' }).click()
    await sue.getByLabel('What this version is about').fill('The same once more')
    await sue.getByRole('button', { name: 'Save this version' }).click()
    const next = sue.getByRole('region', { name: /The same once more/ })
    await next.getByRole('button', { name: 'Switch on', exact: true }).click()
    await sue.getByRole('button', { name: /^Yes, switch version/ }).click()
    await version.getByText('Was in force', { exact: true }).waitFor()
    await version.getByRole('button', { name: 'Switch on again' }).click()
    await sue.getByRole('button', { name: /^Yes, switch version/ }).click()
    await version.getByText('In force', { exact: true }).waitFor()
  })
})
