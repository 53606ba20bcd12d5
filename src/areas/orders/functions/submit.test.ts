import { describe, expect, it } from 'vitest'
import { behaviour, engines, type World, world } from '../../../../test/world.ts'
import { submitOrder } from './submit.ts'

behaviour(submitOrder, {
  'a draft of Ned': {
    given: (w) => w.order({ state: 'draft', admissions: [] }),
    ned: 'allowed',
    mona: 'relation',
    sue: 'relation',
    tess: 'application',
  },
  'one that was given to Ned': { given: (w) => w.order({ state: 'incomplete' }), ned: 'allowed' },
  'one that was placed': { given: (w) => w.order(), ned: 'state' },
})

const draft = async (w: World, eventId: string, more: object = {}) =>
  (await w.as('ned').call('orders.draft', { input: { eventId, quantity: 2, ...more } })).output.id as string
const view = async (w: World, id: string) => (await w.as('ned').call('orders.view', { on: id })).output
const waitlist = (w: World, eventId: string, closesAt: Date | null = null) =>
  w.tx((tx) =>
    tx
      .insertInto('waitlists')
      .values({ orgId: w.orgId, eventId, approverId: w.person('tim'), closesAt })
      .execute(),
  )

describe.each(engines)('placing what was drafted (%s)', (engine) => {
  it('holds seats from now on and waits for the manager', async () => {
    const w = await world(engine)
    const event = await w.event()
    await w.admissions(event.id, 3)
    const id = await draft(w, event.id)
    const { output } = await w.as('ned').call(submitOrder, { on: id })
    expect(output).toMatchObject({ state: 'pending-approval', quantity: 2 })
    expect(await view(w, id)).toMatchObject({ seats: [{ seat: '1' }, { seat: '2' }], eventAvailable: 1 })
    expect((await w.as('mona').call('orders.list', { input: { view: 'to-decide' } })).output.total).toBe(1)
    expect(w.outbox().map(({ event }) => event)).toEqual(['order.drafted', 'order.placed'])
  })

  it('takes the very seats that were picked, or none where one is gone', async () => {
    const w = await world(engine)
    const event = await w.event()
    const seats = await w.admissions(event.id, 5)
    const admissionIds = [seats[1], seats[4]]
    const id = await draft(w, event.id, { wish: { admissionIds } })
    await w.as('ned').call(submitOrder, { on: id })
    expect((await view(w, id)).seats.map(({ seat }: { seat: string }) => seat)).toEqual(['2', '5'])
    const late = await draft(w, event.id, { wish: { admissionIds: [seats[0], seats[4]] } })
    await expect(w.as('ned').call(submitOrder, { on: late })).rejects.toMatchObject({
      message: 'somebody took a seat that you picked; pick again',
    })
    expect(await view(w, late)).toMatchObject({ state: 'draft', eventAvailable: 3 })
    const uneven = await draft(w, event.id, { quantity: 3, wish: { admissionIds: [seats[0]] } })
    await expect(w.as('ned').call(submitOrder, { on: uneven })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('says when a picked seat opens, to whom it will', async () => {
    const w = await world(engine)
    const event = await w.event()
    const opensAt = new Date(Date.now() + 3_600_000)
    const [seat] = await w.admissions(event.id, 1, { opensAt })
    const [other] = await w.admissions(event.id, 1, { section: '2', opensAt })
    const audience = { orgId: w.orgId, id: crypto.randomUUID(), name: 'Others' }
    await w.tx(async (tx) => {
      await tx.insertInto('audiences').values(audience).execute()
      await tx
        .updateTable('admissions')
        .set({ audienceId: audience.id })
        .where('id', '=', other ?? '')
        .execute()
    })
    const submit = async (id: string | undefined) => {
      const on = await draft(w, event.id, { quantity: 1, wish: { admissionIds: [id] } })
      return w.as('ned').call(submitOrder, { on })
    }
    await expect(submit(seat)).rejects.toThrow(/a seat that you picked opens on/)
    await expect(submit(other)).rejects.toThrow('somebody took a seat that you picked; pick again')
  })

  it('takes no seat of another event, and none that was not released', async () => {
    const w = await world(engine)
    const event = await w.event()
    const elsewhere = await w.admissions((await w.event()).id, 1)
    const held = await w.admissions(event.id, 1, { commitment: 'held' })
    for (const [seat] of [elsewhere, held]) {
      const id = await draft(w, event.id, { quantity: 1, wish: { admissionIds: [seat] } })
      await expect(w.as('ned').call(submitOrder, { on: id })).rejects.toMatchObject({ code: 'conflict' })
    }
  })

  it('of seats that were given keeps those and no others', async () => {
    const w = await world(engine)
    const event = await w.event()
    const given = await w.admissions(event.id, 2)
    const { id } = await w.order({ state: 'incomplete', event: event.id, admissions: given })
    await w.tx((tx) =>
      tx
        .updateTable('admissions')
        .set({ commitment: 'allocated' })
        .where('id', 'in', [...given])
        .execute(),
    )
    const { output } = await w.as('ned').call(submitOrder, { on: id })
    expect(output).toMatchObject({ state: 'pending-approval', quantity: 2 })
    const standing = await w.tx((tx) =>
      tx.selectFrom('admissions').select('commitment').where('eventId', '=', event.id).execute(),
    )
    expect(standing).toEqual([{ commitment: 'ordered' }, { commitment: 'ordered' }])
  })

  it('stands in line where somebody chooses to, until the list closes', async () => {
    const w = await world(engine)
    const event = await w.event()
    const id = await draft(w, event.id)
    await expect(w.as('ned').call(submitOrder, { on: id })).rejects.toMatchObject({
      message: expect.stringMatching(/special request or look at another event/),
      details: { waitlist: false },
    })
    await expect(w.as('ned').call(submitOrder, { on: id, input: { waitlist: true } })).rejects.toMatchObject({
      message: expect.stringMatching(/no waiting list/),
    })
    await waitlist(w, event.id)
    await expect(w.as('ned').call(submitOrder, { on: id })).rejects.toMatchObject({
      message: expect.stringMatching(/join the waiting list/),
      details: { waitlist: true },
    })
    const { output } = await w.as('ned').call(submitOrder, { on: id, input: { waitlist: true } })
    expect(output).toMatchObject({ state: 'pending-waitlist', quantity: 2 })
    const closed = await w.event()
    await waitlist(w, closed.id, new Date(Date.now() - 1000))
    const late = await draft(w, closed.id, { wish: { waitlist: true } })
    await expect(w.as('ned').call(submitOrder, { on: late })).rejects.toMatchObject({ code: 'conflict' })
  })
})
