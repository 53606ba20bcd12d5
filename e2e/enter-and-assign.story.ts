import { expect } from 'vitest'
import { act, enterTicket, pickPerson, said } from './gestures.ts'
import { story } from './story.ts'

const title = 'The clock in the map room is an hour late'

story('Edie enters a ticket and gives it away; who comes too late keeps what was typed', async (telling) => {
  const { step, as, expectComplaint } = telling
  const edie = await as('edie')
  const number = await step('Edie enters it for Cleo', () => enterTicket(edie, title, 'Cleo Marsh'))
  const address = edie.url()
  const ticket = edie.getByRole('region', { name: `Ticket ${number}` })

  await step('she assigns it to a group and a person', async () => {
    await act(edie, 'tickets.assign').click()
    const dialog = edie.getByRole('dialog', { name: `Assign #${number}` })
    await pickPerson(dialog, 'Person', 'Tess Lindqvist')
    await dialog.getByLabel('Group').selectOption({ label: 'Client Support' })
    await dialog.getByRole('button', { name: 'Assign' }).click()
    await said(edie, `#${number} is with Tess Lindqvist.`)
    await ticket.getByText('Client Support').first().waitFor()
  })

  await step('she edits it', async () => {
    await act(edie, 'tickets.edit').click()
    const dialog = edie.getByRole('dialog', { name: `Edit #${number}` })
    await dialog.getByLabel('Description').fill('Since the change to winter time. The others are right.')
    await dialog.getByLabel('Impact').selectOption({ label: 'Affects group' })
    await dialog.getByRole('button', { name: 'Save changes' }).click()
    await said(edie, `#${number} is changed.`)
    await ticket.getByText('Since the change to winter time.').first().waitFor()
  })

  const tess = await as('tess')
  const hers = tess.getByRole('dialog', { name: `Edit #${number}` })

  await step('Tess begins to edit it', async () => {
    await tess.goto(address)
    await act(tess, 'tickets.edit').click()
    await hers.getByLabel('Title').fill(`${title}, and so is its twin`)
  })

  await step('meanwhile Edie changes it once more', async () => {
    await act(edie, 'tickets.edit').click()
    const dialog = edie.getByRole('dialog', { name: `Edit #${number}` })
    await dialog.getByLabel('Urgency').selectOption({ label: 'High' })
    await dialog.getByRole('button', { name: 'Save changes' }).click()
    await dialog.waitFor({ state: 'hidden' })
  })

  await step('Tess hears that somebody changed it, and what she typed is kept', async () => {
    expectComplaint(/412/)
    await hers.getByRole('button', { name: 'Save changes' }).click()
    await hers.getByText('Somebody changed it meanwhile').waitFor()
    await hers.getByText('What you typed is kept.').waitFor()
    expect(await hers.getByLabel('Title').inputValue()).toBe(`${title}, and so is its twin`)
  })

  await step('she loads it as it is now and sends again: both changes hold', async () => {
    await hers.getByRole('button', { name: 'Load it as it is now' }).click()
    await hers.getByText('Somebody changed it meanwhile').waitFor({ state: 'hidden' })
    expect(await hers.getByLabel('Title').inputValue()).toBe(`${title}, and so is its twin`)
    await hers.getByRole('button', { name: 'Save changes' }).click()
    await said(tess, `#${number} is changed.`)
    await tess.reload()
    await tess.getByRole('heading', { name: `${title}, and so is its twin` }).waitFor()
    await act(tess, 'tickets.edit').click()
    const urgency = hers.getByLabel('Urgency')
    const chosen = () => urgency.evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.text)
    await expect.poll(chosen).toBe('High')
  })
})
