import { describe, expect, it } from 'vitest'
import { waitingList } from '../../../../test/scenes/waiting-list.ts'
import { behaviour, engines, type World, world } from '../../../../test/world.ts'
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
      message: 'the waiting list has no 2 seats like these any more; what is left: 1 seat in Club 12',
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

describe.each(engines)('awarding fewer than were asked for (%s)', (engine) => {
  const ana = { name: 'Ana Ruiz', kind: 'contact' }
  const asks = async (w: World, more: object = {}) => {
    const { eventId, waits } = await waitingList(w, { seats: 3 })
    const input = { eventId, quantity: 3, purpose: 'client', waitlist: true, guests: [ana], ...more }
    const { id } = (await w.as('ned').call('orders.place', { input })).output
    await waits(1, { ownerId: w.person('ivy'), placedById: w.person('ivy') })
    return id
  }
  const seen = async (w: World, on: string) => (await w.as('ned').call('orders.view', { on })).output
  const inLine = async (w: World) =>
    (await w.as('tim').call('orders.weigh', { input: { queue: 'to-award' } })).output.items.map(
      ({ owner, quantity }: { owner: { name: string }; quantity: number }) => [owner.name, quantity],
    )

  it('leaves the others of the wish waiting, in their place in line', async () => {
    const w = await world(engine)
    const id = await asks(w)
    await w.as('tim').call(awardOrder, { on: id, input: { quantity: 1 } })
    const given = await seen(w, id)
    expect(given).toMatchObject({ quantity: 1, askedQuantity: 3, guests: [], inLine: null })
    expect(await seen(w, given.rest.id)).toMatchObject({
      state: 'pending-waitlist',
      quantity: 2,
      guests: [{ name: 'Ana Ruiz', giftCents: null }],
      inLine: { place: 1, of: 2 },
    })
    expect(await inLine(w)).toEqual([
      ['Ned Abara', 2],
      ['Ivy Tan', 1],
    ])
    await w.as('tim').call(awardOrder, { on: given.rest.id })
    expect(await seen(w, given.rest.id)).toMatchObject({ quantity: 2, askedQuantity: 2, rest: null })
  })

  it('ends the wish where whoever awards says so', async () => {
    const w = await world(engine)
    const id = await asks(w)
    await w.as('tim').call(awardOrder, { on: id, input: { quantity: 1, endRest: true } })
    expect(await seen(w, id)).toMatchObject({ quantity: 1, askedQuantity: 3, rest: null })
    expect(await inLine(w)).toEqual([['Ivy Tan', 1]])
  })

  it('gives nothing to somebody who wants all or none', async () => {
    const w = await world(engine)
    const all = { waitlist: true, allOrNothing: true }
    const { eventId } = await waitingList(w)
    const draft = await w.as('ned').call('orders.draft', { input: { eventId, quantity: 2 } })
    await w.as('ned').call('orders.submit', { on: draft.output.id, input: all })
    const id = await asks(w, all)
    for (const on of [id, draft.output.id])
      await expect(w.as('tim').call(awardOrder, { on, input: { quantity: 1 } })).rejects.toMatchObject({
        code: 'conflict',
        message: expect.stringMatching(/all [23] or none/),
      })
    await w.as('tim').call(awardOrder, { on: id })
    expect(await seen(w, id)).toMatchObject({ quantity: 3, seats: { length: 3 } })
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
