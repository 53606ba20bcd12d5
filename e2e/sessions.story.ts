import { expect } from 'vitest'
import { story } from './story.ts'

/** That a block ends sessions as well is told in `employees`, and proven in test/edges. */
story('a session ends at once, wherever it is open', async ({ step, as, expectComplaint }) => {
  expectComplaint(/401/)
  const cleo = await as('cleo')
  const sameBrowser = await cleo.context().newPage()
  await step('Cleo has the same session open in two windows', async () => {
    await sameBrowser.goto('/requests')
    await sameBrowser.getByRole('heading', { level: 1 }).waitFor()
  })
  const cookies = await cleo.context().cookies()

  await step('she signs out in one of them', async () => {
    await cleo.getByRole('button', { name: /Cleo Marsh/ }).click()
    await cleo.getByRole('menuitem', { name: 'Be somebody else' }).click()
    await cleo.getByRole('heading', { name: 'Who would you like to be?' }).waitFor()
  })

  await step(
    'the other window is asked to sign in at its next step, and remembers where it was',
    async () => {
      await sameBrowser.reload()
      await sameBrowser.waitForURL(/\/sign-in\?next=/)
      await sameBrowser.getByRole('button', { name: /Tess Lindqvist/ }).click()
      await sameBrowser.waitForURL(/\/requests$/)
    },
  )

  await step('the old cookie opens nothing, even for who kept it', async () => {
    const thief = await cleo.context().browser()?.newContext()
    await thief?.addCookies(cookies)
    const answer = await thief?.request.get(new URL('/api/v1/people/me', cleo.url()).href)
    expect(answer?.status()).toBe(401)
  })

  await step('a blocked person is not among those one may be, and cannot enter', async () => {
    const answer = await cleo.request.post('/api/demo/sign-in', { data: { handle: 'zoe' } })
    expect(answer.status()).toBe(404)
  })
})
