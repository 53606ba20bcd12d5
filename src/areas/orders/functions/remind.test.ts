import { describe, expect, it } from 'vitest'
import { atTime, readyOrder } from '../../../../test/scenes/delivery.ts'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { remindOfAttendance } from './remind.ts'

behaviour(remindOfAttendance, {
  'nobody but the clock': { sue: 'permission', ivy: 'permission', ned: 'permission', nobody: 'permission' },
})

const remind = async (w: World, time: string) =>
  (await atTime<{ reminded: number }>(w, time, 'orders.remind')).reminded
const mails = (w: World) =>
  w.tx(async (tx) => {
    const sent = await tx.selectFrom('mails').select('kind').execute()
    return sent.filter(({ kind }) => kind === 'order.attendance-reminder').length
  })

describe('reminding owners to say who came', () => {
  it('comes after three days and after seven, once each', async () => {
    const w = await world()
    await readyOrder(w, {
      event: { startsAt: new Date('2031-07-05T00:00:00Z') },
      order: { state: 'completed' },
    })
    await atTime(w, '2031-07-05T12:00:00Z', 'orders.ask-attendance')
    expect(await remind(w, '2031-07-08T11:00:00Z')).toBe(0)
    expect(await remind(w, '2031-07-08T12:00:00Z')).toBe(1)
    expect(await remind(w, '2031-07-09T12:00:00Z')).toBe(0)
    expect(await remind(w, '2031-07-12T12:00:00Z')).toBe(1)
    expect(await remind(w, '2031-08-12T12:00:00Z')).toBe(0)
    expect(await mails(w)).toBe(2)
  })

  it('comes once where the clock had stopped for long, and not after an answer', async () => {
    const w = await world()
    const event = { startsAt: new Date('2031-07-05T00:00:00Z') }
    const late = await readyOrder(w, { event, order: { state: 'completed' } })
    await atTime(w, '2031-07-05T12:00:00Z', 'orders.ask-attendance')
    expect(await remind(w, '2031-07-20T12:00:00Z')).toBe(1)
    expect(await remind(w, '2031-07-21T12:00:00Z')).toBe(0)
    const other = await world()
    const answered = await readyOrder(other, { event, order: { state: 'completed' } })
    await atTime(other, '2031-07-05T12:00:00Z', 'orders.ask-attendance')
    const seats = answered.admissions.map((admissionId) => ({ admissionId, attended: true }))
    await other.as('ned').call('orders.confirm-attendance', { on: answered.id, input: { seats } })
    expect(await remind(other, '2031-07-20T12:00:00Z')).toBe(0)
    expect(late.id).not.toBe(answered.id)
  })
})
