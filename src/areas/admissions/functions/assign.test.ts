import { describe, expect, it } from 'vitest'
import {
  block,
  inCareOf,
  onePastSeat,
  oneSeat,
  ordersOf,
  seatsAsTheyStand,
  timsSeats,
} from '../../../../test/admissions/scenes.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { assignSeats } from './assign.ts'

behaviour(assignSeats, {
  'a seat in nobody’s care': {
    given: (w) => oneSeat(w),
    ivy: 'allowed',
    sue: 'allowed',
    tim: 'permission',
    mona: 'permission',
    ned: 'permission',
    tess: 'application',
    nobody: 'application',
  },
  'one in Tim’s care': {
    given: (w) => oneSeat(w, inCareOf(w, 'tim')),
    tim: 'allowed',
    ivy: 'allowed',
    mona: 'permission',
  },
  'one that Tim ordered for himself': {
    given: (w) => oneSeat(w, { commitment: 'ordered', holderId: w.person('tim') }),
    tim: 'permission',
  },
  'one that was given away': {
    given: (w) =>
      oneSeat(w, { commitment: 'allocated', holderId: w.person('ned'), stewardId: w.person('tim') }),
    tim: 'state',
    sue: 'state',
  },
  'one that is void': { given: (w) => oneSeat(w, { outcome: 'void' }), ivy: 'state' },
  'one of a cancelled event': {
    given: async (w) => {
      const event = await w.event({ status: 'cancelled' })
      return (await w.admissions(event.id, 1))[0] as string
    },
    ivy: 'state',
  },
  'one of an event that is over': { given: (w) => onePastSeat(w, { outcome: null }), ivy: 'state' },
})

describe('assigning seats', () => {
  it('gives part of a lot to one person, as an incomplete order of theirs', async () => {
    const w = await world()
    const event = await w.event()
    const ids = await timsSeats(w, 4, event.id)
    const input = { admissionIds: ids.slice(0, 3), personId: w.person('ned'), note: 'For Delta Freight.' }
    const { output } = await w.as('tim').call(assignSeats, { input })
    expect(output).toMatchObject({ seats: 3, orders: [{ quantity: 3 }] })
    expect(await ordersOf(w, 'ned')).toMatchObject([
      {
        id: output.orders[0].id,
        state: 'incomplete',
        quantity: 3,
        live: 3,
        placedById: w.person('tim'),
        note: 'For Delta Freight.',
      },
    ])
    const given = { commitment: 'allocated', holderId: w.person('ned'), stewardId: w.person('tim') }
    expect(await seatsAsTheyStand(w, ids)).toMatchObject([given, given, given, { commitment: 'held' }])
    expect(w.outbox()).toMatchObject([{ event: 'admission.assigned' }])
  })

  it('makes an order for each event', async () => {
    const w = await world()
    const ids = [...(await timsSeats(w, 2)), ...(await timsSeats(w, 1))]
    const { output } = await w
      .as('tim')
      .call(assignSeats, { input: { admissionIds: ids, personId: w.person('ned') } })
    expect(output.orders.map(({ quantity }: { quantity: number }) => quantity)).toEqual([2, 1])
  })

  it('leaves whoever gave away what was in nobody’s care to answer for it', async () => {
    const w = await world()
    const id = await oneSeat(w)
    await w.as('ivy').call(assignSeats, { input: { admissionIds: [id], personId: w.person('ned') } })
    expect(await seatsAsTheyStand(w, [id])).toMatchObject([{ stewardId: w.person('ivy') }])
  })

  it('gives nothing to somebody blocked, nor to somebody without the Box Office', async () => {
    const w = await world()
    const ids = await timsSeats(w, 1)
    const give = (to: 'ned' | 'tess') =>
      w.as('tim').call(assignSeats, { input: { admissionIds: ids, personId: w.person(to) } })
    await expect(give('tess')).rejects.toMatchObject({ code: 'invalid' })
    await block(w, 'ned')
    await expect(give('ned')).rejects.toMatchObject({ code: 'invalid' })
    expect(await ordersOf(w, 'ned')).toEqual([])
  })

  it('does it once: the second time they are somebody’s already', async () => {
    const w = await world()
    const ids = await timsSeats(w, 2)
    const give = () =>
      w.as('tim').call(assignSeats, { input: { admissionIds: ids, personId: w.person('ned') } })
    await give()
    await expect(give()).rejects.toMatchObject({ code: 'state-conflict' })
    expect(await ordersOf(w, 'ned')).toHaveLength(1)
  })

  it('INVARIANT: the index refuses a seat that another live order has, whatever the seat says', async () => {
    const w = await world()
    const order = await w.order()
    const ids = await w.tx(async (tx) => {
      await tx.updateTable('admissions').set({ commitment: 'held' }).execute()
      return (
        await tx.selectFrom('orderAdmissions').select('admissionId').where('orderId', '=', order.id).execute()
      ).map(({ admissionId }) => admissionId)
    })
    await expect(
      w.as('ivy').call(assignSeats, { input: { admissionIds: ids, personId: w.person('mona') } }),
    ).rejects.toMatchObject({ code: 'conflict', message: 'another order has one of these seats' })
  })
})
