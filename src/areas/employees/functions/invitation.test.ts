import { expect, it } from 'vitest'
import { invited, tokens } from '../../../../test/scenes/newcomer.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { readInvitation } from './invitation.ts'

behaviour(readInvitation, {
  'asking without the link': { sue: 'permission', ned: 'permission', nobody: 'permission' },
})

it('greets whoever holds the link', async () => {
  const w = await world()
  const { id } = await invited(w)
  const [token = ''] = await tokens(w)
  const { output } = await w.asItself().call(readInvitation, { input: { token } })
  expect(output).toEqual({
    personId: id,
    name: 'Una Newman',
    email: 'una@harbour.example',
    organisation: 'Harbour Works',
  })
})
