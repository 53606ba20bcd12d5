import { describe, expect, it } from 'vitest'
import { behaviour, engines, world } from '../../../../test/world.ts'
import { draftOrder } from './draft.ts'

behaviour(draftOrder, {
  'an event to come': { given: (w) => w.event(), ned: 'allowed', sue: 'allowed', tess: 'application' },
  'one that is over': { given: (w) => w.event({ status: 'over' }), ned: 'state' },
  'one that is cancelled': { given: (w) => w.event({ status: 'cancelled' }), ned: 'state' },
})

describe.each(engines)('beginning a request (%s)', (engine) => {
  it('holds nothing, keeps what was said, and is its owner’s alone', async () => {
    const w = await world(engine)
    const event = await w.event()
    await w.admissions(event.id, 2)
    const guests = [{ name: 'Ana Ruiz', kind: 'contact', email: 'ana@delta.example' }]
    const delivery = { by: 'hard-stock', to: '1 Quay Street' }
    const wish = { section: '114' }
    const input = { eventId: event.id, quantity: 2, guests, wish, delivery, note: 'Renewal' }
    const { output } = await w.as('ned').call(draftOrder, { input })
    expect(output).toMatchObject({ state: 'draft', version: 1, quantity: 2 })
    expect((await w.as('ned').call('orders.view', { on: output.id })).output).toMatchObject({
      wish,
      delivery,
      note: 'Renewal',
      seats: [],
      guests,
      eventAvailable: 2,
    })
    for (const who of ['mona', 'sue'] as const)
      await expect(w.as(who).call('orders.view', { on: output.id })).rejects.toMatchObject({
        code: 'not-found',
      })
    const { items } = (await w.as('ned').call('orders.list', { input: { view: 'waiting' } })).output
    expect(items).toMatchObject([{ id: output.id }])
    expect((await w.as('sue').call('orders.list', { input: { view: 'all' } })).output.total).toBe(0)
  })
})
