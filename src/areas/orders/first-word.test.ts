/** A new order is judged before it is written. What is in hand then must say the same as what is read back later. */
import { expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import type { Condition } from '../chains/step.ts'

const official = { name: 'Cy Hall', kind: 'contact', email: 'cy@city.example' }

async function chain(w: World, when: Condition, more: object = {}): Promise<void> {
  const steps = [{ approver: 'holders', when }]
  const { output } = await w.as('sue').call('chains.save', { input: { name: 'Tried', steps, ...more } })
  await w.as('sue').call('chains.activate', { on: output.id })
}

it('by each condition of a chain alike, before it is written and after', async () => {
  const w = await world()
  const event = await w.event()
  await w.admissions(event.id, 60, { faceValueCents: 8_000, package: 'Season 2028' })
  await w.as('ned').call('contacts.add', {
    input: { name: official.name, email: official.email, isOfficial: true },
  })
  const request = { eventId: event.id, quantity: 3, purpose: 'recognition', hostAttends: true }
  const { performer, venueId } = await w.tx((tx) =>
    tx.selectFrom('events').selectAll().where('id', '=', event.id).executeTakeFirstOrThrow(),
  )
  const elsewhere = crypto.randomUUID()
  const pairs: readonly (readonly [holds: Condition, doesNot: Condition])[] = [
    [{ fromCents: 24_000 }, { fromCents: 24_001 }],
    [{ belowCents: 24_001 }, { belowCents: 24_000 }],
    [{ fromQuantity: 3 }, { fromQuantity: 4 }],
    [{ hostAttends: true }, { hostAttends: false }],
    [{ purposes: ['recognition'] }, { purposes: ['client'] }],
    [{ guests: ['public-official'] }, { guests: ['contact'] }],
    [{ eventIds: [event.id] }, { eventIds: [elsewhere] }],
    [{ performers: [performer] }, { performers: ['Nobody'] }],
    [{ venueIds: [venueId] }, { venueIds: [elsewhere] }],
    [{ packages: ['Season 2028'] }, { packages: ['Season 2029'] }],
  ]
  for (const [condition, isFor] of pairs.flatMap(([holds, not]) => [
    [holds, true] as const,
    [not, false] as const,
  ])) {
    await chain(w, condition)
    const { id } = (await w.as('ned').call('orders.place', { input: { ...request, guests: [official] } }))
      .output
    const order = await w.tx((tx) =>
      tx.selectFrom('orders').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    )
    const readBack = (await w.stores((stores) => stores.orders.planOf(id))).steps[0]
    // Where no step is for it, the official among its guests brings it to compliance.
    expect([condition, order.awaits]).toEqual([condition, isFor ? 'holders' : 'compliance'])
    expect([condition, order.awaits, order.chainStep]).toEqual([condition, readBack?.awaits, readBack?.step])
  }
})

it('and where nobody is asked, it goes straight to delivery', async () => {
  const w = await world()
  const event = await w.event()
  await w.admissions(event.id, 2)
  await chain(w, { fromQuantity: 3 }, { withoutSteps: 'approve' })
  const input = { eventId: event.id, quantity: 2, purpose: 'client' }
  const { output } = await w.as('ned').call('orders.place', { input })
  expect(output).toMatchObject({ state: 'pending-delivery', version: 1 })
  expect((await w.lastAudit())?.after).toMatchObject({ state: 'pending-delivery', quantity: 2 })
  const steps = await w.tx((tx) =>
    tx.selectFrom('orderApprovals').selectAll().where('orderId', '=', output.id).execute(),
  )
  expect(steps).toEqual([])
})
