import { describe, expect, it } from 'vitest'
import { deliveredOrder, inDays, readyOrder, sentOrder } from '../../../../test/scenes/delivery.ts'
import { behaviour, engines, world } from '../../../../test/world.ts'
import { listDeliveries } from './delivery-queue.ts'

behaviour(listDeliveries, {
  'the queue': {
    ivy: 'allowed',
    sue: 'allowed',
    tim: 'permission',
    mona: 'permission',
    ned: 'permission',
    tess: 'application',
  },
})

describe.each(engines)('the queue of deliveries (%s)', (engine) => {
  it('holds what is approved, in the order of the events, and nothing before', async () => {
    const w = await world(engine)
    const later = await readyOrder(w, { event: { startsAt: inDays(20) } })
    const sooner = await readyOrder(w, { event: { startsAt: inDays(2) }, seats: { custody: 'in-transit' } })
    await readyOrder(w, { order: { state: 'pending-approval' } })
    const sent = await sentOrder(w)
    const delivered = await deliveredOrder(w)
    const waiting = await readyOrder(w, { order: { state: 'pending-guest-list' } })
    const seen = async (view: string) => {
      const { output } = await w.as('ivy').call(listDeliveries, { input: { view } })
      return output.items.map(({ id }: { id: string }) => id)
    }
    expect(await seen('to-send')).toEqual([sooner.id, later.id])
    expect(await seen('sent')).toEqual([sent.id])
    expect(await seen('delivered')).toEqual([delivered.id])
    expect(await seen('no-guests')).toEqual([waiting.id])
    const { output } = await w.as('ivy').call('orders.delivery-counts')
    expect(output).toMatchObject({ toSend: 2, ready: 1, sent: 1, delivered: 1, noGuests: 1 })
    expect(output.methods).toEqual([{ id: 'mobile', name: 'mobile', count: 2 }])
  })

  it('is narrowed by office, way, venue, day and words, and pages on', async () => {
    const w = await world(engine)
    const venueId = w.ids.venue as string
    const office = (
      await w.as('sue').call('orders.save-office', { input: { name: 'Stage door', isDefault: true } })
    ).output
    const pdf = await readyOrder(w, {
      event: { name: 'Messiah', startsAt: new Date('2031-03-01T20:00:00Z') },
      seats: { delivery: 'pdf' },
    })
    await readyOrder(w)
    await readyOrder(w)
    const seen = async (input: object) => (await w.as('ivy').call(listDeliveries, { input })).output
    expect((await seen({ method: 'pdf' })).items).toMatchObject([
      { id: pdf.id, office: { name: 'Stage door' } },
    ])
    expect((await seen({ q: 'messiah' })).total).toBe(1)
    expect((await seen({ day: '2031-03-01' })).total).toBe(1)
    expect((await seen({ venue: venueId, office: office.id })).total).toBe(3)
    expect((await seen({ office: crypto.randomUUID() })).total).toBe(0)
    const first = await seen({ limit: 2 })
    const second = await seen({ limit: 2, cursor: first.next })
    expect(new Set([...first.items, ...second.items].map(({ id }: { id: string }) => id)).size).toBe(3)
  })

  it('shows each what may be done with it', async () => {
    const w = await world(engine)
    const order = await readyOrder(w)
    const { output } = await w.as('ivy').call('orders.shipment-view', { on: order.id })
    expect(output.can['orders.send']).toMatchObject({ allowed: true })
    expect(output.can['orders.return']).toMatchObject({ allowed: false, layer: 'state' })
  })
})
