import { describe, expect, it } from 'vitest'
import { inDays, pastOrder, standing } from '../../../../test/scenes/delivery.ts'
import { behaviour, engines, type World, world } from '../../../../test/world.ts'
import { closeAttendance } from './close-attendance.ts'

behaviour(closeAttendance, {
  'by the clock alone': { clock: 'allowed', sue: 'permission', gus: 'permission' },
})

const asked = (w: World, orderId: string, days: number, reminders: number) =>
  w.tx((tx) =>
    tx
      .insertInto('attendanceRequests')
      .values({ orgId: w.orgId, orderId, askedAt: inDays(-days), reminders })
      .execute(),
  )

describe.each(engines)('closing what nobody answered (%s)', (engine) => {
  it('counts as used who was let in, all others as unused, and calls nobody a no-show', async () => {
    const w = await world(engine)
    const order = await pastOrder(w, 'confirm-guest-list', 16)
    await asked(w, order.id, 15, 2)
    const [admissionId] = order.admissions as [string]
    const arrival = { orgId: w.orgId, orderId: order.id, admissionId, arrivedAt: inDays(-16) }
    await w.tx((tx) =>
      tx
        .insertInto('arrivals')
        .values({ ...arrival, byId: w.person('ivy') })
        .execute(),
    )
    await w.strike('day')
    const { state, seats } = await standing(w, order.id)
    expect(state).toBe('confirmed')
    expect(seats.map(({ outcome }) => outcome).toSorted()).toEqual(['unused', 'used'])
    expect((await w.as('sue').call('orders.no-shows')).output.total).toBe(0)
    expect((await w.asItself().call(closeAttendance)).output).toEqual({ closed: 0, idle: true })
  })

  it.each([
    ['too early', 13, 2],
    ['before the second reminder', 15, 1],
  ])('leaves alone what is asked %s', async (_when, days, reminders) => {
    const w = await world(engine)
    const order = await pastOrder(w, 'confirm-guest-list', 16)
    await asked(w, order.id, days, reminders)
    expect((await w.asItself().call(closeAttendance)).output).toEqual({ closed: 0, idle: true })
    expect((await standing(w, order.id)).state).toBe('confirm-guest-list')
  })
})
