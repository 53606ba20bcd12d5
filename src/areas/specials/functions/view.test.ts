import { expect, it } from 'vitest'
import { specialRequest } from '../../../../test/scenes/special-request.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { viewSpecial } from './view.ts'

behaviour(viewSpecial, {
  'one of Ned': {
    given: (w) => specialRequest(w),
    ned: 'allowed',
    mona: 'allowed',
    sue: 'allowed',
    ivy: 'permission',
    tim: 'permission',
  },
  'one that is approved': {
    given: (w) => specialRequest(w, { state: 'pending-sourcing' }),
    ivy: 'allowed',
    tim: 'permission',
  },
})

it('counts what its owner was granted, not what they only began or were denied', async () => {
  const w = await world()
  for (const state of ['draft', 'denied', 'pending-approval', 'completed'] as const) await w.order({ state })
  const { id } = await specialRequest(w)
  const { output } = await w.as('mona').call('specials.view', { on: id })
  expect(output.ownerHistory).toMatchObject({ orders: 1, specials: 1 })
})
