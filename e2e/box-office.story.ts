import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { act, said, walkTo } from './gestures.ts'
import { story } from './story.ts'

/** The order that Y and D mean. */
const current = (page: Page, name: string) =>
  page.getByRole('region', { name }).locator('[aria-keyshortcuts="Y"]')

story('seats are asked for, decided on, and explained', async ({ step, as }) => {
  const ivo = await as('ivo')
  const order = await step('Ivo asks for two seats at Messiah', async () => {
    await ivo.getByRole('link', { name: 'Events', exact: true }).click()
    await ivo.getByRole('link', { name: /Messiah/ }).click()
    await act(ivo, 'orders.place').click()
    for (const step of ['what for', 'guests', 'delivery', 'review']) {
      if (step === 'guests') await ivo.getByLabel('Why it matters').fill('They sing in a choir themselves.')
      await ivo.getByRole('button', { name: `Next: ${step}` }).click()
    }
    await act(ivo, 'orders.submit').click()
    await said(ivo, '2 seats asked for. Mona Petrov decides.')
    return (await ivo.getByRole('heading', { level: 1, name: /^Order #\d+$/ }).textContent()) ?? ''
  })

  const mona = await as('mona')
  await step('Mona walks her queue with the keyboard and approves it: Y, and Y once more', async () => {
    await mona.getByRole('link', { name: /^Approvals/ }).click()
    await mona.getByRole('heading', { level: 1, name: 'Five orders wait for you' }).waitFor()
    await walkTo(mona, current(mona, 'Ivo Brandt: Messiah'))
    await mona.keyboard.press('y')
    await mona.getByText('2 seats go to Ivo Brandt').waitFor()
    await mona.keyboard.press('y')
    await said(mona, 'Approved: 2 for Ivo Brandt.')
    await mona.getByRole('heading', { level: 1, name: 'Four orders wait for you' }).waitFor()
  })

  await step('Ivo sees that his order was approved, and by whom', async () => {
    await ivo.reload()
    await ivo.getByRole('heading', { level: 1, name: order }).waitFor()
    await ivo
      .getByText(/^Mona Petrov, /)
      .first()
      .waitFor()
    expect(await ivo.getByText('Pending approval').count()).toBe(0)
  })

  await step('Mona denies another, and has to say why', async () => {
    await walkTo(mona, current(mona, 'Ned Abara: Rovers v Stonehaven'))
    await mona.keyboard.press('d')
    const stub = mona.getByRole('region', { name: 'Ned Abara: Rovers v Stonehaven' })
    expect(await stub.getByRole('button', { name: 'Deny' }).isDisabled()).toBe(true)
    await stub.getByLabel('Reason').fill('They were with us last week.')
    await stub.getByRole('button', { name: 'Deny' }).click()
    await said(mona, 'Denied. Ned Abara reads your reason.')
    await stub.waitFor({ state: 'hidden' })
  })

  await step('of six seats she grants four, and two go back', async () => {
    const stub = mona.getByRole('region', { name: 'Carla Mendes: Harbour City v Westport' })
    await stub.getByRole('button', { name: 'Another quantity' }).click()
    await stub.getByLabel('How many of 6').fill('4')
    await stub.getByText('4 seats go to Carla Mendes, 2 back to the pool').waitFor()
    await stub.getByRole('button', { name: 'Yes, approve 4' }).click()
    await said(mona, 'Approved: 4 for Carla Mendes.')
  })

  await step('the reason and the smaller number stand in what she decided', async () => {
    await mona.getByRole('button', { name: 'Decided by me' }).click()
    await mona.getByText('“They were with us last week.”').waitFor()
    const carla = mona.getByRole('region', { name: 'Carla Mendes: Harbour City v Westport' })
    await carla.getByText('seats 1–4').waitFor()
  })

  await step('her own order she cannot approve, and it says why', async () => {
    await mona.goto('/admissions')
    await mona
      .getByRole('link', { name: /Winter Concert/ })
      .first()
      .click()
    await mona.getByRole('heading', { level: 1, name: /^Order #\d+$/ }).waitFor()
    await act(mona, 'orders.approve').click()
    const whyNot = mona.getByRole('dialog', { name: 'Why not: Approve' })
    await whyNot.getByRole('heading', { name: /^You cannot approve/ }).waitFor()
    await whyNot.getByText('The order is your own order.').waitFor()
    await whyNot.getByText('Sue Castell').first().waitFor()
  })
})

story('the inventory is open to some, and of it not everything', async ({ step, as, expectComplaint }) => {
  const ivy = await as('ivy')
  const inTransit = ivy.getByRole('row').filter({ hasText: 'In transit' }).first()

  const place = await step('Ivy receives an admission', async () => {
    await ivy.getByRole('link', { name: 'Inventory' }).click()
    await ivy.getByLabel('Custody').selectOption({ label: 'in transit' })
    const name = await inTransit.getByText(/seat/).first().textContent()
    await act(inTransit, 'inventory.receive').click()
    await said(ivy, `Received: ${name}.`)
    return name ?? ''
  })

  await step('she corrects one that is still in transit', async () => {
    await ivy.reload()
    await act(inTransit, 'inventory.edit').click()
    const dialog = ivy.getByRole('dialog')
    await dialog.getByLabel('Seat').fill('12A')
    await dialog.getByRole('button', { name: 'Edit' }).click()
    await said(ivy, /^Done: Edit an admission of the inventory/)
    await ivy
      .getByText(/seat 12A$/)
      .first()
      .waitFor()
  })

  await step('one that is on hand is closed to her edits, and says what would have to change', async () => {
    await ivy.getByLabel('Custody').selectOption({ label: 'on hand' })
    const onHand = ivy.getByRole('row').filter({ hasText: 'On hand' }).first()
    await act(onHand, 'inventory.edit').click()
    const whyNot = ivy.getByRole('dialog', { name: 'Why not: Edit' })
    await whyNot.getByRole('heading', { name: /^You cannot edit/ }).waitFor()
    await whyNot
      .getByText(/in transit/i)
      .first()
      .waitFor()
    expect(place).toContain('seat')
  })

  await step('Tim, who hands tickets out, finds no inventory and is told why', async () => {
    expectComplaint(/403/)
    const tim = await as('tim')
    await tim.getByRole('link', { name: 'Events', exact: true }).waitFor()
    expect(await tim.getByRole('link', { name: 'Inventory' }).count()).toBe(0)
    await tim.goto('/inventory')
    await tim.getByText('You need a role that may view inventory.').waitFor()
    expect(await tim.getByRole('table').count()).toBe(0)
  })
})
