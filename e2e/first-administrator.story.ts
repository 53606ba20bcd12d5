import { afterAll, beforeAll, expect } from 'vitest'
import { type RunningServer, startServer } from './server.ts'
import { story } from './story.ts'

let server: RunningServer
beforeAll(async () => {
  server = await startServer({ env: { DEMO: '0' } })
})
afterAll(() => server?.stop())

story(
  'the first visit sets up the organisation and its first administrator',
  async ({ step, stranger, expectComplaint }) => {
    expectComplaint(/404.*\/api\/demo\/people/)
    const page = await stranger(server.url)

    await step('there is no demo to pick from, but an invitation to set up', async () => {
      await page.waitForURL('**/setup')
      await page.getByRole('heading', { level: 1, name: 'Set up Counterfoil' }).waitFor()
      expect((await page.request.get('/api/demo/people')).status()).toBe(404)
    })

    await step('a short password is not taken', async () => {
      await page.getByLabel('Organisation').fill('Tidewater Institute')
      await page.getByLabel('Your name').fill('Olive Marrow')
      await page.getByLabel('E-mail').fill('olive@tidewater.example')
      await page.getByLabel('Password').fill('short')
      await page.getByRole('button', { name: 'Set up and sign in' }).click()
      expect(
        await page.getByLabel('Password').evaluate((field) => (field as HTMLInputElement).validity.valid),
      ).toBe(false)
    })

    await step('with a longer one Olive is in', async () => {
      await page.getByLabel('Password').fill('four words make a password')
      await page.getByRole('button', { name: 'Set up and sign in' }).click()
      await page.getByRole('heading', { level: 1, name: /, Olive$/ }).waitFor()
      await page.getByRole('link', { name: 'Permission matrix' }).waitFor()
    })

    await step('nobody sets it up a second time', async () => {
      const again = {
        organisation: 'Other',
        name: 'Other',
        email: 'o@other.example',
        password: 'a'.repeat(20),
      }
      expect((await page.request.post('/api/setup', { data: again })).status()).toBeGreaterThanOrEqual(400)
      await page.goto('/setup')
    })

    await step('she signs out, and in again with her password', async () => {
      await page.goto('/')
      await page.getByRole('button', { name: /Olive Marrow/ }).click()
      await page.getByRole('menuitem', { name: 'Sign out' }).click()
      await page.getByLabel('E-mail').fill('olive@tidewater.example')
      await page.getByLabel('Password').fill('four words make a password')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByRole('heading', { level: 1, name: /, Olive$/ }).waitFor()
    })
  },
)
