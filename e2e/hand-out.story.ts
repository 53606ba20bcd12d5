import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { act, pickPerson, said } from './gestures.ts'
import { story } from './story.ts'

const seats = (page: Page, standing: string) => page.locator(`[data-standing="${standing}"]`)

const thereAre = (page: Page, count: number, standing: string) =>
  expect.poll(() => seats(page, standing).count(), { timeout: 8000 }).toBe(count)

const openEvent = async (page: Page, name: RegExp) => {
  await page.goto('/hand-out')
  await page.getByRole('list', { name: 'Events' }).getByRole('button', { name }).click()
  await page.locator('[data-seat]').first().waitFor()
}

story('seats go from hand to hand, and come back', async ({ step, as }) => {
  const tim = await as('tim')
  const panel = tim.getByRole('complementary', { name: 'What to do with them' })

  await step('Tim sees what lies idle for the coming two weeks', async () => {
    const card = tim.getByRole('region', { name: 'Seats unused for the coming two weeks' })
    await card.getByRole('link', { name: 'Winter Concert' }).waitFor()
    await card.getByRole('link', { name: 'Hand out' }).click()
    await tim.getByRole('heading', { level: 1, name: 'Hand out' }).waitFor()
  })

  await step('with the keyboard he takes two side by side and gives them to Ivo', async () => {
    await openEvent(tim, /Messiah/)
    await tim.keyboard.press('n')
    await panel.getByRole('heading', { name: '2 seats' }).waitFor()
    await tim.keyboard.press('a')
    await pickPerson(panel, 'To whom', 'Ivo Brandt')
    await panel.getByText(/Ivo Brandt gets an incomplete order for 2 seats/).waitFor()
    await panel.getByRole('button', { name: 'Assign 2 to Ivo Brandt' }).click()
    await said(tim, '2 seats assigned to Ivo Brandt.')
    await thereAre(tim, 2, 'allocated')
  })

  await step('and has them back at once', async () => {
    await tim.getByRole('button', { name: 'Undo' }).click()
    await said(tim, 'Undone.')
    await thereAre(tim, 0, 'allocated')
  })

  await step('he gives him three, a run chosen with Shift', async () => {
    await seats(tim, 'held').nth(0).click()
    await seats(tim, 'held')
      .nth(2)
      .click({ modifiers: ['Shift'] })
    await act(panel, 'admissions.assign').click()
    await pickPerson(panel, 'To whom', 'Ivo Brandt')
    await panel.getByRole('button', { name: 'Assign 3 to Ivo Brandt' }).click()
    await said(tim, '3 seats assigned to Ivo Brandt.')
  })

  await step('Ivo finds an order to complete', async () => {
    const ivo = await as('ivo')
    await ivo.goto('/admissions')
    await ivo.getByText('Messiah').first().waitFor()
  })

  await step('and Tim takes one of them back, told first whose order loses it', async () => {
    await thereAre(tim, 3, 'allocated')
    await seats(tim, 'allocated').first().click()
    await act(panel, 'admissions.reclaim').click()
    await panel.getByText(/of Ivo Brandt loses 1, and they are told/).waitFor()
    await panel.getByRole('button', { name: 'Take back 1' }).click()
    await said(tim, '1 seat taken back.')
    await thereAre(tim, 2, 'allocated')
  })

  await step('the rest goes to some departments', async () => {
    await seats(tim, 'held').last().click()
    await act(panel, 'admissions.release').click()
    await panel.getByLabel('For whom').selectOption({ index: 1 })
    await panel.getByRole('button', { name: 'Release 1' }).click()
    await said(tim, '1 seat released.')
    await thereAre(tim, 1, 'kept')
  })

  await step('what nobody used is put in the name of who did', async () => {
    await tim.getByRole('button', { name: 'After the event' }).click()
    await tim.getByText('6 not accounted for').waitFor()
    await tim.locator('[data-seat]').first().waitFor()
    await tim.keyboard.press('n')
    await panel.getByRole('heading', { name: '2 seats' }).waitFor()
    await tim.keyboard.press('b')
    await pickPerson(panel, 'Who had them', 'Greta Holm')
    await panel.getByRole('button', { name: 'In the name of Greta Holm' }).click()
    await said(tim, '2 seats are in Greta Holm’s name.')
    await tim.getByText('4 not accounted for').waitFor()
  })
})

story(
  'what is sent stays with the guest, and audiences in use stay',
  async ({ step, as, expectComplaint }) => {
    await step('Ivy cannot take back what was sent, and hears what has to come first', async () => {
      const ivy = await as('ivy')
      await openEvent(ivy, /Northgate/)
      await seats(ivy, 'away').first().click()
      await act(ivy, 'admissions.reclaim').click()
      const whyNot = ivy.getByRole('dialog', { name: 'Why not: Take back' })
      await whyNot
        .getByText(/sent or delivered/)
        .first()
        .waitFor()
    })

    await step('Mona, who approves, hands nothing out', async () => {
      const mona = await as('mona')
      await mona.getByRole('link', { name: 'Events', exact: true }).waitFor()
      expect(await mona.getByRole('link', { name: 'Hand out' }).count()).toBe(0)
    })

    await step('Sue names an audience, and cannot remove one that seats are kept for', async () => {
      expectComplaint(/409/)
      const sue = await as('sue')
      await sue.goto('/audiences')
      await act(sue, 'admissions.save-audience').first().click()
      const dialog = sue.getByRole('dialog', { name: 'New audience' })
      await dialog.getByLabel('Name').fill('Everybody in Finance')
      await dialog.getByLabel('Finance').check()
      await dialog.getByRole('button', { name: 'Save' }).click()
      await said(sue, 'Everybody in Finance is saved.')
      const kept = sue.getByRole('listitem').filter({ hasText: 'Sales and Research' })
      await act(kept, 'admissions.remove-audience').click()
      await kept.getByText(/seats are kept for Sales and Research/).waitFor()
    })
  },
)
