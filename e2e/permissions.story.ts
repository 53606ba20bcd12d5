import { expect } from 'vitest'
import { act, enterTicket, said } from './gestures.ts'
import { story } from './story.ts'

story('who may what is open to those who ask', async ({ step, as, expectComplaint }) => {
  const sue = await as('sue')

  await step('Sue opens the matrix and clicks a cell: the rule, and whom it lets', async () => {
    await sue.getByRole('link', { name: 'Permission matrix' }).click()
    await sue.getByRole('button', { name: /^Box office/ }).click()
    await sue.getByRole('button', { name: /^Approve an order, Manager/ }).click()
    const rule = sue.getByRole('region', { name: 'The rule' })
    await rule.getByText(/orders\.approve · row tos\.orders\.decide/).waitFor()
    const people = sue.getByRole('region', { name: 'Who can' })
    await people.getByText('Mona Petrov').waitFor()
    expect(await people.getByText('Tim Osei').count()).toBe(0)
  })

  await step('she follows it to everybody who can', async () => {
    await sue.getByRole('link', { name: 'all of them' }).click()
    await sue.getByRole('heading', { level: 1, name: 'Who can …' }).waitFor()
    await sue.getByRole('region', { name: 'People' }).getByText('Helene Voss').waitFor()
  })

  await step('for the order of Edie it is Mona, her manager, beside the Super User', async () => {
    await sue.getByRole('textbox', { name: '… to which order' }).fill('Northgate')
    await sue
      .getByRole('option', { name: /Harbour City v Northgate Edie Navarro/ })
      .first()
      .click()
    const people = sue.getByRole('region', { name: 'People' })
    await people.getByText(/^2 of \d+ people$/).waitFor()
    await people.getByText('Mona Petrov').waitFor()
    await people.getByText('Sue Castell').waitFor()
  })

  const edie = await as('edie')
  const title = 'The door of the archive does not lock'
  const number = await step('Edie enters a ticket and takes it', async () => {
    const entered = await enterTicket(edie, title)
    await act(edie, 'tickets.take').click()
    await said(edie, `#${entered} is yours.`)
    return entered
  })

  await step('Gus reads in the audit who did that, and by which row of the rules', async () => {
    const gus = await as('gus')
    await gus.getByRole('link', { name: 'Audit' }).click()
    await gus
      .getByRole('button', { name: `#${number}` })
      .first()
      .click()
    await gus.getByText(/^2 entries/).waitFor()
    await gus.getByText('tickets.take · tdx.work.take').waitFor()
    await gus.getByText(/^tickets\.enter · /).waitFor()
    expect(await gus.getByText('Edie Navarro').count()).toBeGreaterThanOrEqual(2)
  })

  await step('to Sue the audit is closed, and it says so', async () => {
    expectComplaint(/403/)
    expect(await sue.getByRole('link', { name: 'Audit' }).count()).toBe(0)
    await sue.goto('/audit')
    await sue.getByText('You may not do this').waitFor()
  })
})
