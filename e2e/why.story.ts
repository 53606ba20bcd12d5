import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { act, pickPerson, said } from './gestures.ts'
import { story } from './story.ts'

const open = async (page: Page) => {
  await page.goto('/desk/it-help?view=all&q=10477')
  await page.getByRole('link', { name: /Cannot print from the reading room/ }).click()
  const ticket = page.getByRole('region', { name: 'Ticket 10477' })
  await ticket.waitFor()
  return ticket
}

story('Rhea learns why she cannot take a ticket, and gets it otherwise', async ({ step, as }) => {
  const rhea = await as('rhea')
  const take = act(rhea, 'tickets.take')
  const whyNot = rhea.getByRole('dialog', { name: 'Why not: Take ownership' })

  await step('the act that she may not do stays where she looks for it, dashed', async () => {
    await open(rhea)
    expect(await take.textContent()).toBe('Take ownership ?')
    expect(await take.evaluate((button) => getComputedStyle(button).borderStyle)).toBe('dashed')
    expect(await take.isEnabled()).toBe(true)
  })

  await step('? on the button opens the answer: a sentence, and every layer of the decision', async () => {
    await take.focus()
    await rhea.keyboard.press('?')
    await whyNot.getByRole('heading', { name: /^You cannot take/ }).waitFor()
    const ladder = whyNot.getByRole('list', { name: 'Layers of the decision' })
    const rungs = await ladder.getByRole('listitem').allTextContents()
    expect(rungs.length).toBeGreaterThanOrEqual(4)
    expect(rungs.find((rung) => rung.includes('Licence'))).toContain('in order')
    expect(rungs.find((rung) => rung.includes('Permission'))).toContain('missing')
  })

  await step('it says what would change that, and who could', async () => {
    await whyNot.getByRole('heading', { name: 'What would change it' }).waitFor()
    await whyNot
      .getByText(/Ada Quist or \d+ others? can/)
      .first()
      .waitFor()
    await whyNot.getByText(/tickets\.take · row/).waitFor()
  })

  await step('Esc closes it and gives the focus back', async () => {
    await rhea.keyboard.press('Escape')
    await whyNot.waitFor({ state: 'hidden' })
    expect(await take.evaluate((button) => button === document.activeElement)).toBe(true)
  })

  await step('a click opens the same answer, and so does its key from anywhere', async () => {
    await take.click()
    await whyNot.waitFor()
    await rhea.keyboard.press('Escape')
    await whyNot.waitFor({ state: 'hidden' })
    await rhea.locator('#screen').focus()
    await rhea.keyboard.press('t')
    await whyNot.waitFor()
    await rhea.keyboard.press('Escape')
  })

  await step('editing is refused to her as well, since the ticket is not hers', async () => {
    expect(await act(rhea, 'tickets.edit').textContent()).toBe('Edit ?')
  })

  await step('Edie, who leads the desk, gives it to her', async () => {
    const edie = await as('edie')
    await open(edie)
    await act(edie, 'tickets.assign').click()
    const dialog = edie.getByRole('dialog', { name: 'Assign #10477' })
    await pickPerson(dialog, 'Person', 'Rhea Okafor')
    await dialog.getByRole('button', { name: 'Assign' }).click()
    await said(edie, '#10477 is with Rhea Okafor.')
  })

  await step('on her next look Rhea may edit, and the ticket says why it is hers', async () => {
    const ticket = await open(rhea)
    await ticket.getByText('Rhea Okafor').first().waitFor()
    expect(await act(rhea, 'tickets.edit').textContent()).toMatch(/^Edit(?! \?)/)
    await act(rhea, 'tickets.edit').click()
    await rhea.getByRole('dialog', { name: 'Edit #10477' }).waitFor()
  })
})
