import { describe, expect, it } from 'vitest'
import { waitingList } from '../../../../test/scenes/waiting-list.ts'
import { behaviour, engines, world } from '../../../../test/world.ts'
import { awardOrder } from './award.ts'

behaviour(awardOrder, {
  'somebody on the list that Tim awards': {
    given: async (w) => (await waitingList(w)).waits(),
    tim: 'allowed',
    sue: 'allowed',
    mona: 'permission',
    ivy: 'permission',
    ned: 'permission',
    tess: 'application',
  },
  'Tim himself': {
    given: async (w) =>
      (await waitingList(w)).waits(1, { ownerId: w.person('tim'), placedById: w.person('tim') }),
    tim: 'state',
    sue: 'allowed',
  },
  'a list that has closed': {
    given: async (w) => (await waitingList(w, { closesAt: new Date(Date.now() - 1000) })).waits(),
    tim: 'state',
    sue: 'state',
  },
  'an event that has begun': {
    given: async (w) => (await waitingList(w, { event: { startsAt: new Date(Date.now() - 1000) } })).waits(),
    tim: 'state',
  },
  'an order that does not wait for seats': { given: (w) => w.order(), tim: 'permission', sue: 'state' },
})

describe.each(engines)('awarding (%s)', (engine) => {
  it('gives the seats and asks the manager then', async () => {
    const w = await world(engine)
    const { waits } = await waitingList(w)
    const { id } = await waits()
    const { output } = await w.as('tim').call(awardOrder, { on: id })
    expect(output).toMatchObject({ id, state: 'pending-approval', quantity: 2 })
    const seen = (await w.as('ned').call('orders.view', { on: id })).output
    expect(seen.seats.map((seat: { section: string }) => seat.section)).toEqual(['Club 12', 'Club 12'])
    expect((await w.as('mona').call('orders.approve', { on: id })).output.state).toBe('pending-delivery')
    expect(w.outbox().map(({ event }) => event)).toEqual(['order.awarded', 'order.approved'])
  })

  it('gives fewer, and other places than were hoped for', async () => {
    const w = await world(engine)
    const { eventId, waits } = await waitingList(w, { seats: 2 })
    await w.admissions(eventId, 1, { commitment: 'waitlist', section: 'Suite 3', category: 'suite' })
    const { id } = await waits(3)
    await expect(w.as('tim').call(awardOrder, { on: id, input: { quantity: 4 } })).rejects.toMatchObject({
      code: 'invalid',
    })
    const input = { quantity: 1, category: 'suite' }
    expect((await w.as('tim').call(awardOrder, { on: id, input })).output).toMatchObject({ quantity: 1 })
    const seen = (await w.as('ned').call('orders.view', { on: id })).output
    expect(seen.seats).toMatchObject([{ section: 'Suite 3' }])
  })

  it('gives no more than are left, and says what is', async () => {
    const w = await world(engine)
    const { waits } = await waitingList(w, { seats: 3 })
    const [first, second] = [await waits(2), await waits(2)]
    await w.as('tim').call(awardOrder, { on: first.id })
    await expect(w.as('tim').call(awardOrder, { on: second.id })).rejects.toMatchObject({
      code: 'conflict',
      message: 'the waiting list has no 2 seats like these any more; there are 1 seat in Club 12',
    })
    await expect(
      w.as('tim').call(awardOrder, { on: second.id, input: { quantity: 1 } }),
    ).resolves.toBeDefined()
  })

  it('lets the person decline what they were given', async () => {
    const w = await world(engine)
    const { waits } = await waitingList(w)
    const { id } = await waits()
    await w.as('tim').call(awardOrder, { on: id })
    expect((await w.as('ned').call('orders.cancel', { on: id })).output.state).toBe('cancelled')
  })
})

describe('awarding at once, on PostgreSQL', () => {
  it('gives no seat twice, and all there are', async () => {
    const w = await world('postgres')
    const { waits } = await waitingList(w, { seats: 7 })
    const orders = await Promise.all(Array.from({ length: 12 }, () => waits(1)))
    const done = await Promise.allSettled(
      orders.map(({ id }, at) => w.as(at % 2 === 0 ? 'tim' : 'sue').call(awardOrder, { on: id })),
    )
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(7)
    const live = await w.tx((tx) =>
      tx.selectFrom('orderAdmissions').select('admissionId').where('releasedAt', 'is', null).execute(),
    )
    expect(new Set(live.map(({ admissionId }) => admissionId)).size).toBe(7)
    expect(live).toHaveLength(7)
  })

  it('awards one request once, whoever is quicker', async () => {
    const w = await world('postgres')
    const { waits } = await waitingList(w, { seats: 8 })
    const { id } = await waits(2)
    const both = await Promise.allSettled([
      w.as('tim').call(awardOrder, { on: id }),
      w.as('sue').call(awardOrder, { on: id }),
      w.as('ned').call('orders.cancel', { on: id }),
    ])
    const seats = (await w.as('ned').call('orders.view', { on: id })).output
    expect(both.some(({ status }) => status === 'fulfilled')).toBe(true)
    expect(seats.seats).toHaveLength(seats.state === 'cancelled' ? 0 : 2)
  })
})
