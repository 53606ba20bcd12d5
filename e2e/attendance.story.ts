import { expect } from 'vitest'
import { story } from './story.ts'

story('the day after, the owner says who came', async ({ step, as }) => {
  const tess = await as('tess', { viewport: { width: 390, height: 844 } })

  await step('Tess is asked on her first screen', async () => {
    const card = tess.getByRole('region', { name: 'Your orders that wait for you' })
    await card.getByText('Harbour City v Lakeside').waitFor()
    await card.getByRole('link', { name: /^Say who came/ }).click()
    await tess.getByRole('heading', { level: 1, name: 'Who came?' }).waitFor()
  })

  await step('everybody came, but for one', async () => {
    const send = tess.locator('button[type="submit"]')
    expect(await send.isDisabled()).toBe(true)
    await tess.getByRole('button', { name: 'Everybody came' }).click()
    const missed = tess.getByRole('button', { name: 'Did not come' }).last()
    expect((await missed.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    await missed.click()
    await tess.getByRole('button', { name: 'That is who came' }).click()
    await tess.getByText('Thank you. It is written down:').waitFor()
    await tess.getByText('did not come').waitFor()
  })

  await step('nobody asks again', async () => {
    await tess.goto('/')
    await tess.getByRole('heading', { level: 1 }).waitFor()
    await tess.waitForLoadState('networkidle')
    expect(await tess.getByText('Say who came').count()).toBe(0)
  })
})
