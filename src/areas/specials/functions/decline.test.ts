import { expect, it } from 'vitest'
import { specialRequest } from '../../../../test/scenes/special-request.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { declineSpecial } from './decline.ts'

behaviour(declineSpecial, {
  'one that is approved': {
    given: (w) => specialRequest(w, { state: 'pending-sourcing' }),
    ivy: 'allowed',
    sue: 'allowed',
    mona: 'permission',
    tim: 'permission',
    ned: 'permission',
  },
  'one that is not': { given: (w) => specialRequest(w), ivy: 'state' },
})

it('tells that nothing was to be had', async () => {
  const w = await world()
  const { id } = await specialRequest(w, { state: 'pending-sourcing' })
  await w
    .as('ivy')
    .call(declineSpecial, { on: id, input: { note: 'Sold out, and twice the budget elsewhere' } })
  expect((await w.as('ned').call('specials.view', { on: id })).output).toMatchObject({
    state: 'declined',
    sourcedBy: { name: 'Ivy Tan' },
  })
})
