import { expect, it } from 'vitest'
import { givesWord } from '../../../../test/scenes/word.ts'
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

const takeRoles = (w: World, handle: 'ivy' | 'mona') =>
  w.tx((tx) => tx.deleteFrom('personRoles').where('personId', '=', w.person(handle)).execute())
const passed = (w: World) => w.outbox().filter(({ event }) => event === 'order.passed-on').length

it('goes on from whoever was named once no role lets them decide', async () => {
  const w = await world()
  await givesWord(w, 'ivy', 'orders.decide@compliance')
  const { id } = await w.order({ awaits: 'person', approverId: w.person('ivy') })
  await w.strike('minute')
  expect(passed(w)).toBe(0)
  await takeRoles(w, 'ivy')
  await w.strike('minute')
  expect(passed(w)).toBe(1)
  expect((await w.as('mona').call('orders.approve', { on: id })).output.state).toBe('pending-delivery')
})

it('asks no manager as such whose role is for the step of compliance alone', async () => {
  const w = await world()
  const { id } = await w.order()
  await takeRoles(w, 'mona')
  await givesWord(w, 'mona', 'orders.decide@compliance')
  await w.strike('minute')
  expect(passed(w)).toBe(1)
  await expect(w.as('mona').call('orders.approve', { on: id })).rejects.toMatchObject({ code: 'not-found' })
})
