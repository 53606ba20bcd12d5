/** Cents of many seats are more than an integer of the database holds. */
import { describe, expect, it } from 'vitest'
import { engines, world } from '../../../test/world.ts'

describe.each(engines)('orders of great value (%s)', (engine) => {
  it('are previewed, placed, weighed and approved as all others', async () => {
    const w = await world(engine)
    const { id: eventId } = await w.event()
    await w.admissions(eventId, 4, { faceValueCents: 2_000_000_000 })
    const quantity = 2
    const draft = await w.as('ned').call('orders.draft', { input: { eventId, quantity } })
    await w.as('ned').call('orders.preview', { on: draft.output.id })
    const input = { eventId, quantity, purpose: 'client', guests: [{ name: 'Ana Ruiz', kind: 'contact' }] }
    const { id } = (await w.as('ned').call('orders.place', { input: { ...input, hostAttends: false } }))
      .output
    const queue = (await w.as('mona').call('orders.weigh')).output
    expect(queue.items).toMatchObject([{ id, valueCents: 4_000_000_000 }])
    expect((await w.as('mona').call('orders.approve', { on: id })).output.state).toBe('pending-delivery')
    const again = await w.as('ned').call('orders.place', { input: { ...input, hostAttends: false } })
    expect((await w.as('mona').call('orders.weigh')).output.items).toMatchObject([
      { id: again.output.id, guestHistory: [{ name: 'Ana Ruiz', orders: 1 }] },
    ])
  })
  it('are given with the parking space of the day', async () => {
    const w = await world(engine)
    const { id: eventId } = await w.event()
    const tims = { commitment: 'held', holderId: w.person('tim'), stewardId: w.person('tim') }
    const dear = { ...tims, faceValueCents: 2_000_000_000 }
    const admissionIds = [
      ...(await w.admissions(eventId, 1, dear)),
      ...(await w.admissions(eventId, 1, { ...dear, section: '001', category: 'parking' })),
    ]
    const assigned = { admissionIds, personId: w.person('ned') }
    const { id } = (await w.as('tim').call('admissions.assign', { input: assigned })).output.orders[0]
    const guests = [{ name: 'Ana Ruiz', kind: 'contact' }]
    await w.as('ned').call('orders.revise', { on: id, input: { hostAttends: false, guests } })
    await w.as('ned').call('orders.submit', { on: id })
    const given = await w.tx((tx) => tx.selectFrom('orderGuests').select(['name', 'giftCents']).execute())
    expect(given).toEqual([{ name: 'Ana Ruiz', giftCents: 4_000_000_000 }])
  })
})
