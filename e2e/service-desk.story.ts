import { expect } from 'vitest'
import { act, enterTicket, said } from './gestures.ts'
import { story } from './story.ts'

const title = 'The map scanner scans everything blue'
const reply = 'Please switch the lamp off and on once, Cleo.'
const note = 'The lamp is out of guarantee since March.'

story('Tess answers a ticket, and Cleo reads what is meant for her', async ({ step, as, stranger }) => {
  const number = await step('Cleo calls, and Edie writes it down', async () =>
    enterTicket(await as('edie'), title, 'Cleo Marsh'),
  )
  const tess = await stranger()
  const ticket = tess.getByRole('region', { name: `Ticket ${number}` })

  await step('Tess picks herself among the people of the demo', async () => {
    await tess.getByRole('button', { name: /Tess Lindqvist/ }).click()
    await tess.getByRole('heading', { level: 1, name: /, Tess/ }).waitFor()
  })

  await step('she opens the ticket, which nobody has yet', async () => {
    await tess.getByRole('link', { name: /^Unassigned/ }).click()
    await tess.getByRole('link', { name: title }).click()
    await ticket.getByText('Cleo Marsh asked').waitFor()
  })

  await step('she takes it', async () => {
    await act(tess, 'tickets.take').click()
    await said(tess, `#${number} is yours.`)
    await tess.getByRole('button', { name: 'Reply', exact: true }).waitFor()
  })

  await step('she replies from the keyboard', async () => {
    await tess.keyboard.press('r')
    await tess.getByRole('textbox', { name: 'Reply to Cleo Marsh' }).fill(reply)
    await tess.keyboard.press('Control+Enter')
    await said(tess, 'Reply sent.')
  })

  await step('she adds a note that stays inside', async () => {
    await act(tess, 'tickets.note').click()
    await tess.getByRole('textbox', { name: /^Private note/ }).fill(note)
    await tess.getByRole('button', { name: 'Keep note' }).click()
    await said(tess, 'Note kept inside.')
  })

  await step('she sets the status', async () => {
    await act(tess, 'tickets.update-status').click()
    const dialog = tess.getByRole('dialog', { name: `Status of #${number}` })
    await dialog.getByLabel('Status').selectOption({ label: 'Waiting for requester' })
    await dialog.getByRole('button', { name: 'Set status' }).click()
    await said(tess, `#${number} is now Waiting for requester.`)
  })

  await step('she loads the page anew, and everything is there', async () => {
    await tess.reload()
    for (const words of [reply, note, 'Waiting for requester', 'Tess Lindqvist']) {
      await ticket.getByText(words).first().waitFor()
    }
  })

  await step('Cleo sees the reply, and not the note', async () => {
    const cleo = await as('cleo')
    const answers: string[] = []
    cleo.on('response', async (answer) => answers.push(await answer.text().catch(() => '')))
    await cleo.getByRole('link', { name: title }).first().click()
    const hers = cleo.getByRole('region', { name: `Ticket ${number}` })
    await hers.getByText(reply).waitFor()
    expect(await hers.getByText(note).count()).toBe(0)
    expect(answers.some((text) => text.includes(reply))).toBe(true)
    expect(answers.some((text) => text.includes(note))).toBe(false)
  })
})
