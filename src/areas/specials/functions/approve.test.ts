import { expect, it } from 'vitest'
import { specialRequest } from '../../../../test/scenes/special-request.ts'
import { givesWord } from '../../../../test/scenes/word.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { approveSpecial } from './approve.ts'

behaviour(approveSpecial, {
  'one of Ned, whose manager is Mona': {
    given: (w) => specialRequest(w),
    mona: 'allowed',
    sue: 'allowed',
    ned: 'permission',
    tim: 'permission',
    ivy: 'permission',
    tess: 'application',
  },
  'one that Mona made for Ned': {
    given: (w) => specialRequest(w, { askedById: w.person('mona') }),
    mona: 'state',
    sue: 'allowed',
  },
  'one of Sue': {
    given: (w) => specialRequest(w, { ownerId: w.person('sue'), askedById: w.person('sue') }),
    sue: 'state',
  },
  'one that waits for Ivy by name': {
    given: async (w) => {
      await givesWord(w, 'ivy', 'orders.decide@reports')
      return specialRequest(w, { awaits: 'person', approverId: w.person('ivy') })
    },
    ivy: 'allowed',
    mona: 'permission',
  },
  'one that waits for Tim by name, whose role lets nobody decide': {
    given: (w) => specialRequest(w, { awaits: 'person', approverId: w.person('tim') }),
    tim: 'permission',
  },
  'one that is denied': { given: (w) => specialRequest(w, { state: 'denied' }), mona: 'state' },
})

it('lets somebody look for the seats', async () => {
  const w = await world()
  const { id } = await specialRequest(w)
  await w.as('mona').call(approveSpecial, { on: id, input: { note: 'Up to the budget' } })
  expect((await w.as('ivy').call('specials.view', { on: id })).output).toMatchObject({
    state: 'pending-sourcing',
    decidedBy: { name: 'Mona Petrov' },
    decisionNote: 'Up to the budget',
    can: { 'specials.source': { allowed: true } },
  })
})
