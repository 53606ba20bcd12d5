import { describe, expect, it } from 'vitest'
import { behaviour, engines, world } from '../../../../test/world.ts'
import { approveOrder } from './approve.ts'

behaviour(approveOrder, {
  'an order of Ned, whose manager is Mona': {
    given: (w) => w.order(),
    mona: 'allowed',
    sue: 'allowed',
    ned: 'permission',
    tim: 'permission',
    ivy: 'permission',
    tess: 'application',
  },
  'an order of Mona, whose manager is Sue': {
    given: (w) => w.order({ ownerId: w.person('mona'), placedById: w.person('mona') }),
    sue: 'allowed',
    mona: 'permission',
  },
  'an order of Sue, who has no manager': {
    given: (w) => w.order({ ownerId: w.person('sue'), placedById: w.person('sue') }),
    sue: 'state',
    mona: 'permission',
  },
  'an order that Mona placed for Ned': {
    given: (w) => w.order({ placedById: w.person('mona') }),
    mona: 'state',
    sue: 'allowed',
  },
  'an order of somebody in another team': {
    given: (w) => w.order({ ownerId: w.person('ivy'), placedById: w.person('ivy') }),
    mona: 'permission',
    sue: 'allowed',
  },
  'one that is denied': { given: (w) => w.order({ state: 'denied' }), mona: 'state', sue: 'state' },
  'one that is approved': { given: (w) => w.order({ state: 'pending-delivery' }), mona: 'state' },
  'one for an event that has begun': {
    given: async (w) => w.order({ event: (await w.event({ startsAt: new Date(Date.now() - 1000) })).id }),
    mona: 'state',
    sue: 'state',
  },
  'one for an event that is cancelled': {
    given: async (w) => w.order({ event: (await w.event({ status: 'cancelled' })).id }),
    mona: 'state',
  },
})

describe.each(engines)('approving an order (%s)', (engine) => {
  it('sends the whole order to delivery and notes who decided', async () => {
    const w = await world(engine)
    const { id } = await w.order()
    const { output } = await w.as('mona').call(approveOrder, { on: id, input: { note: 'Enjoy' } })
    expect(output).toEqual({ id, version: 2, state: 'pending-delivery', quantity: 2 })
    expect((await w.as('ned').call('orders.view', { on: id })).output).toMatchObject({
      state: 'pending-delivery',
      decidedBy: { name: 'Mona Petrov' },
      decisionNote: 'Enjoy',
      valueCents: 36_000,
    })
    expect(await w.lastAudit()).toMatchObject({
      function: 'orders.approve',
      outcome: 'done',
      witness: 'tos.orders.decide',
      before: { state: 'pending-approval' },
      after: { state: 'pending-delivery', decidedById: w.person('mona') },
    })
    expect(w.outbox()).toMatchObject([{ event: 'order.approved' }])
  })

  it('gives fewer seats side by side, frees the others and asks the owner who comes', async () => {
    const w = await world(engine)
    const event = await w.event()
    const { id } = await w.order({ event: event.id, admissions: await w.admissions(event.id, 4) })
    const { output } = await w.as('mona').call(approveOrder, { on: id, input: { quantity: 3 } })
    expect(output).toMatchObject({ state: 'pending-guest-list', quantity: 3 })
    const seen = (await w.as('ned').call('orders.view', { on: id })).output
    expect(seen.seats.map((seat: { seat: string }) => seat.seat)).toEqual(['1', '2', '3'])
    expect(seen).toMatchObject({ valueCents: 54_000, eventAvailable: 1 })
    const other = await w.as('tim').call('orders.place', {
      input: { eventId: event.id, quantity: 1, purpose: 'team' },
    })
    expect(other.output.seats).toMatchObject([{ seat: '4' }])
  })

  it('keeps what was asked for, and tells whoever decides next and the owner', async () => {
    const w = await world(engine)
    const event = await w.event()
    await w.admissions(event.id, 3)
    const input = { eventId: event.id, quantity: 3, purpose: 'client' }
    const { id } = (await w.as('ned').call('orders.place', { input })).output
    await w.as('mona').call(approveOrder, { on: id, input: { quantity: 2 } })
    await w.react()
    const asked = { quantity: 2, askedQuantity: 3, valueCents: 36_000, askedValueCents: 54_000 }
    expect((await w.as('ned').call('orders.view', { on: id })).output).toMatchObject(asked)
    const list = await w.as('ned').call('orders.list', { input: { view: 'waiting' } })
    expect(list.output.items).toMatchObject([asked])
    const mails = await w.tx((tx) => tx.selectFrom('mails').select('body').execute())
    expect(mails.map(({ body }) => body).join()).toContain('is approved for 2 of 3 seats')
  })

  it('asks for no names where each of fewer seats has one', async () => {
    const w = await world(engine)
    const { id } = await w.order({ hostAttends: true })
    const { output } = await w.as('mona').call(approveOrder, { on: id, input: { quantity: 1 } })
    expect(output).toMatchObject({ state: 'pending-delivery', quantity: 1 })
  })

  it('refuses to give more than was asked for', async () => {
    const w = await world(engine)
    const { id } = await w.order()
    await expect(w.as('mona').call(approveOrder, { on: id, input: { quantity: 3 } })).rejects.toMatchObject({
      code: 'invalid',
      details: { errors: [{ path: '/quantity' }] },
    })
  })

  it('tells a manager of another team nothing, not even that the order exists', async () => {
    const w = await world(engine)
    const { id } = await w.order({ ownerId: w.person('ivy'), placedById: w.person('ivy') })
    await expect(w.as('mona').call(approveOrder, { on: id })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('notices that somebody changed the order meanwhile', async () => {
    const w = await world(engine)
    const { id } = await w.order()
    await expect(w.as('mona').call(approveOrder, { on: id, ifMatch: '7' })).rejects.toMatchObject({
      code: 'stale',
    })
    await expect(w.as('mona').call(approveOrder, { on: id, ifMatch: '1' })).resolves.toMatchObject({
      version: 2,
    })
  })
})
