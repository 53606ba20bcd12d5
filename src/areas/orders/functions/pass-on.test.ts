import { expect, it } from 'vitest'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { passOrderOn } from './pass-on.ts'

behaviour(passOrderOn, {
  'nobody but the clock': { sue: 'permission', mona: 'permission', ned: 'permission' },
})

const become = (w: World, handle: 'mona' | 'sue', status: 'blocked' | 'deactivated' | 'active') =>
  w.tx((tx) => tx.updateTable('people').set({ status }).where('id', '=', w.person(handle)).execute())

it("goes on to the manager's manager once a manager is blocked, one order at a time", async () => {
  const w = await world()
  const orders = [await w.order(), await w.order()]
  await w.strike('minute')
  expect(w.outbox().filter(({ event }) => event === 'order.passed-on')).toEqual([])
  await become(w, 'mona', 'blocked')
  await w.strike('minute')
  await w.strike('minute')
  const passed = w.outbox().filter(({ event }) => event === 'order.passed-on')
  expect(passed.map(({ subject }) => subject?.id).sort()).toEqual(orders.map(({ id }) => id).sort())
  const { output } = await w.as('sue').call('orders.weigh')
  expect(output.items[0].steps).toMatchObject([
    { who: 'The manager', is: 'passed-on' },
    { who: 'Sue Castell', is: 'now' },
  ])
  const { output: idle } = await w.asItself().call(passOrderOn)
  expect(idle).toEqual({ id: null, idle: true })
})

it('is left to the holders where nobody follows', async () => {
  const w = await world()
  await w.order({ ownerId: w.person('mona'), placedById: w.person('mona') })
  await w.tx((tx) =>
    tx.updateTable('people').set({ managerId: null }).where('id', '=', w.person('mona')).execute(),
  )
  await w.strike('minute')
  expect((await w.as('sue').call('orders.weigh')).output.items[0].steps.at(-1)).toMatchObject({
    who: 'Whoever may decide any order',
    is: 'now',
  })
})
