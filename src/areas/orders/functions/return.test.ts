import { describe, expect, it } from 'vitest'
import { deliveredOrder, inDays, sentOrder, standing } from '../../../../test/scenes/delivery.ts'
import { behaviour, engines, world } from '../../../../test/world.ts'
import { returnOrder } from './return.ts'

behaviour(returnOrder, {
  delivered: {
    given: (w) => deliveredOrder(w),
    ivy: 'allowed',
    sue: 'allowed',
    tim: 'permission',
    ned: 'permission',
  },
  'only sent': { given: (w) => sentOrder(w), ivy: 'state' },
})

describe.each(engines)('taking tickets back (%s)', (engine) => {
  it('puts them on hand and the order back into the queue, with a note', async () => {
    const w = await world(engine)
    const order = await deliveredOrder(w)
    await expect(w.as('ivy').call(returnOrder, { on: order.id, input: {} })).rejects.toMatchObject({
      code: 'invalid',
    })
    const { output } = await w.as('ivy').call(returnOrder, { on: order.id, input: { note: 'Ned is ill' } })
    expect(output).toMatchObject({ state: 'pending-delivery', shipment: 'returned' })
    expect(await standing(w, order.id)).toMatchObject({
      state: 'pending-delivery',
      seats: [{ custody: 'on-hand', commitment: 'ordered' }, { custody: 'on-hand' }],
      shipments: [{ state: 'returned', endNote: 'Ned is ill' }],
    })
  })

  it('writes down what cannot be pulled back, and leaves the order as it is', async () => {
    const w = await world(engine)
    const order = await sentOrder(w)
    await w.as('ned').call('orders.claim', { on: order.id })
    const input = { note: 'Accepted in the app of the venue', cannotComeBack: true }
    const { output } = await w.as('ivy').call(returnOrder, { on: order.id, input })
    expect(output).toMatchObject({ state: 'completed', shipment: 'claimed' })
    expect(await standing(w, order.id)).toMatchObject({
      state: 'completed',
      seats: [{ custody: 'delivered' }, { custody: 'delivered' }],
      shipments: [{ state: 'claimed', endNote: 'Accepted in the app of the venue' }],
    })
  })

  it('leaves them where somebody is inside with one', async () => {
    const w = await world(engine)
    const order = await deliveredOrder(w, { event: { startsAt: inDays(1 / 24) } }, { method: 'pdf' })
    const { output: wallet } = await w.as('ned').call('orders.wallet')
    await w.as('ivy').call('orders.scan', { input: { code: wallet.items[0].codes[0].code } })
    const back = w.as('ivy').call(returnOrder, { on: order.id, input: { note: 'Ned is ill' } })
    await expect(back).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('came in'),
    })
    expect(await standing(w, order.id)).toMatchObject({
      state: 'completed',
      shipments: [{ state: 'delivered' }],
    })
  })
})
