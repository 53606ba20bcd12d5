import { describe, expect, it } from 'vitest'
import { sentOrder, tokenOfMail } from '../../../../test/scenes/delivery.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { readClaim } from './read-claim.ts'

behaviour(readClaim, {
  'nobody but the page of the link': {
    sue: 'permission',
    ivy: 'permission',
    ned: 'permission',
    nobody: 'permission',
  },
})

describe('the page behind the link of the mail', () => {
  it('says which seats they are, and that a shipment was called back', async () => {
    const w = await world()
    const order = await sentOrder(w)
    const token = await tokenOfMail(w)
    const read = async () => (await w.asItself().call(readClaim, { input: { token } })).output
    expect(await read()).toMatchObject({ event: 'Harbour City v Northgate', stage: 'sent', method: 'mobile' })
    expect((await read()).seats).toHaveLength(2)
    await w.as('ivy').call('orders.cancel-shipment', { on: order.id })
    expect(await read()).toMatchObject({ stage: 'gone' })
  })

  it('says that the event is off, and ends what is on its way with it', async () => {
    const w = await world()
    const order = await sentOrder(w)
    const token = await tokenOfMail(w)
    await w.as('ivy').call('events.cancel', { on: order.eventId, input: { reason: 'Storm' } })
    const read = async () => (await w.asItself().call(readClaim, { input: { token } })).output
    expect(await read()).toMatchObject({ stage: 'called-off' })
    await w.react()
    expect(await read()).toMatchObject({ stage: 'called-off' })
    const shipments = await w.tx((tx) => tx.selectFrom('shipments').select(['state', 'endNote']).execute())
    expect(shipments).toEqual([{ state: 'cancelled', endNote: 'the event was cancelled' }])
    await expect(w.asItself().call('orders.claim-by-link', { input: { token } })).rejects.toThrow(
      'the event was cancelled',
    )
  })

  it('knows no other link, and none of another organisation', async () => {
    const [w, other] = [await world(), await world()]
    await sentOrder(w)
    const token = await tokenOfMail(w)
    const asked = { input: { token } }
    await expect(other.asItself().call(readClaim, asked)).rejects.toMatchObject({ code: 'not-found' })
    const wrong = { input: { token: `${token.slice(0, -4)}AAAA` } }
    await expect(w.asItself().call(readClaim, wrong)).rejects.toMatchObject({ code: 'not-found' })
  })
})
