import { describe, expect, it } from 'vitest'
import { mayAlso } from '../../../../test/scenes/newcomer.ts'
import { behaviour, engines, type World, world } from '../../../../test/world.ts'
import { deactivateEmployee } from './deactivate.ts'

behaviour(deactivateEmployee, {
  'somebody of the box office': {
    given: async (w) => w.person('ned'),
    sue: 'allowed',
    mona: 'permission',
    ned: 'permission',
    ivy: 'permission',
    tim: 'permission',
    tess: 'application',
    nobody: 'application',
  },
  oneself: { given: async (w) => w.person('sue'), sue: 'state' },
  'somebody who has left already': {
    given: async (w) => {
      await leave(w, 'tim')
      return w.person('tim')
    },
    sue: 'state',
  },
})

const leave = (w: World, who: 'ned' | 'mona' | 'tim', heirId?: string) =>
  w.as('sue').call(deactivateEmployee, { on: w.person(who), input: heirId ? { heirId } : {} })

const seatsOf = (w: World, ids: readonly string[]) =>
  w.tx((tx) =>
    tx
      .selectFrom('admissions')
      .select(['commitment', 'holderId', 'stewardId'])
      .where('id', 'in', [...ids])
      .orderBy('seat')
      .execute(),
  )

describe.each(engines)('employees.deactivate (%s)', (engine) => {
  it('brings what they held, were allocated or had ordered back to its steward, or into the stock', async () => {
    const w = await world(engine)
    const { id: event } = await w.event()
    const [ned, tim] = [w.person('ned'), w.person('tim')]
    const held = await w.admissions(event, 1, {
      section: 'A',
      commitment: 'held',
      holderId: ned,
      stewardId: ned,
    })
    const ordered = await w.admissions(event, 1, { section: 'B', stewardId: tim })
    const allocated = await w.admissions(event, 1, { section: 'C', stewardId: tim })
    const order = await w.order({ event, admissions: ordered })
    const incomplete = await w.order({ event, admissions: allocated, state: 'incomplete' })
    await w.tx((tx) =>
      tx
        .updateTable('admissions')
        .set({ commitment: 'allocated' })
        .where('id', 'in', [...allocated])
        .execute(),
    )
    const { output } = await leave(w, 'ned')
    expect(output).toMatchObject({ status: 'deactivated', left: { seats: 3, orders: 2 } })
    expect(await seatsOf(w, held)).toEqual([{ commitment: 'unreleased', holderId: null, stewardId: null }])
    const backWithTim = [{ commitment: 'held', holderId: tim, stewardId: tim }]
    expect(await seatsOf(w, ordered)).toEqual(backWithTim)
    expect(await seatsOf(w, allocated)).toEqual(backWithTim)
    const states = await w.tx((tx) =>
      tx.selectFrom('orders').select('state').where('id', 'in', [order.id, incomplete.id]).execute(),
    )
    expect(states).toEqual([{ state: 'cancelled' }, { state: 'cancelled' }])
    const live = await w.tx((tx) =>
      tx.selectFrom('orderAdmissions').select('admissionId').where('releasedAt', 'is', null).execute(),
    )
    expect(live).toEqual([])
  })

  it('gives all of it to whoever takes over', async () => {
    const w = await world(engine)
    const { id: event } = await w.event()
    const [ivy, tim] = [w.person('ivy'), w.person('tim')]
    const own = await w.admissions(event, 1, {
      section: 'A',
      commitment: 'held',
      holderId: tim,
      stewardId: tim,
    })
    const lent = await w.admissions(event, 1, { section: 'B', stewardId: tim })
    await w.order({ event, admissions: lent })
    await leave(w, 'tim', ivy)
    expect(await seatsOf(w, own)).toEqual([{ commitment: 'held', holderId: ivy, stewardId: ivy }])
    expect(await seatsOf(w, lent)).toEqual([
      { commitment: 'ordered', holderId: w.person('ned'), stewardId: ivy },
    ])
  })

  it('leaves what is on its way to the guests, and what is over, as it is', async () => {
    const w = await world(engine)
    const { id: event } = await w.event()
    const sent = await w.admissions(event, 1, { section: 'A', custody: 'delivered' })
    const order = await w.order({ event, admissions: sent, state: 'completed' })
    const { id: past } = await w.event({ startsAt: new Date(Date.now() - 86_400_000) })
    const used = await w.admissions(past, 1, { commitment: 'held', holderId: w.person('ned') })
    await leave(w, 'ned')
    expect(await seatsOf(w, sent)).toEqual([
      { commitment: 'ordered', holderId: w.person('ned'), stewardId: null },
    ])
    expect(await seatsOf(w, used)).toMatchObject([{ holderId: w.person('ned') }])
    const kept = await w.as('sue').call('orders.view', { on: order.id })
    expect(kept.output).toMatchObject({ state: 'completed', owner: { name: 'Ned Abara' } })
  })

  it('takes an event that waits for its new day as one to come', async () => {
    const w = await world(engine)
    const startsAt = new Date(Date.now() - 86_400_000)
    const { id: event } = await w.event({ startsAt, dateIsTba: true, timeIsTba: true, status: 'postponed' })
    const order = await w.order({ event, admissions: await w.admissions(event, 1, { section: 'A' }) })
    const held = { section: 'B', commitment: 'held', holderId: w.person('ned'), stewardId: null }
    const seats = await w.admissions(event, 1, held)
    expect((await w.as('sue').call('employees.view', { on: w.person('ned') })).output.holds.seats).toBe(2)
    await leave(w, 'ned')
    expect(await seatsOf(w, seats)).toEqual([{ commitment: 'unreleased', holderId: null, stewardId: null }])
    const { output } = await w.as('sue').call('orders.view', { on: order.id })
    expect(output.state).toBe('cancelled')
  })

  it('hands the approvals that waited for them to the next above', async () => {
    const w = await world(engine)
    const order = await w.order()
    const { output } = await leave(w, 'mona')
    expect(output.left).toMatchObject({ reports: 1 })
    const ned = await w.as('sue').call('employees.view', { on: w.person('ned') })
    expect(ned.output.manager).toMatchObject({ name: 'Sue Castell' })
    await expect(w.as('sue').call('orders.approve', { on: order.id })).resolves.toBeTruthy()
  })

  it('ends proxies from and to them', async () => {
    const w = await world(engine)
    const until = new Date(Date.now() + 86_400_000)
    const grant = (principal: 'mona' | 'ned', proxy: 'mona' | 'ned' | 'ivy') => ({
      orgId: w.orgId,
      id: crypto.randomUUID(),
      principalId: w.person(principal),
      proxyId: w.person(proxy),
      scopes: ['approve'],
      startsAt: new Date(),
      endsAt: until,
    })
    await w.tx((tx) =>
      tx
        .insertInto('proxies')
        .values([grant('mona', 'ivy'), grant('ned', 'mona')])
        .execute(),
    )
    expect((await leave(w, 'mona')).output.left.proxies).toBe(2)
  })

  it('leaves somebody in charge, also where those do it who may not assign roles', async () => {
    const w = await world(engine)
    await mayAlso(w, 'Manager', 'employees.deactivate')
    const left = w.as('mona').call(deactivateEmployee, { on: w.person('sue') })
    await expect(left).rejects.toMatchObject({ code: 'conflict' })
    await expect(w.as('sue').call('people.me')).resolves.toBeTruthy()
  })

  it('takes nobody who leaves, or has left, as the one who takes over', async () => {
    const w = await world(engine)
    const themself = leave(w, 'ned', w.person('ned'))
    await expect(themself).rejects.toMatchObject({ details: { errors: [{ path: '/heirId' }] } })
    await leave(w, 'tim')
    await expect(leave(w, 'ned', w.person('tim'))).rejects.toMatchObject({ code: 'invalid' })
  })

  it('takes nobody who could not hand the seats out', async () => {
    const w = await world(engine)
    const error = { path: '/heirId', message: expect.stringContaining('no role that may hand tickets out') }
    await expect(leave(w, 'tim', w.person('ned'))).rejects.toMatchObject({ details: { errors: [error] } })
    await expect(leave(w, 'tim', w.person('ivy'))).resolves.toBeTruthy()
  })
})
