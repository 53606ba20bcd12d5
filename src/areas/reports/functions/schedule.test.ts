import { describe, expect, it } from 'vitest'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { nextAfter } from '../schedule.ts'
import { scheduleReport } from './schedule.ts'

const kept = async (w: World) => {
  const { output } = await w
    .as('mona')
    .call('reports.save', { input: { name: crypto.randomUUID(), asked: { report: 'spend' } } })
  return output.id as string
}

behaviour(scheduleReport, {
  'a report that Mona keeps': {
    given: kept,
    mona: 'allowed',
    sue: 'relation',
    ned: 'permission',
    tess: 'application',
  },
})

describe('scheduling a report', () => {
  it('sets when it comes, and takes it back', async () => {
    const w = await world()
    const on = await kept(w)
    const schedule = (wish: string | null) =>
      w.as('mona').call(scheduleReport, { on, input: { schedule: wish } })
    expect(new Date((await schedule('monthly')).output.nextAt).getUTCDate()).toBe(1)
    expect((await schedule(null)).output.nextAt).toBeNull()
    await expect(
      w.as('tim').call(scheduleReport, { on, input: { schedule: 'daily' } }),
    ).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it.each([
    ['daily', '2026-11-22T05:59:00Z', '2026-11-22T06:00:00Z'],
    ['daily', '2026-11-22T06:00:00Z', '2026-11-23T06:00:00Z'],
    ['weekly', '2026-11-22T12:00:00Z', '2026-11-23T06:00:00Z'],
    ['weekly', '2026-11-23T06:00:00Z', '2026-11-30T06:00:00Z'],
    ['monthly', '2026-12-31T23:00:00Z', '2027-01-01T06:00:00Z'],
    ['monthly', '2028-02-28T12:00:00Z', '2028-03-01T06:00:00Z'],
  ] as const)('%s after %s is %s', (schedule, now, next) => {
    expect(nextAfter(schedule, new Date(now), 'UTC').toISOString()).toBe(new Date(next).toISOString())
  })

  it.each([
    // where it is still the day before, where it is the day after, and over a change of the clocks
    ['daily', 'America/New_York', '2026-11-22T10:00:00Z', '2026-11-22T11:00:00Z'],
    ['monthly', 'Pacific/Auckland', '2026-11-30T12:00:00Z', '2026-11-30T17:00:00Z'],
    ['weekly', 'Pacific/Auckland', '2026-11-22T18:00:00Z', '2026-11-29T17:00:00Z'],
    ['daily', 'Europe/London', '2026-10-24T12:00:00Z', '2026-10-25T06:00:00Z'],
    ['daily', 'Europe/London', '2026-03-28T12:00:00Z', '2026-03-29T05:00:00Z'],
  ] as const)('%s in the morning of %s', (schedule, zone, now, next) => {
    expect(nextAfter(schedule, new Date(now), zone).toISOString()).toBe(new Date(next).toISOString())
  })

  it('goes by the zone of the organisation', async () => {
    const w = await world()
    await w.tx((tx) => tx.updateTable('organisations').set({ timeZone: 'Asia/Tokyo' }).execute())
    const { output } = await w
      .as('mona')
      .call(scheduleReport, { on: await kept(w), input: { schedule: 'daily' } })
    expect(output.nextAt).toMatch(/T21:00:00/)
  })
})
