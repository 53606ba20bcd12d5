import { describe, expect, it } from 'vitest'
import { invited, mayAlso } from '../../../../test/scenes/newcomer.ts'
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
  'somebody who has not come yet': { given: (w) => invited(w), sue: 'state' },
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

  it('leaves somebody in charge, also where those block who may not assign roles', async () => {
    const w = await world(engine)
    await mayAlso(w, 'Manager', 'employees.block')
    const shutOut = w.as('mona').call(blockEmployee, { on: w.person('sue') })
    await expect(shutOut).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Nobody would be left'),
    })
    await expect(w.as('sue').call('people.me')).resolves.toBeTruthy()
    await expect(w.as('mona').call(blockEmployee, { on: w.person('tim') })).resolves.toBeTruthy()
  })
})
