import { expect, test } from 'vitest'
import { openBrowser } from './browser.ts'

test('the browser starts, renders and runs a page', async () => {
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    await page.goto('data:text/html,<button onclick="this.textContent=%27Stamped%27">Stamp</button>')
    await page.getByRole('button', { name: 'Stamp' }).click()
    expect(await page.getByRole('button').textContent()).toBe('Stamped')
    expect((await page.getByRole('button').boundingBox())?.width).toBeGreaterThan(30)
  } finally {
    await browser.close()
  }
})
