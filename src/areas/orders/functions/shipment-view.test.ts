import { describe, expect, it } from 'vitest'
import { deliveredOrder, sentOrder } from '../../../../test/scenes/delivery.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { viewShipment } from './shipment-view.ts'

behaviour(viewShipment, {
  'the order of Ned': {
    given: (w) => sentOrder(w),
    ned: 'allowed',
    ivy: 'allowed',
    sue: 'allowed',
    mona: 'permission',
    tim: 'permission',
    tess: 'application',
  },
  'a request that nobody has approved': {
    given: (w) => w.order(),
    ned: 'allowed',
    ivy: 'relation',
    sue: 'relation',
  },
})

describe('seeing how an order is delivered', () => {
  it('keeps what was tried before', async () => {
    const w = await world()
    const order = await deliveredOrder(w)
    await w.as('ivy').call('orders.return', { on: order.id, input: { note: 'Back' } })
    const { output } = await w.as('ned').call(viewShipment, { on: order.id })
    expect(output).toMatchObject({ shipment: null, earlier: [{ state: 'returned', endNote: 'Back' }] })
  })
})
