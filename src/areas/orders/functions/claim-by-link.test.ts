import { describe, expect, it } from 'vitest'
import { sentOrder, standing, tokenOfMail } from '../../../../test/scenes/delivery.ts'
import { behaviour, engines, world } from '../../../../test/world.ts'
import { claimByLink } from './claim-by-link.ts'

behaviour(claimByLink, {
  'nobody but the page of the link': {
    sue: 'permission',
    ivy: 'permission',
    ned: 'permission',
    nobody: 'permission',
  },
})

describe.each(engines)('claiming by the link of the mail (%s)', (engine) => {
  it('delivers the order, once', async () => {
    const w = await world(engine)
    const order = await sentOrder(w)
    const input = { token: await tokenOfMail(w) }
    const { output } = await w.asItself().call(claimByLink, { input })
    expect(output).toMatchObject({ id: order.id, state: 'completed', shipment: 'claimed' })
    expect(await standing(w, order.id)).toMatchObject({ seats: [{ custody: 'delivered' }, {}] })
    expect(await w.lastAudit()).toMatchObject({ function: 'orders.claim-by-link', subjectId: order.id })
    await expect(w.asItself().call(claimByLink, { input })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('counts for its own shipment alone', async () => {
    const w = await world(engine)
    const order = await sentOrder(w)
    const input = { token: await tokenOfMail(w) }
    await w.as('ivy').call('orders.cancel-shipment', { on: order.id })
    await w.as('ivy').call('orders.send', { on: order.id })
    await expect(w.asItself().call(claimByLink, { input })).rejects.toMatchObject({ code: 'conflict' })
    expect(await standing(w, order.id)).toMatchObject({
      state: 'pending-delivery',
      seats: [{ custody: 'out' }, {}],
    })
  })
})
