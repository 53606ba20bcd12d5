import { describe, expect, it } from 'vitest'
import { behaviour, engines, world } from '../../../../test/world.ts'
import { blockEmployee } from './block.ts'

behaviour(blockEmployee, {
  'somebody active': {
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

behaviour(blockEmployee, {
  oneself: { given: async (w) => w.person('sue'), sue: 'state' },
})

describe.each(engines)('employees.block (%s)', (engine) => {
  it('shuts them out at the next request, and keeps what they hold', async () => {
    const w = await world(engine)
    const order = await w.order()
    await w.as('ned').call('people.me')
    const { output } = await w.as('sue').call(blockEmployee, { on: w.person('ned') })
    expect(output.status).toBe('blocked')
    await expect(w.as('ned').call('people.me')).rejects.toMatchObject({ code: 'not-signed-in' })
    await w.as('sue').call('employees.unblock', { on: w.person('ned') })
    const kept = await w.as('ned').call('orders.view', { on: order.id })
    expect(kept.output).toMatchObject({ state: 'pending-approval', quantity: 2 })
  })
})
