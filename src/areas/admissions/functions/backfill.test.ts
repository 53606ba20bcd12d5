import { describe, expect, it } from 'vitest'
import {
  onePastSeat,
  oneSeat,
  ordersOf,
  pastEvent,
  seatsAsTheyStand,
} from '../../../../test/admissions/scenes.ts'
import { behaviour, engines, type World, world } from '../../../../test/world.ts'
import { backfillSeats } from './backfill.ts'

behaviour(backfillSeats, {
  'a seat that nobody used': {
    given: (w) => onePastSeat(w),
    ivy: 'allowed',
    sue: 'allowed',
    tim: 'permission',
    mona: 'permission',
    ned: 'permission',
    tess: 'application',
  },
  'one that Tim still held': {
    given: (w) => onePastSeat(w, { outcome: null, commitment: 'held', holderId: w.person('tim') }),
    tim: 'allowed',
    mona: 'permission',
  },
  'one that Tim had given away': {
    given: (w) =>
      onePastSeat(w, { commitment: 'allocated', holderId: w.person('ned'), stewardId: w.person('tim') }),
    tim: 'allowed',
  },
  'one that was used': { given: (w) => onePastSeat(w, { outcome: 'used' }), ivy: 'state' },
  'one that was donated': { given: (w) => onePastSeat(w, { outcome: 'donated' }), sue: 'state' },
  'one of an event still to come': { given: (w) => oneSeat(w), sue: 'state' },
})

const backfill = (w: World, ids: readonly unknown[], more: object = {}) =>
  w.as('ivy').call(backfillSeats, {
    input: { admissionIds: ids, personId: w.person('ned'), purpose: 'client', ...more },
  })

describe.each(engines)('backfilling (%s)', (engine) => {
  it('makes an order whose owner says who came', async () => {
    const w = await world(engine)
    const event = await pastEvent(w)
    const ids = await w.admissions(event.id, 2, { outcome: 'unused' })
    const guests = [{ name: 'Ana Ruiz', company: 'Delta Freight', kind: 'contact' }]
    const { output } = await backfill(w, ids, { guests, note: 'Seen at the gate.' })
    expect(output).toMatchObject({ seats: 2, orders: [{ quantity: 2 }] })
    const { output: order } = await w.as('ned').call('orders.view', { on: output.orders[0].id })
    expect(order).toMatchObject({ state: 'confirm-guest-list', purpose: 'client', hostAttends: true })
    expect(order.guests).toMatchObject(guests)
    const told = { commitment: 'allocated', outcome: null, holderId: w.person('ned') }
    expect(await seatsAsTheyStand(w, ids)).toMatchObject([told, told])
  })

  it('takes seats nobody ever asked for, and those of an order that expired', async () => {
    const w = await world(engine)
    const event = await pastEvent(w)
    const never = await w.admissions(event.id, 1)
    const late = await w.admissions(event.id, 2, { section: '2' })
    await w.order({ event: event.id, admissions: late, state: 'expired', ownerId: w.person('mona') })
    await w.tx((tx) =>
      tx
        .updateTable('admissions')
        .set({ outcome: 'unused' })
        .where('id', 'in', [...late])
        .execute(),
    )
    await backfill(w, [...never, late[0]])
    expect(await ordersOf(w, 'ned')).toMatchObject([{ state: 'confirm-guest-list', quantity: 2, live: 2 }])
    expect(await ordersOf(w, 'mona')).toMatchObject([{ state: 'expired', live: 1 }])
  })

  it('leaves alone what somebody has yet to speak for', async () => {
    const w = await world(engine)
    const event = await pastEvent(w)
    const ids = await w.admissions(event.id, 1)
    await w.order({
      event: event.id,
      admissions: ids,
      state: 'confirm-guest-list',
      ownerId: w.person('mona'),
    })
    await expect(backfill(w, ids)).rejects.toMatchObject({ code: 'conflict' })
  })

  it('refuses more people than seats', async () => {
    const w = await world(engine)
    const guests = [{ name: 'Ana Ruiz', kind: 'contact' }]
    await expect(backfill(w, [await onePastSeat(w)], { guests })).rejects.toMatchObject({ code: 'invalid' })
  })
})
