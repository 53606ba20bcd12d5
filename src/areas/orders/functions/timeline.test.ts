import { expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { orderTimeline } from './timeline.ts'

behaviour(orderTimeline, {
  'an order of Ned': {
    given: (w) => w.order(),
    ned: 'allowed',
    mona: 'allowed',
    sue: 'allowed',
    ivy: 'permission',
    tess: 'application',
  },
})

it('tells who did what, and what state it came to', async () => {
  const w = await world()
  const event = await w.event()
  await w.admissions(event.id, 2)
  const { output } = await w.as('ned').call('orders.draft', { input: { eventId: event.id, quantity: 2 } })
  await w.as('ned').call('orders.submit', { on: output.id })
  await w.as('mona').call('orders.deny', { on: output.id, input: { note: 'Not this time' } })
  const { items } = (await w.as('ned').call(orderTimeline, { on: output.id })).output
  expect(items).toMatchObject([
    { says: 'Ned Abara began it', state: 'draft' },
    { says: 'Ned Abara placed it', state: 'pending-approval' },
    { says: 'Mona Petrov denied it', state: 'denied', note: 'Not this time' },
  ])
})

it('begins with the seats that somebody was given', async () => {
  const w = await world()
  const { id } = await w.order({ state: 'incomplete' })
  const told = async () => (await w.as('ned').call(orderTimeline, { on: id })).output.items
  expect(await told()).toMatchObject([{ says: 'Given to Ned Abara', state: 'incomplete' }])
  await w.as('ned').call('orders.revise', { on: id, input: { note: 'For the renewal' } })
  expect(await told()).toHaveLength(1)
})
