import { describe, expect, it } from 'vitest'
import { behaviour, engines, world } from '../../../../test/world.ts'
import { cancelOrder } from './cancel.ts'

behaviour(cancelOrder, {
  'an order of Ned': {
    given: (w) => w.order(),
    ned: 'allowed',
    mona: 'relation',
    sue: 'relation',
    tim: 'relation',
    tess: 'application',
  },
  'one that is approved': { given: (w) => w.order({ state: 'pending-delivery' }), ned: 'state' },
  'one that is denied': { given: (w) => w.order({ state: 'denied' }), ned: 'state' },
})

describe.each(engines)('cancelling an order (%s)', (engine) => {
  it('frees its seats, once', async () => {
    const w = await world(engine)
    const { id } = await w.order()
    const { output } = await w.as('ned').call(cancelOrder, { on: id })
    expect(output).toMatchObject({ id, version: 2, state: 'cancelled' })
    expect((await w.as('ned').call('orders.view', { on: id })).output).toMatchObject({
      seats: [],
      eventAvailable: 2,
    })
    expect(await w.lastAudit()).toMatchObject({ function: 'orders.cancel', witness: 'tos.orders.own' })
    await expect(w.as('ned').call(cancelOrder, { on: id })).rejects.toMatchObject({ code: 'state-conflict' })
  })
})
