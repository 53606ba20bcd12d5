import { describe, expect, it } from 'vitest'
import { atTime, mailsTo, readyOrder, standing } from '../../../../test/scenes/delivery.ts'
import { behaviour, engines, type World, world } from '../../../../test/world.ts'
import { askAttendance } from './ask-attendance.ts'

behaviour(askAttendance, {
  'nobody but the clock': { sue: 'permission', ivy: 'permission', ned: 'permission', nobody: 'permission' },
})

const ask = async (w: World, time: string) =>
  (await atTime<{ asked: number }>(w, time, 'orders.ask-attendance')).asked
const addressOf = (w: World) =>
  w.tx(async (tx) => {
    const ned = tx.selectFrom('people').select('email').where('id', '=', w.person('ned'))
    return (await ned.executeTakeFirstOrThrow()).email
  })

describe.each(engines)('asking who came (%s)', (engine) => {
  it('happens in the morning after, at the venue, once', async () => {
    const w = await world(engine)
    // 20:00 in New York on the 4th
    const order = await readyOrder(w, {
      event: { startsAt: new Date('2031-07-05T00:00:00Z') },
      order: { state: 'completed' },
    })
    expect(await ask(w, '2031-07-05T11:59:00Z')).toBe(0)
    expect(await ask(w, '2031-07-05T12:00:00Z')).toBe(1)
    expect(await ask(w, '2031-07-05T13:00:00Z')).toBe(0)
    expect((await standing(w, order.id)).state).toBe('confirm-guest-list')
    const mails = await mailsTo(w, await addressOf(w))
    expect(mails).toHaveLength(1)
    expect(mails[0]).toMatchObject({ kind: 'order.attendance-asked', toPersonId: w.person('ned') })
    expect(mails[0]?.body).toContain(`{{base}}/attendance/${order.id}`)
    expect(mails[0]?.body).toContain('4 July 2031')
  })

  it('asks those who were given seats afterwards, too', async () => {
    const w = await world(engine)
    await readyOrder(w, {
      event: { startsAt: new Date('2031-07-01T00:00:00Z') },
      order: { state: 'confirm-guest-list' },
    })
    expect(await ask(w, '2031-07-05T12:00:00Z')).toBe(1)
    expect(await ask(w, '2031-07-05T13:00:00Z')).toBe(0)
  })

  it('asks nobody about what was cancelled or has no day any more', async () => {
    const w = await world(engine)
    const startsAt = new Date('2031-07-01T00:00:00Z')
    await readyOrder(w, { event: { startsAt, status: 'cancelled' }, order: { state: 'completed' } })
    const noDay = { startsAt, status: 'postponed', dateIsTba: true }
    await readyOrder(w, { event: noDay, order: { state: 'completed' } })
    expect(await ask(w, '2031-09-05T12:00:00Z')).toBe(0)
  })
})
