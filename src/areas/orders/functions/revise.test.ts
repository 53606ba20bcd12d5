import { expect, it } from 'vitest'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { reviseOrder } from './revise.ts'

const draft = (w: World) => w.order({ state: 'draft', admissions: [] })

behaviour(reviseOrder, {
  'a draft of Ned': { given: draft, ned: 'allowed', mona: 'relation', sue: 'relation', tess: 'application' },
  'one that was given to Ned': { given: (w) => w.order({ state: 'incomplete' }), ned: 'allowed' },
  'one that was placed': { given: (w) => w.order(), ned: 'state' },
  'one for an event that has begun': {
    given: async (w) => {
      const event = await w.event({ startsAt: new Date(Date.now() - 3_600_000) })
      return w.order({ state: 'draft', event: event.id, admissions: [] })
    },
    ned: 'state',
  },
})

it('changes what is said and keeps the rest', async () => {
  const w = await world()
  const { id } = await w.order({ state: 'draft', admissions: [], quantity: 2, note: 'Renewal' })
  const guests = [{ name: 'Ana Ruiz', kind: 'contact' }]
  await w.as('ned').call(reviseOrder, { on: id, input: { guests, hostAttends: false } })
  await w.as('ned').call(reviseOrder, { on: id, input: { quantity: 3, purpose: 'team' } })
  expect((await w.as('ned').call('orders.view', { on: id })).output).toMatchObject({
    version: 3,
    quantity: 3,
    purpose: 'team',
    note: 'Renewal',
    hostAttends: false,
    guests,
  })
})

it('refuses a change of what somebody else changed meanwhile', async () => {
  const w = await world()
  const { id } = await draft(w)
  await w.as('ned').call(reviseOrder, { on: id, input: { quantity: 3 } })
  await expect(
    w.as('ned').call(reviseOrder, { on: id, input: { quantity: 4 }, ifMatch: '1' }),
  ).rejects.toMatchObject({ code: 'stale' })
})

it('leaves seats that were given alone', async () => {
  const w = await world()
  const { id } = await w.order({ state: 'incomplete' })
  await w.as('ned').call(reviseOrder, { on: id, input: { note: 'For the renewal' } })
  await expect(w.as('ned').call(reviseOrder, { on: id, input: { quantity: 9 } })).rejects.toMatchObject({
    code: 'invalid',
  })
})
