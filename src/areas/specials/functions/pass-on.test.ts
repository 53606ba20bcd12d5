import { expect, it } from 'vitest'
import { specialRequest } from '../../../../test/scenes/special-request.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { passSpecialOn } from './pass-on.ts'

behaviour(passSpecialOn, { 'nobody but the clock': { sue: 'permission', ned: 'permission' } })

it("goes on to the manager's manager once a manager is blocked, and back to nobody", async () => {
  const w = await world()
  const { id } = await specialRequest(w)
  await w.strike('minute')
  expect((await w.as('ned').call('specials.view', { on: id })).output.waitsFor).toBe('Mona Petrov')
  await w.tx((tx) =>
    tx.updateTable('people').set({ status: 'blocked' }).where('id', '=', w.person('mona')).execute(),
  )
  await w.strike('minute')
  expect((await w.as('ned').call('specials.view', { on: id })).output.waitsFor).toBe('Sue Castell')
  expect((await w.asItself().call(passSpecialOn)).output).toEqual({ id: null, idle: true })
})
