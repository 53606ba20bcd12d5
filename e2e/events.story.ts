import { act, said } from './gestures.ts'
import { story } from './story.ts'

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

story('an event is added, moved and called off, and everybody reads the same', async ({ step, as }) => {
  const ivy = await as('ivy')

  await step('Ivy adds an afternoon and an evening of one play', async () => {
    await ivy.getByRole('link', { name: 'Events', exact: true }).click()
    await act(ivy, 'events.add').click()
    const form = ivy.getByRole('dialog', { name: 'Add an event' })
    await form.getByRole('textbox', { name: 'Event' }).fill('The Pier Play')
    await form.getByLabel('Performer or team').fill('Quay Company')
    await form.getByLabel('Venue').selectOption({ label: 'Quay Theatre, Harbour City' })
    await form.getByLabel('Day').fill(inDays(40))
    await form.getByLabel('Time').fill('15:00')
    await form.getByLabel('Showing').fill('Matinee')
    await form.getByRole('button', { name: 'Add, then another showing' }).click()
    await said(ivy, 'On the calendar: The Pier Play.')
    await form.getByLabel('Time').fill('20:00')
    await form.getByLabel('Showing').fill('Evening')
    await form.getByRole('button', { name: 'Add event' }).click()
    await ivy.getByRole('heading', { level: 1, name: 'The Pier Play' }).waitFor()
    await ivy.getByRole('link', { name: '15:00 Matinee' }).waitFor()
  })

  await step('she finds it in the calendar, with the filter in the address', async () => {
    await ivy.goto(`/events?when=calendar&month=${inDays(40).slice(0, 7)}`)
    await ivy.getByRole('link', { name: /^20:00 The Pier Play · Evening/ }).waitFor()
    await ivy.getByRole('combobox', { name: 'Seats for me' }).selectOption({ label: 'some left' })
    await ivy
      .getByRole('link', { name: /The Pier Play/ })
      .first()
      .waitFor({ state: 'detached' })
    await ivy.waitForURL(/seats=open/)
    await ivy.getByRole('button', { name: 'Show all' }).click()
    await ivy.getByRole('link', { name: /^20:00 The Pier Play/ }).click()
  })

  await step('the theatre is closed that day: a new date is to be announced', async () => {
    await act(ivy, 'events.postpone').click()
    const dialog = ivy.getByRole('dialog', { name: 'Postpone The Pier Play' })
    await dialog.getByLabel('The new date is to be announced').check()
    await dialog.getByLabel('Reason').fill('The stage is being repaired.')
    await dialog.getByRole('button', { name: 'Postpone' }).click()
    await said(ivy, 'The Pier Play waits for a new date.')
    await ivy.getByText('The stage is being repaired.').waitFor()
  })

  const edie = await as('edie')
  await step('Edie reads it at the end of the list, and is not shown what she may not do', async () => {
    await edie.goto('/events?q=pier')
    await edie.getByRole('region', { name: 'Date to be announced' }).getByRole('link').click()
    await edie.getByRole('heading', { name: /date to be announced/ }).waitFor()
    await act(edie, 'events.cancel').waitFor({ state: 'detached' })
  })

  await step('Ivy cancels King Lear, and is told beforehand what that ends', async () => {
    await ivy.goto('/events?q=lear')
    await ivy.getByRole('link', { name: /King Lear/ }).click()
    await act(ivy, 'events.cancel').click()
    const dialog = ivy.getByRole('dialog', { name: 'Cancel King Lear?' })
    await dialog.getByText(/^This cancels/).waitFor()
    await dialog.getByLabel('Reason').fill('The king has lost his voice.')
    await dialog.getByRole('button', { name: 'Cancel the event' }).click()
    await said(ivy, 'King Lear is cancelled.')
    await ivy.getByText('The king has lost his voice.').waitFor()
  })

  await step('nobody can ask for seats there any more, and it says why', async () => {
    await edie.goto('/events?q=lear')
    await edie.getByRole('link', { name: /King Lear/ }).click()
    await act(edie, 'orders.place').click()
    await edie
      .getByRole('dialog')
      .getByText(/cancelled/)
      .first()
      .waitFor()
  })
})
