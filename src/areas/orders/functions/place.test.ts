import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { behaviour, engines, type World, world } from '../../../../test/world.ts'
import { placeOrder } from './place.ts'

const inDays = (days: number) => new Date(Date.now() + days * 24 * 3600 * 1000)

behaviour(placeOrder, {
  'an event to come': {
    given: (w) => w.event(),
    ned: 'allowed',
    mona: 'allowed',
    tim: 'allowed',
    ivy: 'allowed',
    sue: 'allowed',
    tess: 'application',
    gus: 'application',
    nobody: 'application',
  },
  'one that is postponed': { given: (w) => w.event({ status: 'postponed' }), ned: 'allowed' },
  'one that has begun': { given: (w) => w.event({ startsAt: inDays(-0.01) }), ned: 'state', sue: 'state' },
  'one that is over': { given: (w) => w.event({ status: 'over' }), ned: 'state' },
  'one that is cancelled': { given: (w) => w.event({ status: 'cancelled' }), ned: 'state', sue: 'state' },
})

const asks = (eventId: string, quantity: number, more: object = {}) => ({
  input: { eventId, quantity, purpose: 'client', ...more },
})
const place = (w: World, eventId: string, quantity: number, more: object = {}) =>
  w.as('ned').call(placeOrder, asks(eventId, quantity, more))
const seatsOf = (output: { seats: { section: string; row: string; seat: string }[] }) =>
  output.seats.map(({ section, row, seat }) => `${section} ${row}${seat}`)

