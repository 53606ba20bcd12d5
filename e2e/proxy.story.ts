import { expect } from 'vitest'
import { act, pickPerson, said } from './gestures.ts'
import { story } from './story.ts'

story('a colleague acts for somebody who is away', async ({ step, as, expectComplaint }) => {
  const gus = await as('gus')
  const ivy = await as('ivy')

  await step('Gus lets Ivy approve for him', async () => {
    await gus.goto('/proxies')
    await act(gus, 'proxies.grant').click()
    const dialog = gus.getByRole('dialog', { name: 'Let somebody act for you' })
    await pickPerson(dialog, 'Who', 'Ivy Tan')
    await dialog.getByRole('button', { name: 'Let Ivy Tan act for you' }).click()
    await said(gus, 'Ivy Tan may act for you.')
    await gus.getByRole('region', { name: 'May act for you' }).getByText('Ivy Tan').waitFor()
  })

  await step('Ivy switches, and a banner stays on every screen', async () => {
    await ivy.getByRole('button', { name: /Ivy Tan/ }).click()
    await ivy.getByRole('menuitem', { name: 'Switch user …' }).click()
    const received = ivy.getByRole('region', { name: 'You may act for' })
    const stub = received.locator('section').filter({ hasText: 'Gus Hartmann' })
    await act(stub, 'proxies.switch').click()
    const banner = ivy.getByRole('region', { name: 'Acting for somebody else' })
    await banner.getByText('Ivy Tan for Gus Hartmann').waitFor()
    await ivy.getByRole('button', { name: /Ivy Tan\s*for Gus Hartmann/ }).waitFor()
    // What Gus was told is his.
    expect(await ivy.getByRole('link', { name: /^Notifications/ }).count()).toBe(0)
    await ivy.getByRole('link', { name: /^Approvals/ }).click()
    await banner.getByText('Gus Hartmann').waitFor()
    // What was not handed over is not there: Ivy's own inventory, and Gus’s proxies.
    expect(await ivy.getByRole('link', { name: 'Inventory' }).count()).toBe(0)
    await ivy.reload()
    await banner.getByText('Gus Hartmann').waitFor()
  })

  await step('Gus ends it, and Ivy is told with the way back', async () => {
    const given = gus.getByRole('region', { name: 'May act for you' })
    await act(given.locator('section').filter({ hasText: 'Ivy Tan' }), 'proxies.revoke').click()
    await said(gus, 'Ivy Tan acts for you no more.')
    expectComplaint(/403/)
    await ivy.reload()
    await ivy.getByText('You act for yourself again').waitFor()
    await ivy.getByRole('button', { name: 'Go on as yourself' }).click()
    await ivy.getByRole('link', { name: 'Inventory' }).waitFor()
    expect(await ivy.getByRole('region', { name: 'Acting for somebody else' }).count()).toBe(0)
  })

  await step('switching back by hand works too', async () => {
    await ivy.goto('/proxies')
    const stub = ivy.locator('section').filter({ hasText: 'Sue Castell' }).last()
    await act(stub, 'proxies.switch').click()
    await ivy.getByRole('region', { name: 'Acting for somebody else' }).getByText('Sue Castell').waitFor()
    expect(await ivy.getByRole('link', { name: 'Employees' }).count()).toBe(0)
    await ivy.getByRole('button', { name: 'Switch back' }).click()
    await ivy.getByRole('region', { name: 'Acting for somebody else' }).waitFor({ state: 'hidden' })
  })

  await step('a wallet that is opened for somebody else stays on no device', async () => {
    const ivo = await as('ivo')
    await ivo.goto('/proxies')
    await act(ivo, 'proxies.grant').click()
    const dialog = ivo.getByRole('dialog', { name: 'Let somebody act for you' })
    await pickPerson(dialog, 'Who', 'Tess Lindqvist')
    await dialog.getByRole('checkbox', { name: 'Order seats' }).check()
    await dialog.getByRole('button', { name: 'Let Tess Lindqvist act for you' }).click()
    await said(ivo, 'Tess Lindqvist may act for you.')

    const tess = await as('tess')
    const shelves = () => tess.evaluate(() => caches.keys())
    await tess.goto('/wallet')
    await expect.poll(shelves, { timeout: 10_000 }).toEqual(['wallet'])
    await tess.goto('/proxies')
    await act(tess.locator('section').filter({ hasText: 'Ivo Brandt' }).last(), 'proxies.switch').click()
    await tess.getByRole('region', { name: 'Acting for somebody else' }).getByText('Ivo Brandt').waitFor()
    expect(await shelves()).toEqual([])
    await Promise.all([tess.waitForResponse(/orders\/wallet$/), tess.goto('/wallet')])
    // What is put by is put by at once; there is nothing to wait for where nothing happens.
    await tess.waitForTimeout(1000)
    expect(await shelves()).toEqual([])
  })
})
