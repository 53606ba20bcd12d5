import { expect, it } from 'vitest'
import { specialRequest } from '../../../../test/scenes/special-request.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { expireSpecial } from './expire.ts'

behaviour(expireSpecial, { 'nobody but the clock': { sue: 'permission', ned: 'permission' } })

it('ends what is under way once its day has passed, and nothing else', async () => {
  const w = await world()
  const over = await specialRequest(w, { day: '2020-05-01' })
  const ahead = await specialRequest(w, { day: '2999-05-01' })
  await w.strike('minute')
  await w.strike('minute')
  const state = async (id: string) => (await w.as('ned').call('specials.view', { on: id })).output.state
  expect([await state(over.id), await state(ahead.id)]).toEqual(['expired', 'pending-approval'])
  expect((await w.asItself().call(expireSpecial)).output).toEqual({ id: null, idle: true })
})
