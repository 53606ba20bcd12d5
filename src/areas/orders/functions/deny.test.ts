import { describe, expect, it } from 'vitest'
import { behaviour, engines, world } from '../../../../test/world.ts'
import { denyOrder } from './deny.ts'

behaviour(denyOrder, {
  'an order of Ned': {
    given: (w) => w.order(),
    mona: 'allowed',
    sue: 'allowed',
    ned: 'permission',
    tim: 'permission',
    cleo: 'application',
  },
  'an order of Sue': {
    given: (w) => w.order({ ownerId: w.person('sue'), placedById: w.person('sue') }),
    sue: 'state',
  },
  'one for an event that has begun': {
    given: async (w) => w.order({ event: (await w.event({ status: 'over' })).id }),
    mona: 'allowed',
  },
  'one that is cancelled': { given: (w) => w.order({ state: 'cancelled' }), mona: 'state' },
})

describe.each(engines)('denying an order (%s)', (engine) => {
  it('wants a reason', async () => {
    const w = await world(engine)
    const { id } = await w.order()
    for (const input of [{}, { note: '' }, { note: '  ' }])
      await expect(w.as('mona').call(denyOrder, { on: id, input })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('frees the seats for others and keeps the history', async () => {
    const w = await world(engine)
    const { id, eventId } = await w.order()
    const { output } = await w.as('mona').call(denyOrder, { on: id, input: { note: 'Over budget' } })
    expect(output).toMatchObject({ id, version: 2, state: 'denied' })
    expect((await w.as('ned').call('orders.view', { on: id })).output).toMatchObject({
      seats: [],
      valueCents: 0,
      decisionNote: 'Over budget',
      eventAvailable: 2,
    })
    const input = { eventId, quantity: 2, purpose: 'team' }
    await expect(w.as('tim').call('orders.place', { input })).resolves.toBeDefined()
    const lines = await w.tx((tx) =>
      tx.selectFrom('orderAdmissions').select(['orderId', 'releasedAt']).where('orderId', '=', id).execute(),
    )
    expect(lines).toHaveLength(2)
    expect(lines.every((line) => line.releasedAt !== null)).toBe(true)
    expect(w.outbox()).toMatchObject([{ event: 'order.denied' }, { event: 'order.placed' }])
  })

  it('a refused denial changes nothing', async () => {
    const w = await world(engine)
    const { id } = await w.order()
    await expect(w.as('ned').call(denyOrder, { on: id, input: { note: 'No' } })).rejects.toMatchObject({
      code: 'refused',
    })
    expect((await w.as('ned').call('orders.view', { on: id })).output).toMatchObject({
      version: 1,
      state: 'pending-approval',
    })
  })
})
