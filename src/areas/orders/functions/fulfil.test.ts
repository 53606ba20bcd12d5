import { describe, expect, it } from 'vitest'
import { deliveredOrder, readyOrder, sentOrder, standing } from '../../../../test/scenes/delivery.ts'
import { behaviour, engines, world } from '../../../../test/world.ts'
import { fulfilOrder } from './fulfil.ts'

behaviour(fulfilOrder, {
  sent: { given: (w) => sentOrder(w), ivy: 'allowed', sue: 'allowed', tim: 'permission', ned: 'permission' },
  'on hand, to be handed over the counter': { given: (w) => readyOrder(w), ivy: 'allowed' },
  'not approved': {
    given: (w) => readyOrder(w, { order: { state: 'pending-approval' } }),
    ivy: 'state',
    sue: 'state',
  },
  'neither sent nor on hand': {
    given: (w) => readyOrder(w, { seats: { custody: 'in-transit' } }),
    ivy: 'state',
  },
  'delivered already': { given: (w) => deliveredOrder(w), ivy: 'state' },
})

describe.each(engines)('delivering an order (%s)', (engine) => {
  it('ends the way of what was sent', async () => {
    const w = await world(engine)
    const order = await sentOrder(w)
    const { output } = await w.as('ivy').call(fulfilOrder, { on: order.id })
    expect(output).toMatchObject({ state: 'completed', shipment: 'delivered', version: 3 })
    expect(await standing(w, order.id)).toMatchObject({
      state: 'completed',
      seats: [{ custody: 'delivered', outcome: null }, { custody: 'delivered' }],
      shipments: [{ state: 'delivered' }],
    })
    expect(w.outbox().at(-1)).toMatchObject({ event: 'order.delivered' })
  })

  it('hands over the counter without sending, and writes down to whom', async () => {
    const w = await world(engine)
    const order = await readyOrder(w)
    await w.as('ivy').call(fulfilOrder, { on: order.id, input: { recipient: 'Ana Ruiz' } })
    expect(await standing(w, order.id)).toMatchObject({
      state: 'completed',
      seats: [{ custody: 'delivered' }, { custody: 'delivered' }],
      shipments: [{ state: 'delivered', method: 'will-call' }],
    })
  })
})
