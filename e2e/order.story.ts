import { expect } from 'vitest'
import { act, pickPerson, said } from './gestures.ts'
import { story } from './story.ts'

story('a request is begun, kept, gone on with, and held to the limits', async ({ step, as }) => {
  const tim = await as('tim')
  const next = (name: string) => tim.getByRole('button', { name: `Next: ${name}` }).click()

  await step('Tim writes down somebody he met', async () => {
    await tim.getByRole('link', { name: 'Guests', exact: true }).click()
    await act(tim, 'contacts.add').click()
    const dialog = tim.getByRole('dialog')
    await dialog.getByLabel('Name').fill('Maya Lind')
    await dialog.getByLabel('Company').fill('Saltmarsh Brewery')
    await dialog.getByLabel('E-mail').fill('maya.lind@saltmarsh.example')
    await dialog.getByRole('button', { name: 'Add a guest' }).click()
    await tim.getByRole('link', { name: /Maya Lind/ }).waitFor()
  })

  await step('Tim picks two seats of the plan for the derby', async () => {
    await tim.getByRole('link', { name: 'Events', exact: true }).click()
    await tim.getByRole('link', { name: /Derby/ }).first().click()
    await act(tim, 'orders.place').click()
    await tim.getByRole('radio', { name: 'I pick them' }).check()
    await next('what for')
    await tim.getByText('Pick at least one seat of the plan.').waitFor()
    const free = tim.locator('button[aria-pressed="false"]:not([disabled])')
    await free.nth(0).click()
    await free.nth(0).click()
    await tim.getByText(/^2 seats:/).waitFor()
    await next('what for')
  })

  await step('he is stopped where something is missing, and keeps the rest for later', async () => {
    await tim.getByRole('heading', { level: 2, name: 'What for' }).waitFor()
    await next('guests')
    await tim.getByText('Say in a sentence why it matters').waitFor()
    await tim.getByLabel('Why it matters').fill('Renewal talks with Saltmarsh Brewery.')
    await tim.getByRole('button', { name: 'Keep for later' }).click()
    await said(tim, /Kept under My admissions/)
  })

  await step('he leaves what he has changed, is asked, and reads that the draft stays', async () => {
    await tim.getByRole('link', { name: /^Go on: Derby/ }).click()
    await tim.getByRole('radio', { name: 'Anywhere together' }).check()
    await tim.getByRole('link', { name: 'My admissions' }).first().click()
    await tim.getByText(/^Your draft stays under My admissions/).waitFor()
    await tim.getByRole('button', { name: 'Leave it' }).click()
  })

  await step('later it waits for him first, as he left it', async () => {
    await tim.getByRole('link', { name: /^Go on: Derby/ }).click()
    await tim.getByRole('button', { name: 'Guests' }).click()
    await tim.getByRole('button', { name: 'A guest you know' }).click()
    await tim.getByRole('textbox', { name: 'Find a guest' }).fill('Maya')
    await tim.getByRole('option', { name: /Maya Lind/ }).click()
    await tim.getByText('Everybody is named').waitFor()
    await next('delivery')
    await tim.getByRole('radio', { name: 'At the will-call window' }).check()
    await next('review')
  })

  await step('the review says what it is worth and who decides', async () => {
    await tim.getByRole('region', { name: 'What applies' }).getByText('Sue Castell decides.').waitFor()
    await tim.getByText('Renewal talks with Saltmarsh Brewery.').waitFor()
    await act(tim, 'orders.submit').click()
    await said(tim, '2 seats asked for. Sue Castell decides.')
    await tim.getByRole('heading', { level: 1, name: /^Order #\d+$/ }).waitFor()
    await tim.getByText(/^Tim Osei began it/).waitFor()
  })

  await step('what he asked for he could cancel, and keeps once he has read what follows', async () => {
    await act(tim, 'orders.cancel').click()
    const dialog = tim.getByRole('dialog')
    await dialog.getByText(/^2 seats go back to where they came from/).waitFor()
    await dialog.getByRole('button', { name: 'Keep it' }).click()
  })

  await step('Ctrl K finds the order by its guest', async () => {
    await tim.keyboard.press('Control+k')
    const palette = tim.getByRole('dialog', { name: 'Find, go or act' })
    await palette.getByRole('combobox').fill('Maya Lind')
    await palette.getByRole('option', { name: /^#\d+ Derby/ }).waitFor()
    await tim.keyboard.press('Enter')
    await tim.getByRole('heading', { level: 1, name: /^Order #\d+$/ }).waitFor()
  })

  await step('a draft that he does not want he discards where it is listed', async () => {
    await tim.getByRole('link', { name: 'Events', exact: true }).click()
    await tim.getByRole('link', { name: /Derby/ }).first().click()
    await act(tim, 'orders.place').click()
    await tim.getByRole('button', { name: 'Keep for later' }).click()
    await said(tim, /Kept under My admissions/)
    await tim.reload()
    await tim.getByRole('button', { name: 'Discard' }).click()
    await tim.getByText(/^Nothing is held for it and nobody was asked/).waitFor()
    await tim.getByRole('button', { name: 'Yes, discard' }).click()
    await said(tim, 'The draft is gone.')
    await tim.getByRole('link', { name: /^Go on: Derby/ }).waitFor({ state: 'detached' })
  })
})

story('a limit names itself, its numbers and what else there is', async ({ step, as }) => {
  const sue = await as('sue')
  await step('Sue sets a quota for one event', async () => {
    await sue.getByRole('link', { name: 'Limits' }).click()
    await act(sue, 'limits.add-quota').click()
    const dialog = sue.getByRole('dialog')
    await dialog.getByLabel('Name').fill('Two for the lecture')
    await dialog.getByLabel('Seats').fill('2')
    await dialog.getByLabel('Event', { exact: true }).selectOption({ label: 'An Hour with the Astronomer' })
    await dialog.getByRole('radio', { name: 'One event' }).check()
    await dialog.getByRole('button', { name: 'Keep it' }).click()
    await said(sue, 'Two for the lecture holds from now on.')
    await sue.getByText('2 seats for each person at one event; only An Hour with the Astronomer').waitFor()
  })

  const tim = await as('tim')
  await step('Tim asks for three, and reads why not before he asks', async () => {
    await tim.getByRole('link', { name: 'Events', exact: true }).click()
    await tim
      .getByRole('link', { name: /An Hour with the Astronomer/ })
      .first()
      .click()
    await act(tim, 'orders.place').click()
    await tim.getByLabel('How many').fill('3')
    await tim.getByRole('button', { name: 'Next: what for' }).click()
    await tim.getByLabel('Why it matters').fill('They asked.')
    await tim.getByRole('button', { name: 'Next: guests' }).click()
    await tim.getByRole('button', { name: 'Next: delivery' }).click()
    await tim.getByRole('button', { name: 'Next: review' }).click()
    await tim.getByText(/“Two for the lecture” allows 2 seats.*ask for 2 or fewer/).waitFor()
    expect(await act(tim, 'orders.submit').count()).toBe(0)
    await tim.getByRole('link', { name: 'Make a special request' }).waitFor()
  })

  await step('with two it goes', async () => {
    await tim.getByRole('button', { name: 'Seats', exact: true }).click()
    await tim.getByLabel('How many').fill('2')
    await tim.getByRole('button', { name: 'Next: what for' }).click()
    await tim.getByRole('button', { name: 'Review' }).click()
    await act(tim, 'orders.submit').click()
    await said(tim, /^2 seats asked for/)
  })
})

story('seats that were given are handed on to a colleague', async ({ step, as }) => {
  const owner = await as('ivo')
  await step('what was given waits first', async () => {
    await owner.getByRole('link', { name: /^My admissions/ }).click()
    await owner.getByRole('heading', { level: 2, name: /for you$/ }).waitFor()
  })
  await step('he hands one on', async () => {
    await owner
      .getByRole('link', { name: /^Say for whom/ })
      .first()
      .waitFor()
    await owner.getByRole('link', { name: 'Play-off, first home game', exact: true }).click()
    await act(owner, 'orders.reassign').click()
    const dialog = owner.getByRole('dialog')
    await pickPerson(dialog, 'To', 'Tim Osei')
    await dialog.getByLabel(/^How many of/).fill('1')
    await dialog.getByRole('button', { name: 'Hand on' }).click()
    await said(owner, '1 seat handed on to Tim Osei.')
  })
})
