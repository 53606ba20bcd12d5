import { describe, expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { readAudiences } from './audiences.ts'

behaviour(readAudiences, {
  'the audiences there are': {
    sue: 'allowed',
    ivy: 'allowed',
    tim: 'allowed',
    mona: 'permission',
    ned: 'permission',
    tess: 'application',
  },
})

describe('audiences', () => {
  it('come with their departments, people and seats, and the departments to choose from', async () => {
    const w = await world()
    const departments = [w.ids.accounts.Library]
    const { output } = await w
      .as('sue')
      .call('admissions.save-audience', { input: { name: 'Readers', departments } })
    await w.tx((tx) =>
      tx
        .insertInto('personAccounts')
        .values({ orgId: w.orgId, personId: w.person('ned'), accountId: departments[0] as string })
        .onConflict((clash) => clash.doNothing())
        .execute(),
    )
    const event = await w.event()
    await w.admissions(event.id, 2, { audienceId: output.id })
    const answer = (await w.as('tim').call(readAudiences)).output
    expect(answer.items).toMatchObject([{ name: 'Readers', seats: 2, departments: [{ name: 'Library' }] }])
    expect(answer.items[0].people).toBeGreaterThan(0)
    expect(answer.departments.map(({ name }: { name: string }) => name)).toEqual(['Finance', 'Library'])
  })
})
