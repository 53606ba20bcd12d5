import { describe, expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { saveAudience } from './save-audience.ts'

behaviour(saveAudience, {
  'an audience': {
    sue: 'allowed',
    ivy: 'permission',
    tim: 'permission',
    mona: 'permission',
    ned: 'permission',
    tess: 'application',
  },
})

describe('saving an audience', () => {
  it('lets its people ask for what is kept for it, at once, and nobody else', async () => {
    const w = await world()
    const { Library: library, Finance: finance } = w.ids.accounts as Record<string, string>
    const event = await w.event()
    const join = (accountId: string) =>
      w.tx((tx) =>
        tx
          .insertInto('personAccounts')
          .values({ orgId: w.orgId, personId: w.person('ned'), accountId })
          .execute(),
      )
    const { output } = await w
      .as('sue')
      .call(saveAudience, { input: { name: ' Readers ', departments: [library] } })
    await w.admissions(event.id, 2, { audienceId: output.id })
    const free = async () => (await w.as('ned').call('events.view', { on: event.id })).output.available
    expect(await free()).toBe(0)
    await join(finance as string)
    expect(await free()).toBe(0)
    await w.as('sue').call(saveAudience, {
      input: { audienceId: output.id, name: 'Readers and payers', departments: [library, finance] },
    })
    expect(await free()).toBe(2)
    expect(await w.lastAudit()).toMatchObject({ subjectKind: 'audience', subjectLabel: 'Readers and payers' })
  })

  it('refuses a name that is taken, and what is no department', async () => {
    const w = await world()
    const departments = [w.ids.accounts.Library]
    const save = (input: object) => w.as('sue').call(saveAudience, { input: { departments, ...input } })
    await save({ name: 'Readers' })
    await expect(save({ name: 'readers' })).rejects.toMatchObject({ code: 'conflict' })
    await expect(save({ name: 'Others', departments: [crypto.randomUUID()] })).rejects.toMatchObject({
      code: 'invalid',
    })
    await expect(save({ name: 'Others', audienceId: crypto.randomUUID() })).rejects.toMatchObject({
      code: 'invalid',
    })
  })
})
