import { describe, expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { viewEmployee } from './view.ts'

behaviour(viewEmployee, {
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

describe('employees.view', () => {
  it('shows who is below, and what would be left behind', async () => {
    const w = await world()
    await w.order()
    const { output } = await w.as('sue').call(viewEmployee, { on: w.person('ned') })
    expect(output).toMatchObject({
      name: 'Ned Abara',
      status: 'active',
      manager: { name: 'Mona Petrov' },
      holds: { seats: 2, orders: 1, reports: 0, proxies: 0 },
      invitation: null,
    })
    expect(output.can['employees.block']).toMatchObject({ allowed: true })
    expect(output.can['employees.unblock']).toMatchObject({ allowed: false, layer: 'state' })
  })

  it('knows nobody without the Box Office', async () => {
    const w = await world()
    await expect(w.as('sue').call(viewEmployee, { on: w.person('tess') })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})
