import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { act, pickPerson, said } from './gestures.ts'
import { story } from './story.ts'

const bell = (page: Page) => page.getByRole('link', { name: /^Notifications/ })

story(
  'people are told, by the bell and by mail, and somebody sees who would not be',
  async ({ step, as }) => {
    const sue = await as('sue')
    await step('Sue looks who is alerted: the head of the house has nobody above her', async () => {
      await sue.getByRole('link', { name: 'Alerts' }).click()
      await sue.getByRole('heading', { level: 1, name: 'Who is alerted' }).waitFor()
      const finding = sue.getByRole('article').filter({ hasText: 'without a manager' })
      await finding.getByText('Helene Voss').waitFor()
      const row = sue.getByRole('row').filter({ hasText: 'when an approved order is to be delivered' })
      await row.getByText(/Ivy Tan/).waitFor()
    })

    await step('with one click she sends Mona a test', async () => {
      await pickPerson(sue, 'Test to', 'Mona Petrov')
      await sue.getByRole('button', { name: 'Send a test', exact: true }).click()
      await said(sue, 'A test is on its way to Mona Petrov.')
    })

    const mona = await as('mona')
    await step('it counts on Mona’s bell; reading it takes it off', async () => {
      await mona.getByRole('link', { name: /^Notifications, \d+ not read$/ }).click()
      await mona.getByRole('heading', { level: 1, name: 'What you were told' }).waitFor()
      const first = mona.getByRole('listitem').filter({ hasText: 'Test: what you are told arrives' })
      await first.getByRole('button', { name: /^Mark as read/ }).click()
      await first.getByRole('button', { name: /^Mark as read/ }).waitFor({ state: 'detached' })
      const all = mona.getByRole('button', { name: 'Mark all as read' })
      // What other stories told her may be there still, or not.
      if (await all.isEnabled()) await all.click()
      await expect.poll(() => bell(mona).getAttribute('aria-label')).toBe('Notifications')
    })

    await step('the same came by mail, which she reads in the outbox, and its link works', async () => {
      await mona.getByRole('link', { name: 'Outbox' }).click()
      // The screen before has a link of the same name.
      await mona.getByRole('heading', { level: 1, name: 'Outbox' }).waitFor()
      await mona.getByRole('link', { name: /Test: what you are told arrives/ }).click()
      const mail = mona.getByRole('article', { name: 'Test: what you are told arrives' })
      await mail.getByText('mona@harbour.example').waitFor()
      await mail.getByRole('link', { name: 'See what you were told' }).click()
      await mona.getByRole('heading', { level: 1, name: 'What you were told' }).waitFor()
    })

    await step('she wants no mail about approvals of her orders, and it is kept', async () => {
      await mona.getByRole('link', { name: 'Choose how you are told' }).click()
      const tick = mona.getByRole('checkbox', { name: 'When your order is approved: by mail' })
      await tick.click()
      await said(mona, 'Kept.')
      await mona.reload()
      await tick.waitFor()
      expect(await tick.isChecked()).toBe(false)
      expect(
        await mona.getByRole('checkbox', { name: /order waits for your word: in the app/ }).count(),
      ).toBe(0)
    })

    await step('Sue reads of a mail to Mona what it said, but not the keys in its links', async () => {
      await sue.goto('/outbox')
      await sue
        .getByRole('link', { name: /asks for .*To Mona Petrov/ })
        .first()
        .click()
      const mail = sue.getByRole('article', { name: /asks for/ })
      await mail.getByText('Links in mail to others stand without their keys').waitFor()
      expect(await mail.getByRole('link', { name: 'Approve' }).count()).toBe(0)
      await act(mail, 'mail.retry').click()
      await said(sue, 'It waits to be sent again.')
    })
  },
)
