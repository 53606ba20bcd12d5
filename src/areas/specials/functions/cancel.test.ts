import { expect, it } from 'vitest'
import { specialRequest } from '../../../../test/scenes/special-request.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { cancelSpecial } from './cancel.ts'

behaviour(cancelSpecial, {
  'one of Ned': { given: (w) => specialRequest(w), ned: 'allowed', mona: 'relation', sue: 'relation' },
  'while seats are looked for': {
    given: (w) => specialRequest(w, { state: 'pending-sourcing' }),
    ned: 'allowed',
  },
  'once it is over': { given: (w) => specialRequest(w, { state: 'denied' }), ned: 'state' },
})

it('ends it', async () => {
  const w = await world()
  const { id } = await specialRequest(w)
  expect((await w.as('ned').call(cancelSpecial, { on: id })).output.state).toBe('cancelled')
})
