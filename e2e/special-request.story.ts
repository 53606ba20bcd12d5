import { act, said } from './gestures.ts'
import { story } from './story.ts'

story('something special is asked for on the phone, approved, found, and taken up', async ({ step, as }) => {
  const ivo = await as('ivo', { viewport: { width: 390, height: 844 } })
  await step('Ivo asks for what the company does not own', async () => {
    await ivo.goto('/specials/new')
    await ivo.getByLabel('What').fill('Chamber music, balcony')
    await ivo.getByLabel('How many seats').fill('2')
    await ivo.getByLabel('Why').fill('The patrons of the new hall asked for it.')
    await ivo.getByLabel('Budget for all of it').fill('1,240.50')
    await ivo.getByRole('button', { name: 'Ask for it' }).click()
    await ivo.getByText('Waits for Mona Petrov').waitFor()
  })

  await step('Mona approves it', async () => {
    const mona = await as('mona')
    await mona.goto('/approvals?view=special')
    const request = mona.getByRole('region', { name: 'Ivo Brandt: Chamber music, balcony' })
    await request.getByText('$1,240.50').waitFor()
    await act(request, 'specials.approve').click()
    await request.getByRole('button', { name: 'Yes, approve' }).click()
    await said(mona, 'Approved. Seats are looked for, for Ivo Brandt.')
  })

  await step('Ivy buys two seats and puts them in', async () => {
    const ivy = await as('ivy')
    await ivy.goto('/approvals?view=source')
    const request = ivy.getByRole('region', { name: 'Ivo Brandt: Chamber music, balcony' })
    await act(request, 'specials.source').click()
    const dialog = ivy.getByRole('dialog', { name: /^Seats for Ivo Brandt/ })
    await dialog.getByRole('textbox', { name: 'Event' }).fill('Winter')
    await ivy.getByRole('option', { name: /Winter Concert/ }).click()
    await dialog.getByLabel('Section').fill('Balcony box')
    await dialog.getByLabel('Face value of one').fill('90')
    await dialog.getByLabel('Cost of one').fill('110')
    await dialog.getByRole('button', { name: 'Put them in' }).click()
    await said(ivy, '2 seats are Ivo Brandt’s. They say for whom.')
  })

  await step('Ivo finds an order to finish', async () => {
    await ivo.reload()
    await ivo.getByText('Seats found').waitFor()
    await ivo.getByRole('link', { name: 'Open its order' }).click()
    await ivo.getByText('Balcony box').first().waitFor()
  })
})
