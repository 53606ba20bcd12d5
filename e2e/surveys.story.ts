import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { act, said } from './gestures.ts'
import { story } from './story.ts'

const name = 'What we serve in the suite'

/** The link in the letter, out of the outbox of whoever it was written to; letters are written a moment after. */
async function linkFor(page: Page): Promise<string> {
  for (let tries = 0; tries < 40; tries += 1) {
    const { items } = await (await page.request.get('/api/v1/mail')).json()
    const letter = items.find((mail: { subject: string }) => mail.subject === name)
    if (letter) {
      const { body } = await (await page.request.get(`/api/v1/mail/${letter.id}`)).json()
      return body.match(/\/answer\/\S+/)?.[0] ?? ''
    }
    await page.waitForTimeout(250)
  }
  throw new Error('no letter came')
}

story(
  'a survey is written, answered on a phone and read',
  async ({ step, as, stranger, expectComplaint }) => {
    expectComplaint(/422/)
    const tim = await as('tim')

    await step('Tim writes two questions and moves the second to the front by its keys', async () => {
      await tim.goto('/surveys')
      expect(await tim.getByRole('link', { name: /Cup final/ }).count(), 'those of Ivy are hers').toBe(0)
      await act(tim, 'surveys.create').click()
      const dialog = tim.getByRole('dialog', { name: 'New survey' })
      await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
      await dialog.getByRole('button', { name: 'Write its questions' }).click()
      await tim.getByRole('heading', { level: 1, name }).waitFor()
      const second = tim.getByRole('listitem', { name: 'Question 2' })
      await second.getByLabel('Kind of question').selectOption({ label: 'One choice' })
      await second.getByRole('textbox', { name: 'Question' }).fill('What should there be more of?')
      await second.getByRole('textbox', { name: 'Choices' }).fill('Cheese\nFruit\nTime')
      await second.getByRole('textbox', { name: 'Question' }).press('Alt+ArrowUp')
      await tim.getByRole('button', { name: 'Add a question' }).click()
      const third = tim.getByRole('listitem', { name: 'Question 3' })
      await third.getByLabel('Kind of question').selectOption({ label: 'Scale 0 to 10' })
      await third.getByRole('textbox', { name: 'Question' }).fill('Would you come again?')
      await third.getByLabel('Highest means').fill('tomorrow')
      await tim.getByRole('link', { name: 'Surveys' }).first().click()
      const asks = tim.getByRole('dialog', { name: 'Leave what you have written?' })
      await asks.getByRole('button', { name: 'Stay here' }).click()
      await tim.getByRole('button', { name: 'Preview' }).click()
      await tim.getByRole('group', { name: /^1\. What should there be more of/ }).waitFor()
      await tim.getByRole('button', { name: /^Questions/ }).click()
      await tim.getByRole('button', { name: 'Save' }).click()
      await said(tim, `Saved: ${name}.`)
    })

    await step('he asks the people of Sales, and is told how many they are', async () => {
      await act(tim, 'surveys.open').click()
      const dialog = tim.getByRole('dialog', { name: `Ask people: ${name}` })
      await dialog.getByLabel('Whom').selectOption({ label: 'Some departments' })
      await dialog.getByLabel('Sales', { exact: true }).check()
      await dialog.getByRole('button', { name: /^Ask [1-9]\d* (person|people)$/ }).click()
      await said(tim, /asked\.$/)
      await tim.getByText('Nobody has answered yet').waitFor()
    })

    const edie = await as('edie')
    const link = await step('the letter carries a link', () => linkFor(edie))

    await step('somebody on a phone answers by it without signing in, once', async () => {
      const phone = await stranger(undefined, { viewport: { width: 390, height: 844 } })
      await phone.goto(link)
      await phone.getByRole('heading', { level: 1, name }).waitFor()
      await phone.getByText('not at all').last().waitFor()
      await phone.getByText('tomorrow', { exact: true }).waitFor()
      await phone.getByLabel('Cheese').check()
      await phone.reload()
      await expect.poll(() => phone.getByLabel('Cheese').isChecked()).toBe(true)
      expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
      await phone.getByRole('button', { name: /still to answer/ }).click()
      await phone.getByText('answer this one, please').first().waitFor()
      await phone
        .getByRole('group', { name: /How was it/ })
        .getByLabel('4', { exact: true })
        .check({ force: true })
      await phone.getByRole('button', { name: 'Send', exact: true }).click()
      await phone.getByRole('heading', { level: 1, name: 'Thank you' }).waitFor()
      await phone.reload()
      await phone.getByRole('heading', { level: 1, name: 'You have answered this already' }).waitFor()
    })

    await step('Tim reads the result, and cannot change what was answered', async () => {
      await tim.reload()
      const answered = tim.getByRole('region', { name: 'How was it?' })
      await answered.getByText(/1 answer · 4 on average/).waitFor()
      const file = await tim.getByRole('link', { name: 'Download as CSV' }).getAttribute('href')
      expect(await (await tim.request.get(file ?? '')).text()).toContain('Edie Navarro')
      await tim.getByRole('button', { name: /^Questions/ }).click()
      await act(tim, 'surveys.edit').click()
      await tim
        .getByRole('dialog', { name: 'Why not: Edit' })
        .getByText(/answered by somebody/)
        .first()
        .waitFor()
    })

    await step('Mona finds it on her first screen and answers there', async () => {
      const mona = await as('mona')
      await mona.getByRole('link', { name: 'Answer' }).first().click()
      await mona.getByRole('heading', { level: 1 }).waitFor()
    })
  },
)
