import { expect } from 'vitest'
import { story } from './story.ts'

story('everything is in reach of the keyboard', async ({ step, as }) => {
  const tess = await as('tess')

  await step('Tab first offers the way past the navigation', async () => {
    await tess.getByRole('heading', { level: 1 }).waitFor()
    await tess.keyboard.press('Tab')
    expect(await focused()).toContain('To the screen')
    await tess.keyboard.press('Enter')
    expect(await tess.evaluate(() => document.activeElement?.id)).toBe('screen')
  })

  await step('Ctrl K finds a ticket by its words and goes there', async () => {
    await tess.keyboard.press('Control+k')
    const palette = tess.getByRole('dialog', { name: 'Find, go or act' })
    await palette.getByRole('combobox').fill('vpn drops')
    await palette.getByRole('option', { name: /VPN drops every forty minutes/ }).waitFor()
    await tess.keyboard.press('Enter')
    await tess.getByRole('region', { name: 'Ticket 10466' }).waitFor()
  })

  await step('Ctrl K goes to a place as well', async () => {
    await tess.keyboard.press('Control+k')
    const palette = tess.getByRole('dialog', { name: 'Find, go or act' })
    await palette.getByRole('combobox').fill('permission matr')
    await palette.getByRole('option', { name: /Permission matrix/ }).waitFor()
    await tess.keyboard.press('Enter')
    await tess.waitForURL(/\/matrix$/)
    await tess.goBack()
    await tess.getByRole('region', { name: 'Ticket 10466' }).waitFor()
  })

  await step('Tab reaches every act of the ticket', async () => {
    const buttons = tess.getByRole('toolbar', { name: 'What can be done' }).locator('[data-function]')
    const shown = await buttons.evaluateAll((all) =>
      all.map((one) => one.getAttribute('data-function') ?? ''),
    )
    expect(shown).toContain('tickets.update-status')
    const left = new Set(shown)
    await tess.locator('#screen').focus()
    await tess.keyboard.press('Tab')
    expect(await focused()).toBe('To the ticket')
    await tess.keyboard.press('Enter')
    for (let presses = 0; presses < 20 && left.size > 0; presses += 1) {
      await tess.keyboard.press('Tab')
      left.delete((await tess.evaluate(() => document.activeElement?.getAttribute('data-function'))) ?? '')
    }
    expect([...left]).toEqual([])
  })

  await step('? shows the keys of this screen', async () => {
    await tess.locator('#screen').focus()
    await tess.keyboard.press('?')
    const sheet = tess.getByRole('dialog', { name: 'Keys of this screen' })
    for (const words of ['Reply', 'Next ticket', 'Find, go and act'])
      await sheet.getByText(words).first().waitFor()
    await tess.keyboard.press('Escape')
    await sheet.waitFor({ state: 'hidden' })
  })

  await step('J walks to the next ticket', async () => {
    const before = tess.url()
    await tess.keyboard.press('j')
    await tess.waitForURL((url) => url.href !== before)
  })

  async function focused(): Promise<string> {
    return tess.evaluate(() => document.activeElement?.textContent ?? '')
  }
})
