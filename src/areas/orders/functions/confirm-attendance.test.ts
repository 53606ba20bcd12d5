import { describe, expect, it } from 'vitest'
import { pastOrder, standing } from '../../../../test/scenes/delivery.ts'
import { behaviour, engines, world } from '../../../../test/world.ts'
import { confirmAttendance } from './confirm-attendance.ts'

behaviour(confirmAttendance, {
  'asked about': {
    given: (w) => pastOrder(w, 'confirm-guest-list'),
    ned: 'allowed',
    mona: 'permission',
    sue: 'allowed',
    ivy: 'allowed',
    tim: 'permission',
    tess: 'application',
  },
  'not asked about yet': { given: (w) => pastOrder(w, 'completed'), ned: 'state' },
  'answered already': { given: (w) => pastOrder(w, 'confirmed'), ned: 'state' },
})

describe.each(engines)('saying who came (%s)', (engine) => {
  it('settles each seat: the host came, the guest did not', async () => {
    const w = await world(engine)
    const order = await pastOrder(w, 'confirm-guest-list')
    const { output: line } = await w.as('ned').call('orders.shipment-view', { on: order.id })
    const seats = line.seats.map((seat: { admissionId: string; person: { isHost: boolean } }) => ({
      admissionId: seat.admissionId,
      attended: seat.person.isHost,
    }))
    const { output } = await w.as('ned').call(confirmAttendance, { on: order.id, input: { seats } })
    expect(output).toMatchObject({ state: 'confirmed' })
    const { output: after } = await w.as('ned').call('orders.shipment-view', { on: order.id })
    expect(after.seats).toMatchObject([
      { outcome: 'used', attended: true, person: { name: 'Ned Abara' } },
      { outcome: 'no-show', attended: false, person: { name: 'Ana Ruiz' } },
    ])
    expect((await w.as('ned').call('orders.view', { on: order.id })).output.attendance).toEqual([
      { name: 'Ned Abara', company: '', isHost: true, attended: true },
      { name: 'Ana Ruiz', company: 'Delta Freight', isHost: false, attended: false },
    ])
    expect((await standing(w, order.id)).state).toBe('confirmed')
    expect(w.outbox()).toMatchObject([{ event: 'order.attendance-confirmed' }])
  })

  it('calls a seat unused that nobody was named for, and used where somebody came after all', async () => {
    const w = await world(engine)
    const order = await pastOrder(w, 'confirm-guest-list')
    await w.tx((tx) => tx.deleteFrom('orderGuests').where('orderId', '=', order.id).execute())
    const { output: line } = await w.as('ned').call('orders.shipment-view', { on: order.id })
    const [first, second] = line.seats.map(({ admissionId }: { admissionId: string }) => admissionId)
    const answer = (attended: boolean, name = '') => ({
      seats: [
        { admissionId: first, attended: true },
        { admissionId: second, attended, name },
      ],
    })
    await w.as('ned').call(confirmAttendance, { on: order.id, input: answer(false) })
    expect((await standing(w, order.id)).seats.map(({ outcome }) => outcome).toSorted()).toEqual([
      'unused',
      'used',
    ])
    const other = await pastOrder(w, 'confirm-guest-list')
    await w.tx((tx) => tx.deleteFrom('orderGuests').where('orderId', '=', other.id).execute())
    const seats = other.admissions.map((admissionId) => ({ admissionId, attended: true, name: 'Pia Lund' }))
    await w.as('ned').call(confirmAttendance, { on: other.id, input: { seats } })
    const { output: after } = await w.as('ned').call('orders.shipment-view', { on: other.id })
    expect(after.seats.map(({ person }: { person: { name: string } }) => person.name)).toEqual([
      'Ned Abara',
      'Pia Lund',
    ])
  })

  it('wants an answer for each seat', async () => {
    const w = await world(engine)
    const order = await pastOrder(w, 'confirm-guest-list')
    const seats = [{ admissionId: order.admissions[0], attended: true }]
    await expect(
      w.as('ned').call(confirmAttendance, { on: order.id, input: { seats } }),
    ).rejects.toMatchObject({
      code: 'invalid',
      details: { errors: [{ path: '/seats' }] },
    })
    expect((await standing(w, order.id)).state).toBe('confirm-guest-list')
  })
})
