import { expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { seePace } from './pace.ts'

behaviour(seePace, {
  'those whose role it is to decide': {
    mona: 'allowed',
    sue: 'allowed',
    ned: 'permission',
    tim: 'permission',
    ivy: 'permission',
    tess: 'application',
  },
})

it('counts what one decided, and how long it had waited', async () => {
  const w = await world()
  expect((await w.as('mona').call(seePace)).output).toEqual({ decided: 0, medianHours: null })
  const { id } = await w.order()
  await w.stores((stores) => stores.orders.beginApproval(id, new Date(Date.now() - 5 * 3_600_000)))
  await w.as('mona').call('orders.approve', { on: id })
  expect((await w.as('mona').call(seePace)).output).toEqual({ decided: 1, medianHours: 5 })
  expect((await w.as('sue').call(seePace)).output.decided).toBe(0)
})
