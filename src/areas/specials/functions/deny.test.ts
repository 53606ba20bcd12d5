import { expect, it } from 'vitest'
import { specialRequest } from '../../../../test/scenes/special-request.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { denySpecial } from './deny.ts'

behaviour(denySpecial, {
  'one of Ned': { given: (w) => specialRequest(w), mona: 'allowed', ned: 'permission', ivy: 'permission' },
  'one of Sue': {
    given: (w) => specialRequest(w, { ownerId: w.person('sue'), askedById: w.person('sue') }),
    sue: 'state',
  },
})

it('says why', async () => {
  const w = await world()
  const { id } = await specialRequest(w)
  await expect(w.as('mona').call(denySpecial, { on: id })).rejects.toMatchObject({ code: 'invalid' })
  await w.as('mona').call(denySpecial, { on: id, input: { note: 'Not this year' } })
  expect((await w.as('ned').call('specials.view', { on: id })).output).toMatchObject({
    state: 'denied',
    decisionNote: 'Not this year',
  })
})
