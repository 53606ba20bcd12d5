import { describe, expect, it } from 'vitest'
import { deliveredOrder, readyOrder, sentOrder, standing } from '../../../../test/scenes/delivery.ts'
import { behaviour, engines, world } from '../../../../test/world.ts'
import { claimOrder } from './claim.ts'

behaviour(claimOrder, {
  'sent to Ned': {
    given: (w) => sentOrder(w),
    ned: 'allowed',
    ivy: 'relation',
    sue: 'relation',
    mona: 'relation',
  },
  'not sent yet': { given: (w) => readyOrder(w), ned: 'state' },
  'delivered already': { given: (w) => deliveredOrder(w), ned: 'state' },
})

describe.each(engines)('claiming an order (%s)', (engine) => {
  it('delivers it: nobody has to mark it after that', async () => {
    const w = await world(engine)
    const order = await sentOrder(w)
    const { output } = await w.as('ned').call(claimOrder, { on: order.id })
    expect(output).toMatchObject({ state: 'completed', shipment: 'claimed' })
    expect(await standing(w, order.id)).toMatchObject({
      state: 'completed',
      seats: [{ custody: 'delivered' }, { custody: 'delivered' }],
      shipments: [{ state: 'claimed' }],
    })
  })

  it('tells the second of two who say so at the same moment', async () => {
    const w = await world(engine)
    const order = await sentOrder(w)
    const both = await Promise.allSettled([
      w.as('ned').call(claimOrder, { on: order.id }),
      w.as('ivy').call('orders.cancel-shipment', { on: order.id }),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { seats, shipments } = await standing(w, order.id)
    expect(shipments).toHaveLength(1)
    expect(new Set(seats.map(({ custody }) => custody)).size).toBe(1)
  })
})
