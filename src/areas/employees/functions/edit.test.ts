import { describe, expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { editEmployee } from './edit.ts'

behaviour(editEmployee, {
  'somebody of the box office': {
    given: async (w) => w.person('ned'),
    sue: 'allowed',
    mona: 'permission',
    ned: 'permission',
    ivy: 'permission',
    tim: 'permission',
    tess: 'application',
    nobody: 'application',
  },
})

behaviour(editEmployee, {
  'somebody who has left': {
    given: async (w) => {
      await w.as('sue').call('employees.deactivate', { on: w.person('ned') })
      return w.person('ned')
    },
    sue: 'state',
  },
})

describe('employees.edit', () => {
  it('changes what is named and nothing else', async () => {
    const w = await world()
    const departmentIds = [w.ids.accounts.Library, w.ids.accounts.Finance]
    await w.as('sue').call(editEmployee, { on: w.person('ned'), input: { title: 'Buyer', departmentIds } })
    await w.as('sue').call(editEmployee, { on: w.person('ned'), input: { name: 'Ned B. Abara' } })
    const { output } = await w.as('sue').call('employees.view', { on: w.person('ned') })
    expect(output).toMatchObject({ name: 'Ned B. Abara', title: 'Buyer' })
    expect(output.departments.map((one: { name: string }) => one.name)).toEqual(['Library', 'Finance'])
    expect(await w.lastAudit()).toMatchObject({
      before: expect.objectContaining({ name: 'Ned Abara' }),
      after: expect.objectContaining({ name: 'Ned B. Abara' }),
    })
  })

  it('knows the departments there are', async () => {
    const w = await world()
    const input = { departmentIds: [crypto.randomUUID()] }
    await expect(w.as('sue').call(editEmployee, { on: w.person('ned'), input })).rejects.toMatchObject({
      details: { errors: [{ path: '/departmentIds' }] },
    })
  })

  it('wants the version that was seen', async () => {
    const w = await world()
    const stale = { on: w.person('ned'), input: { title: 'x' }, ifMatch: '7' }
    await expect(w.as('sue').call(editEmployee, stale)).rejects.toMatchObject({ code: 'stale' })
  })
})
