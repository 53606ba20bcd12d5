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
})