describe.each(engines)('placing an order (%s)', (engine) => {
  it('holds the seats from now on, waits for approval and leaves its counterfoil', async () => {
    const w = await world(engine)
    const event = await w.event()
    await w.admissions(event.id, 3)
    const guests = [{ name: 'Ana Ruiz', company: 'Delta Freight', kind: 'contact' }]
    const { output } = await place(w, event.id, 2, { guests, note: 'Renewal', hostAttends: true })
    expect(output).toMatchObject({ version: 1, state: 'pending-approval', quantity: 2 })
    expect(seatsOf(output)).toEqual(['114 F1', '114 F2'])
    expect((await w.as('ned').call('orders.view', { on: output.id })).output).toMatchObject({
      owner: { name: 'Ned Abara' },
      valueCents: 36_000,
      guests,
      note: 'Renewal',
      eventAvailable: 1,
    })
    const held = await w.tx((tx) =>
      tx
        .selectFrom('admissions')
        .select(['commitment', 'holderId'])
        .where('commitment', '=', 'ordered')
        .execute(),
    )
    expect(held).toEqual([1, 2].map(() => ({ commitment: 'ordered', holderId: w.person('ned') })))
    expect(await w.lastAudit()).toMatchObject({
      function: 'orders.place',
      outcome: 'done',
      witness: 'tos.orders.own',
      subjectKind: 'order',
      subjectId: output.id,
    })
    expect(w.outbox()).toMatchObject([{ event: 'order.placed' }])
  })

  it('looks further than the nearest seats for two side by side', async () => {
    const w = await world(engine)
    const event = await w.event()
    await w.admissions(event.id, 210)
    await w.tx((tx) =>
      tx
        .updateTable('admissions')
        .set({ outcome: 'void' })
        .where('eventId', '=', event.id)
        .where(sql<boolean>`seat::int % 2 = 0`)
        .execute(),
    )
    await w.admissions(event.id, 2, { section: 'Upper' })
    expect(seatsOf((await place(w, event.id, 2)).output)).toEqual(['Upper F1', 'Upper F2'])
  })

  it('seats people side by side, in the shortest run that is long enough', async () => {
    const w = await world(engine)
    const event = await w.event()
    const rowF = await w.admissions(event.id, 10)
    await w.admissions(event.id, 3, { rowName: 'G' })
    await w.tx((tx) =>
      tx
        .updateTable('admissions')
        .set({ commitment: 'held' })
        .where('id', 'in', [rowF[2] as string, rowF[5] as string])
        .execute(),
    )
    // free now: F1–2, F4–5, F7–10, G1–3
    expect(seatsOf((await place(w, event.id, 3)).output)).toEqual(['114 G1', '114 G2', '114 G3'])
    expect(seatsOf((await place(w, event.id, 2)).output)).toEqual(['114 F1', '114 F2'])
    expect(seatsOf((await place(w, event.id, 3)).output)).toEqual(['114 F7', '114 F8', '114 F9'])
    expect(seatsOf((await place(w, event.id, 3)).output)).toEqual(['114 F4', '114 F5', '114 F10'])
  })

  it('keeps to the section and the category, and gives a parking space only to who asks for one', async () => {
    const w = await world(engine)
    const event = await w.event()
    await w.admissions(event.id, 2)
    await w.admissions(event.id, 2, { section: 'Club 12', category: 'club' })
    await w.admissions(event.id, 2, { section: 'Lot B', category: 'parking' })
    expect(seatsOf((await place(w, event.id, 1, { section: 'Club 12' })).output)).toEqual(['Club 12 F1'])
    expect(seatsOf((await place(w, event.id, 1, { category: 'parking' })).output)).toEqual(['Lot B F1'])
    await place(w, event.id, 3)
    await expect(place(w, event.id, 1)).rejects.toMatchObject({ code: 'conflict', details: { left: 0 } })
  })

  it('says how many are left and what to do instead, and holds nothing', async () => {
    const w = await world(engine)
    const event = await w.event()
    await w.admissions(event.id, 2)
    await w.admissions(event.id, 5, { section: 'Club 12', category: 'club' })
    await expect(place(w, event.id, 4, { section: '114' })).rejects.toMatchObject({
      code: 'conflict',
      message:
        '2 of the 4 you asked for are free in section 114; ask for 2 or fewer or take from the 5 club in section Club 12',
      details: { left: 2, alternatives: [{ section: 'Club 12', category: 'club', free: 5 }] },
    })
    const { output } = await w.as('ned').call('events.view', { on: event.id })
    expect(output).toMatchObject({ available: 7, mine: 0 })
    expect((await w.as('ned').call('orders.list')).output.total).toBe(0)
  })

  it('takes no seat that is not open to all', async () => {
    const w = await world(engine)
    const event = await w.event()
    for (const [section, change] of [
      ['1', { commitment: 'unreleased' }],
      ['2', { commitment: 'allocated' }],
      ['3', { outcome: 'void' }],
    ] as const)
      await w.admissions(event.id, 2, { section, ...change })
    await expect(place(w, event.id, 1)).rejects.toMatchObject({ code: 'conflict' })
  })

  it('refuses more people than seats, and guests without a name', async () => {
    const w = await world(engine)
    const event = await w.event()
    await w.admissions(event.id, 4)
    const guest = { name: 'Ana Ruiz', kind: 'contact' }
    const wrong = async (more: object) =>
      place(w, event.id, 1, more).then(
        () => 'allowed',
        (error) => error.details.errors[0].path,
      )
    expect(await wrong({ guests: [guest] })).toBe('/guests')
    expect(await wrong({ hostAttends: false, guests: [{ name: ' ', kind: 'employee' }] })).toBe(
      '/guests/0/name',
    )
    expect(await wrong({ hostAttends: false, guests: [guest] })).toBe('allowed')
  })

  it('places it once however often it is sent with one key', async () => {
    const w = await world(engine)
    const event = await w.event()
    await w.admissions(event.id, 4)
    const send = () => w.as('ned').call(placeOrder, { ...asks(event.id, 2), idempotencyKey: 'k1' })
    const [first, second] = [await send(), await send()]
    expect(second).toMatchObject({ replayed: true, output: { id: first.output.id } })
    expect((await w.as('ned').call('orders.list')).output.total).toBe(1)
  })

  it('INVARIANT: the index refuses a second live order for a seat, whatever the program says', async () => {
    const w = await world(engine)
    const order = await w.order()
    const { output } = await w.as('ned').call('orders.view', { on: order.id })
    expect(output.seats).toHaveLength(2)
    await w.tx((tx) =>
      tx
        .updateTable('admissions')
        .set({ commitment: 'public', holderId: null })
        .where('eventId', '=', order.eventId)
        .execute(),
    )
    await expect(place(w, order.eventId, 2)).rejects.toMatchObject({
      code: 'conflict',
      message: 'another order has one of these seats',
    })
  })
})
