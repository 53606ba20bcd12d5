import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { act, said } from './gestures.ts'
import { story } from './story.ts'

const headings = 'Event,Venue,City,Date,Time,Section,Row,Seat From,Seat Thru,Cost'
const game = 'Rovers v Lighthouse,Lantern Park,Northpoint,2031-05-04,15:00'
const first = [headings, `${game},114,F,5,8,72.50`, `${game},114,G,1,x,72.50`, `${game},115,A,1,2,60`].join(
  '\n',
)
const corrected = [headings, `${game},114,G,1,4,72.50`].join('\n')

async function choose(page: Page, name: string, content: string): Promise<void> {
  await page.getByRole('link', { name: 'Load', exact: true }).click()
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(content) }
  await page.getByLabel(/^Choose a manifest/).setInputFiles(file)
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

story('a manifest becomes stock, is looked at, and is taken back', async ({ step, as, expectComplaint }) => {
  const ivy = await as('ivy')

  await step('Ivy chooses a manifest; its columns are proposed', async () => {
    await choose(ivy, 'lighthouse.csv', first)
    await expect.poll(() => ivy.getByLabel('Seat Thru means').inputValue()).toBe('seatThru')
    await ivy.getByLabel('Add events that are not in the calendar yet').check()
    await ivy.getByLabel('Add venues that are not known yet').check()
    await act(ivy, 'imports.check').click()
  })

  await step('the dry run names the row that cannot go in, and why', async () => {
    await ivy.getByText('Checked, not loaded').waitFor()
    await ivy.getByText('Seat From is no range of seats').waitFor()
    await ivy.getByText('row 3', { exact: true }).waitFor()
  })

  await step('the good rows go in, and the rest is a file to correct', async () => {
    await act(ivy, 'imports.commit').click()
    await ivy.getByText('6 admissions came into the inventory').waitFor()
    const download = ivy.waitForEvent('download')
    await ivy.getByRole('link', { name: 'The 1 row with problems, as a file' }).click()
    expect((await download).suggestedFilename()).toBe('lighthouse - rejected.csv')
  })

  await step('in the inventory she marks the first two by keyboard and receives them at once', async () => {
    await ivy.getByRole('link', { name: 'See them in the inventory' }).click()
    await ivy.getByText('6 admissions fit these filters').waitFor()
    await ivy.keyboard.press('x')
    await ivy.keyboard.press('j')
    await ivy.keyboard.press('x')
    const marked = ivy.getByRole('region', { name: 'What is marked' })
    await marked.getByText('2 admissions marked').waitFor()
    await act(marked, 'inventory.receive').click()
    await said(ivy, 'Received: 2 admissions.')
  })

  await step('what has moved keeps the load from being undone, and is named', async () => {
    expectComplaint(/409/)
    await ivy.goBack()
    await act(ivy, 'imports.undo').click()
    await ivy.getByText(/2 admissions of it are not as they were loaded/).waitFor()
  })

  await step('the corrected row goes in by itself, and is taken out again', async () => {
    await choose(ivy, 'corrected.csv', corrected)
    await ivy.getByText('You had a file with these headings before').waitFor()
    await act(ivy, 'imports.check').click()
    await act(ivy, 'imports.commit').click()
    await ivy.getByText('4 admissions came into the inventory').waitFor()
    await act(ivy, 'imports.undo').click()
    await ivy.getByText('Nothing of it is in the inventory.').waitFor()
  })

  await step('she keeps a view under a name, and finds it again', async () => {
    await ivy.goto('/inventory?custody=in-transit&category=seat')
    await ivy.getByRole('button', { name: 'Keep as a view' }).click()
    const dialog = ivy.getByRole('dialog')
    await dialog.getByLabel('Name').fill('Seats on their way')
    await dialog.getByRole('button', { name: 'Keep' }).click()
    await said(ivy, 'Kept as “Seats on their way”.')
    await ivy.goto('/inventory')
    await ivy.getByRole('combobox', { name: 'View', exact: true }).selectOption('Seats on their way')
    await expect.poll(() => new URL(ivy.url()).search).toContain('custody=in-transit')
  })

  await step('what is no table is refused in a sentence', async () => {
    expectComplaint(/422/)
    await ivy.getByRole('link', { name: 'Load', exact: true }).click()
    const file = {
      name: 'a.xlsx',
      mimeType: 'application/zip',
      buffer: Buffer.from('PK\u0003\u0004 nothing'),
    }
    await ivy.getByLabel(/^Choose a manifest/).setInputFiles(file)
    await ivy.getByText('The workbook is damaged').first().waitFor()
  })
})
