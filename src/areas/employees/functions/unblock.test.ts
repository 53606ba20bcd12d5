import { describe, expect, it } from 'vitest'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { unblockEmployee } from './unblock.ts'

behaviour(unblockEmployee, {
  'somebody who is blocked': {
    given: (w) => blocked(w),
    sue: 'allowed',
    mona: 'permission',
    ivy: 'permission',
    tim: 'permission',
    tess: 'application',
    nobody: 'application',
  },
})

behaviour(unblockEmployee, {
  'somebody active': { given: async (w) => w.person('tim'), sue: 'state' },
})

describe('employees.unblock', () => {
  it('lets them in again', async () => {
    const w = await world()
    await blocked(w)
    await w.as('sue').call(unblockEmployee, { on: w.person('ned') })
    await expect(w.as('ned').call('people.me')).resolves.toBeTruthy()
  })
})

async function blocked(w: World) {
  await w.as('sue').call('employees.block', { on: w.person('ned') })
  return w.person('ned')
}
