import { describe, expect, it } from 'vitest'
import {
  inCareOf,
  onePastSeat,
  oneSeat,
  ordersOf,
  seatsAsTheyStand,
  timsSeats,
} from '../../../../test/admissions/scenes.ts'
import { behaviour, engines, type World, world } from '../../../../test/world.ts'
import { reclaimSeats } from './reclaim.ts'

const given = (w: World, more: object = {}) => ({
  commitment: 'allocated',
  holderId: w.person('ned'),
  stewardId: w.person('tim'),
  ...more,
})

behaviour(reclaimSeats, {
  'a seat that Tim gave away': {
    given: (w) => oneSeat(w, given(w)),
    tim: 'allowed',
    ivy: 'allowed',
    sue: 'allowed',
    mona: 'permission',
    ned: 'permission',
    tess: 'application',
  },
  'one that somebody ordered from the public': {
    given: (w) => oneSeat(w, { commitment: 'ordered', holderId: w.person('tim') }),
    tim: 'permission',
    ivy: 'allowed',
  },
  'one that is with nobody yet': { given: (w) => oneSeat(w, inCareOf(w, 'tim')), tim: 'state', ivy: 'state' },
  'one that is sent': { given: (w) => oneSeat(w, given(w, { custody: 'out' })), tim: 'state', sue: 'state' },
  'one that is delivered': { given: (w) => oneSeat(w, given(w, { custody: 'delivered' })), sue: 'state' },
  'one of an event that is over': { given: (w) => onePastSeat(w, given(w, { outcome: null })), tim: 'state' },
})

/** Tim gave Ned three seats. */
const givenToNed = async (w: World, state?: string) => {
  const event = await w.event()
  const ids = await timsSeats(w, 3, event.id)
  const { output } = await w.as('tim').call('admissions.assign', {
    input: { admissionIds: ids, personId: w.person('ned') },
  })
  const orderId = output.orders[0].id as string
  if (state)
    await w.tx(async (tx) => {
      await tx
        .updateTable('orders')
        .set({ state: state as never })
        .where('id', '=', orderId)
        .execute()
      await tx
        .updateTable('admissions')
        .set({ commitment: 'ordered' })
        .where('id', 'in', [...ids])
        .execute()
    })
  return { ids, orderId, eventId: event.id }
}
const reclaim = (
  w: World,
  ids: readonly unknown[],
  to: string,
  more: object = {},
  as: 'tim' | 'ivy' = 'tim',
) => w.as(as).call(reclaimSeats, { input: { admissionIds: ids, to, ...more } })

