/** What people do with their hands and eyes in more than one story. */
import type { Locator, Page } from 'playwright-core'

/** The button of a function, allowed or refused. */
export const act = (on: Page | Locator, id: string): Locator => on.locator(`[data-function="${id}"]`)

/** Waits for the message that something was done. */
export async function said(page: Page, words: string | RegExp): Promise<void> {
  await page.getByRole('region', { name: 'Messages' }).getByText(words).first().waitFor()
}

/** Walks down a queue with J, a look after each, until what is meant is there: whoever does not look walks past it. */
export async function walkTo(page: Page, meant: Locator): Promise<void> {
  const isThere = () =>
    meant.waitFor({ timeout: 800 }).then(
      () => true,
      () => false,
    )
  for (let steps = 0; steps < 12 && !(await isThere()); steps += 1) await page.keyboard.press('j')
  await meant.waitFor()
}

/** Types a few letters of a name and picks the person. */
export async function pickPerson(on: Page | Locator, label: string, name: string): Promise<void> {
  await on.getByRole('textbox', { name: label }).fill(name.slice(0, 5))
  await on.getByRole('option', { name }).click()
}

/** Writes down for IT Help what somebody asks for, by one to whom more than one desk is open. Answers with the number of the ticket. */
export async function enterTicket(page: Page, title: string, requestor?: string): Promise<string> {
  await page.goto('/new')
  await page.getByLabel('Who should look at it').selectOption({ label: 'IT Help' })
  await page.getByRole('textbox', { name: 'In one line' }).fill(title)
  if (requestor) await pickPerson(page, 'For whom', requestor)
  await act(page, 'tickets.enter').click()
  await said(page, 'It is on the desk.')
  const ticket = page.getByRole('region', { name: /^Ticket \d+$/ })
  const name = await ticket.getAttribute('aria-label')
  return name?.replace('Ticket ', '') ?? ''
}
