import { describe, expect, it } from 'vitest'
import { deliveredOrder, readyOrder, sentOrder, standing } from '../../../../test/scenes/delivery.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { cancelShipment } from './cancel-shipment.ts'

behaviour(cancelShipment, {
  'sent and not claimed': {
    given: (w) => sentOrder(w),
    ivy: 'allowed',
    sue: 'allowed',
    tim: 'permission',
    ned: 'permission',
  },
  'not sent': { given: (w) => readyOrder(w), ivy: 'state' },
  delivered: { given: (w) => deliveredOrder(w), ivy: 'state' },
})

describe('calling a shipment back', () => {
  it('puts the seats on hand again, and they can be sent anew', async () => {
    const w = await world()
    const order = await sentOrder(w)
    const { output } = await w
      .as('ivy')
      .call(cancelShipment, { on: order.id, input: { note: 'Wrong address' } })
    expect(output).toMatchObject({ state: 'pending-delivery', shipment: 'cancelled' })
    expect(await standing(w, order.id)).toMatchObject({
      seats: [{ custody: 'on-hand' }, { custody: 'on-hand' }],
      shipments: [{ state: 'cancelled', endNote: 'Wrong address' }],
    })
    await w.as('ivy').call('orders.send', { on: order.id, input: { method: 'pdf' } })
    expect((await standing(w, order.id)).shipments).toMatchObject([{ state: 'cancelled' }, { state: 'sent' }])
  })

  it('ends the worth of the codes that went with it', async () => {
    const w = await world()
    // At the door of the day: before it a code is good for nothing yet.
    const soon = { event: { startsAt: new Date(Date.now() + 3_600_000) } }
    const order = await sentOrder(w, soon, { method: 'pdf' })
    const { output } = await w.as('ned').call('orders.wallet')
    const [{ code }] = output.items[0].codes
    const worth = async () =>
      (await w.as('ivy').call('orders.check-code', { input: { code } })).output.verdict
    expect(await worth()).toBe('valid')
    await w.as('ivy').call(cancelShipment, { on: order.id })
    expect(await worth()).toBe('not-valid')
  })
})