describe.each(engines)('taking seats back (%s)', (engine) => {
  it('takes some of an order, which goes on smaller', async () => {
    const w = await world(engine)
    const { ids } = await givenToNed(w)
    await reclaim(w, ids.slice(0, 1), 'steward')
    expect(await ordersOf(w, 'ned')).toMatchObject([{ state: 'incomplete', quantity: 2, live: 2 }])
    const back = { commitment: 'held', holderId: w.person('tim'), stewardId: w.person('tim') }
    expect(await seatsAsTheyStand(w, ids)).toMatchObject([back, given(w), given(w)])
    expect(w.outbox().at(-1)).toMatchObject({ event: 'admission.reclaimed' })
  })

  it('cancels the order that has none left', async () => {
    const w = await world(engine)
    const { ids, eventId } = await givenToNed(w)
    await reclaim(w, ids, 'public')
    expect(await ordersOf(w, 'ned')).toMatchObject([{ state: 'cancelled', live: 0 }])
    const { output } = await w.as('ned').call('events.view', { on: eventId })
    expect(output.available).toBe(3)
  })

  it('gives them to somebody else, in an order of their own', async () => {
    const w = await world(engine)
    const { ids } = await givenToNed(w)
    const { output } = await reclaim(w, ids.slice(0, 2), 'person', { personId: w.person('mona') })
    expect(output).toMatchObject({ seats: 2, orders: [{ quantity: 2 }] })
    expect(await ordersOf(w, 'mona')).toMatchObject([{ state: 'incomplete', quantity: 2, live: 2 }])
    expect(await ordersOf(w, 'ned')).toMatchObject([{ quantity: 1, live: 1 }])
    expect((await seatsAsTheyStand(w, ids)).map(({ stewardId }) => stewardId)).toEqual(
      ids.map(() => w.person('tim')),
    )
  })

  it('offers them to the waiting list of the event', async () => {
    const w = await world(engine)
    const { ids } = await givenToNed(w)
    await reclaim(w, ids, 'waitlist', { approverId: w.person('tim') })
    expect(await seatsAsTheyStand(w, ids.slice(0, 1))).toMatchObject([
      { commitment: 'waitlist', holderId: null },
    ])
  })

  it('leaves for whom and when they were open, where nobody says otherwise', async () => {
    const w = await world(engine)
    const event = await w.event()
    const closesAt = new Date(Date.now() + 3_600_000)
    const ids = await w.admissions(event.id, 1, { closesAt })
    const give = { admissionIds: ids, personId: w.person('ned') }
    await w.as('ivy').call('admissions.assign', { input: give })
    await reclaim(w, ids, 'public', {}, 'ivy')
    expect(await seatsAsTheyStand(w, ids)).toMatchObject([{ commitment: 'public', closesAt }])
    await w.as('ivy').call('admissions.assign', { input: give })
    await reclaim(w, ids, 'public', { closesAt: null }, 'ivy')
    expect(await seatsAsTheyStand(w, ids)).toMatchObject([{ closesAt: null }])
  })

  it('asks again who comes, where more are named than seats are left', async () => {
    const w = await world(engine)
    const { ids, orderId } = await givenToNed(w, 'pending-delivery')
    await w.as('ned').call('orders.name-guests', {
      on: orderId,
      input: { guests: [{ name: 'Ana Ruiz', kind: 'contact' }] },
    })
    const state = async () => (await ordersOf(w, 'ned'))[0]?.state
    await reclaim(w, ids.slice(0, 1), 'steward')
    expect(await state()).toBe('pending-delivery')
    await reclaim(w, ids.slice(1, 2), 'steward')
    expect(await state()).toBe('pending-guest-list')
  })

  it('takes nothing where one of them is on its way', async () => {
    const w = await world(engine)
    const { ids } = await givenToNed(w, 'pending-delivery')
    await w.tx((tx) =>
      tx
        .updateTable('admissions')
        .set({ custody: 'out' })
        .where('id', '=', ids[2] as string)
        .execute(),
    )
    await expect(reclaim(w, ids, 'steward')).rejects.toMatchObject({ code: 'state-conflict' })
    expect(await ordersOf(w, 'ned')).toMatchObject([{ quantity: 3, live: 3 }])
  })

  it('has nobody to give back to what was in nobody’s care', async () => {
    const w = await world(engine)
    const order = await w.order()
    const ids = await w.tx((tx) =>
      tx.selectFrom('orderAdmissions').select('admissionId').where('orderId', '=', order.id).execute(),
    )
    const seats = ids.map(({ admissionId }) => admissionId)
    await expect(reclaim(w, seats, 'steward', {}, 'ivy')).rejects.toMatchObject({ code: 'conflict' })
    await reclaim(w, seats, 'public', {}, 'ivy')
    expect(await ordersOf(w, 'ned')).toMatchObject([{ state: 'cancelled', live: 0 }])
  })

  it('what its owner cancels goes back to whoever answers for it', async () => {
    const w = await world(engine)
    const { ids, orderId } = await givenToNed(w, 'pending-approval')
    await w.as('ned').call('orders.cancel', { on: orderId })
    const back = { commitment: 'held', holderId: w.person('tim') }
    expect(await seatsAsTheyStand(w, ids)).toMatchObject([back, back, back])
  })
})
