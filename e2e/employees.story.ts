import { expect } from 'vitest'
import { act, pickPerson, said } from './gestures.ts'
import { type enterAs, story } from './story.ts'

const csv = [
  'Name,E-mail,Title,Departments,Manager,Roles,Status',
  `Petra File,petra.${Date.now()}@harbour.example,Sales,Sales,,Employee,`,
  'Nobody,not an address,,,,Wizard,',
].join('\r\n')

story('a Super User runs the people', async ({ step, as, stranger, expectComplaint }) => {
  const sue = await as('sue')
  const email = `vera.${Date.now()}@harbour.example`

  await step('Sue invites Vera with the keyboard', async () => {
    await sue.getByRole('link', { name: 'Employees', exact: true }).click()
    await sue.getByRole('heading', { level: 1, name: 'Employees' }).waitFor()
    await sue.keyboard.press('i')
    const dialog = sue.getByRole('dialog', { name: 'Invite somebody' })
    await dialog.getByLabel('Name', { exact: true }).fill('Vera Lang')
    await dialog.getByLabel('E-mail').fill(email)
    await pickPerson(dialog, 'Manager', 'Mona Petrov')
    await dialog.getByRole('button', { name: 'Send the invitation' }).click()
    await said(sue, 'Vera Lang is invited')
    await sue.getByRole('heading', { level: 2, name: 'Vera Lang' }).waitFor()
  })

  await step('Vera follows the link of the mail, chooses a password and is in', async () => {
    const link = await linkTo(sue, email)
    const vera = await stranger()
    await vera.goto(link)
    await vera.getByRole('heading', { level: 1, name: /^Welcome to / }).waitFor()
    await vera.getByLabel('Choose a password').fill('a few words together')
    await vera.getByRole('button', { name: 'Begin' }).click()
    await vera.getByRole('link', { name: 'Events', exact: true }).waitFor()
    expectComplaint(/409 \(Conflict\)/)
    await vera.goto(link)
    await vera.getByText('This invitation does not work any more').waitFor()
  })

  await step('Sue sees what other roles would mean before she gives them', async () => {
    await sue.reload()
    await act(sue, 'employees.change-roles').click()
    const dialog = sue.getByRole('dialog', { name: 'Roles of Vera Lang' })
    await dialog.getByLabel('Inventory Manager').check()
    await dialog.getByRole('heading', { name: /^They gain/ }).waitFor()
    await dialog.getByRole('listitem').first().waitFor()
    await dialog.getByRole('button', { name: 'Change roles' }).click()
    await said(sue, 'Vera Lang has other roles now.')
  })

  await step('she gives Vera another address, and both are told', async () => {
    const next = `lang.${Date.now()}@harbour.example`
    await act(sue, 'employees.change-email').click()
    const dialog = sue.getByRole('dialog', { name: 'E-mail of Vera Lang' })
    await dialog.getByText('They are signed out').waitFor()
    await dialog.getByLabel('E-mail').fill(next)
    await dialog.getByRole('button', { name: 'Change e-mail' }).click()
    await said(sue, `Vera Lang has the address ${next} now.`)
    const { items } = await (await sue.request.get('/api/v1/mail?limit=50')).json()
    const told = items.filter(({ kind }: { kind: string }) => kind === 'employee.address-changed')
    expect(told).toHaveLength(2)
  })

  await step('she blocks Vera and lets her in again; herself she cannot', async () => {
    await act(sue, 'employees.block').click()
    await sue.getByRole('button', { name: 'Block them' }).click()
    await said(sue, 'Vera Lang is shut out until somebody unblocks them.')
    await act(sue, 'employees.unblock').click()
    await said(sue, 'Vera Lang may come in again.')
    await sue.getByRole('searchbox', { name: 'Search by name or e-mail' }).fill('sue.castell')
    await sue.getByRole('searchbox', { name: 'Search by name or e-mail' }).fill('Sue Cas')
    await sue
      .getByRole('link', { name: /Sue Castell/ })
      .first()
      .click()
    await act(sue, 'employees.block').click()
    await sue.getByRole('dialog', { name: /Why not/ }).waitFor()
    await sue.keyboard.press('Escape')
  })

  await step('a file is tried out first, and its good row goes in', async () => {
    await act(sue, 'employees.import-file').click()
    const dialog = sue.getByRole('dialog', { name: 'Employees by file' })
    const file = { name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) }
    await dialog.getByLabel(/^Choose a file of employees/).setInputFiles(file)
    await dialog.getByText('1 person invited').waitFor()
    expect(await dialog.getByText(/E-mail “not an address” is no address/).count()).toBe(1)
    await dialog.getByRole('button', { name: 'Do the 1 good row' }).click()
    await said(sue, 'Done: 1 person invited.')
  })

  await step('the advisor finds the least role', async () => {
    await sue.getByRole('link', { name: 'Role advisor' }).click()
    await sue.getByLabel('… approves or denies orders of others').check()
    const best = sue.getByRole('region', { name: 'Roles that fit' })
    await best.getByText('Fits best').waitFor()
    await best.getByText('Manager', { exact: true }).first().waitFor()
    await sue.getByRole('button', { name: 'Compare the roles' }).click()
    await sue.getByRole('rowheader', { name: /^Manage Employees/ }).waitFor()
  })
})

/** Out of the outbox, as its screen would show it. */
async function linkTo(page: Parameters<typeof enterAs>[0], email: string): Promise<string> {
  const { items } = await (await page.request.get('/api/v1/mail?limit=50')).json()
  const mail = items.find((one: { to?: string; toAddress?: string }) => (one.to ?? one.toAddress) === email)
  const whole = await (await page.request.get(`/api/v1/mail/${mail.id}`)).json()
  const link = /\/welcome\/[^\s"]+/.exec(JSON.stringify(whole))?.[0]
  if (!link) throw new Error('the mail has no link')
  return link.replace(/\\n.*$/, '')
}
