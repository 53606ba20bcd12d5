import { expect, it } from 'vitest'
import { waitingList } from '../../../../test/scenes/waiting-list.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { turnDownOrder } from './turn-down.ts'

behaviour(turnDownOrder, {
  'somebody on the list that Tim awards': {
    given: async (w) => (await waitingList(w)).waits(),
    tim: 'allowed',
    sue: 'allowed',
    mona: 'permission',
    ned: 'permission',
  },
  'once the list has closed': {
    given: async (w) => (await waitingList(w, { closesAt: new Date(Date.now() - 1000) })).waits(),
    tim: 'allowed',
  },
  'an order that does not wait for seats': { given: (w) => w.order(), sue: 'state' },
})

it('tells why, and ends it', async () => {
  const w = await world()
  const { id } = await (await waitingList(w)).waits()
  await expect(w.as('tim').call(turnDownOrder, { on: id })).rejects.toMatchObject({ code: 'invalid' })
  await w.as('tim').call(turnDownOrder, { on: id, input: { note: 'Clients first this time' } })
  expect((await w.as('ned').call('orders.view', { on: id })).output).toMatchObject({
    state: 'denied',
    decidedBy: { name: 'Tim Osei' },
    decisionNote: 'Clients first this time',
  })
})
