import { describe, expect, it } from 'vitest'
import { behaviour, engines, world } from '../../../../test/world.ts'
import { viewOrder } from './view.ts'

behaviour(viewOrder, {
  'an order of Ned': {
    given: (w) => w.order(),
    ned: 'allowed',
    mona: 'allowed',
    sue: 'allowed',
    tim: 'permission',
    ivy: 'permission',
    tess: 'application',
  },
  'a denied order of Ned': { given: (w) => w.order({ state: 'denied' }), ned: 'allowed', mona: 'allowed' },
  'an order of Ivy': {
    given: (w) => w.order({ ownerId: w.person('ivy') }),
    ivy: 'allowed',
    mona: 'permission',
    ned: 'permission',
  },
})

describe.each(engines)('viewing an order (%s)', (engine) => {
  it('shows the approver the owner’s year: orders, and seats that nobody used', async () => {
    const w = await world(engine)
    const past = await w.event({ startsAt: new Date(Date.now() - 30 * 24 * 3600 * 1000) })
    const wasted = await w.admissions(past.id, 3)
    await w.order({ event: past.id, admissions: wasted, state: 'completed' })
    await w.tx(async (tx) => {
      const outcome = (value: 'unused' | 'no-show' | 'used', id?: string) =>
        tx
          .updateTable('admissions')
          .set({ outcome: value })
          .where('id', '=', id as string)
          .execute()
      await outcome('unused', wasted[0])
      await outcome('no-show', wasted[1])
      await outcome('used', wasted[2])
    })
    await w.order({ state: 'completed', placedAt: new Date(Date.now() - 400 * 24 * 3600 * 1000) })
    for (const state of ['draft', 'denied', 'cancelled', 'expired', 'reassigned'] as const)
      await w.order({ state })
    const event = await w.event()
    const { id } = await w.order({ event: event.id })
    await w.admissions(event.id, 2, { section: 'Lot B', category: 'parking' })
    const { output } = await w.as('mona').call(viewOrder, { on: id })
    expect(output).toMatchObject({
      ownerHistory: { orders: 1, unused: 2 },
      eventAvailable: 0,
      owner: { name: 'Ned Abara' },
      event: { name: 'Harbour City v Northgate', venueName: 'Harbour Arena', timeZone: 'America/New_York' },
      valueCents: 36_000,
      decidedBy: null,
    })
    expect(output.can).toMatchObject({
      'orders.approve': { allowed: true, row: 'tos.orders.decide' },
      'orders.cancel': { allowed: false, layer: 'relation' },
    })
  })

  it('says whom it waits for, and its place on the waiting list', async () => {
    const w = await world(engine)
    const event = await w.event()
    const asked = await w.order({ event: event.id })
    await w.stores((stores) => stores.orders.beginApproval(asked.id, new Date()))
    const waits = { event: event.id, admissions: [], state: 'pending-waitlist' }
    await w.order({ ...waits, ownerId: w.person('ivy'), placedAt: new Date(Date.now() - 60_000) })
    const second = await w.order(waits)
    const opened = async (on: string) => (await w.as('ned').call(viewOrder, { on })).output
    expect(await opened(asked.id)).toMatchObject({ steps: [{ who: 'Mona Petrov', is: 'now' }], inLine: null })
    expect(await opened(second.id)).toMatchObject({ inLine: { place: 2, of: 2, awardedBy: null } })
  })

  it('says what an order was when it ended', async () => {
    const w = await world(engine)
    const drafted = await w.order({ admissions: [], state: 'expired' })
    const waited = await w.order({ admissions: [], state: 'expired', wish: { waitlist: true } })
    const given = await w.order({ state: 'expired' })
    const asked = await w.order({ state: 'expired' })
    await w.stores((stores) => stores.orders.beginApproval(asked.id, new Date()))
    const alive = await w.order()
    const from: unknown[] = []
    for (const { id } of [drafted, waited, given, asked, alive])
      from.push((await w.as('ned').call(viewOrder, { on: id })).output.endedFrom)
    expect(from).toEqual(['draft', 'pending-waitlist', 'incomplete', 'pending-approval', null])
  })

  it('says to the owner that the order is their own', async () => {
    const w = await world(engine)
    const { id } = await w.order({ ownerId: w.person('sue'), placedById: w.person('sue') })
    const { output } = await w.as('sue').call(viewOrder, { on: id })
    expect(output.can['orders.approve']).toMatchObject({ allowed: false, layer: 'state' })
    expect(output.can['orders.approve'].says).toContain('your own order')
  })
})
