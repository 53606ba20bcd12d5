import { beforeAll, describe, expect, it } from 'vitest'
import type { Handle } from '../../../../test/personas.ts'
import { aSeasonThatIsOver, daysAgo } from '../../../../test/scenes/reports.ts'
import { behaviour, engines, type World, world } from '../../../../test/world.ts'
import { reportKeys } from '../report.ts'
import { runReport } from './run.ts'

behaviour(runReport, {
  'the reports': {
    mona: 'allowed',
    tim: 'allowed',
    ivy: 'allowed',
    sue: 'allowed',
    ned: 'permission',
    tess: 'application',
  },
})

describe.each(engines)('a report (%s)', (engine) => {
  let w: World
  beforeAll(async () => {
    w = await world(engine)
    await aSeasonThatIsOver(w)
  })
  const run = async (who: Handle, report: string, more: object = {}) =>
    (await w.as(who).call(runReport, { input: { report, ...more } })).output

  it('counts what became of seats, but for those that were lost', async () => {
    const { rows, sums } = await run('sue', 'utilisation', { by: 'event' })
    expect(rows).toMatchObject([
      { seats: 6, given: 4, used: 2, noShow: 1, unused: 3, passedOn: 0, open: 0, utilisation: 0.3333 },
    ])
    expect(rows[0].name).toMatch(/Cup final$/)
    const all = { seats: 6, given: 4, used: 2, noShow: 1, unused: 3, passedOn: 0, open: 0 }
    expect(sums).toEqual({ ...all, utilisation: 2 / 6 })
  })

  it('adds up to all seats, with what was passed on and what nobody has accounted for', async () => {
    const own = await world(engine)
    const event = await own.event({ startsAt: daysAgo(3) })
    for (const [section, outcome] of [
      'used',
      'no-show',
      'unused',
      'donated',
      'resold',
      null,
      'void',
    ].entries())
      await own.admissions(event.id, section + 1, { section: `S${section}`, outcome })
    const { output } = await own.as('sue').call(runReport, { input: { report: 'utilisation' } })
    const { seats, used, noShow, unused, passedOn, open } = output.sums
    expect({ used, noShow, unused, passedOn, open }).toEqual({
      used: 1,
      noShow: 2,
      unused: 3,
      passedOn: 9,
      open: 6,
    })
    expect(used + noShow + unused + passedOn + open).toBe(seats)
  })

  it('goes by month, venue, category and department', async () => {
    for (const [by, name] of [
      ['month', expect.stringMatching(/^\d{4}-\d\d$/)],
      ['venue', 'Harbour Arena'],
      ['category', 'seat'],
      ['department', 'No department'],
    ] as const)
      expect((await run('sue', 'utilisation', { by })).rows).toMatchObject([{ name, seats: 6 }])
    await expect(run('sue', 'gifts', { by: 'venue' })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('is made of what its asker may list, and of nothing else', async () => {
    const seats = async (who: Handle) => (await run(who, 'utilisation', { by: 'event' })).rows[0]?.seats ?? 0
    expect(await seats('ivy')).toBe(6)
    expect(await seats('mona')).toBe(4)
    expect(await seats('tim')).toBe(2)
    const total = (await w.as('mona').call('orders.list', { input: { view: 'all' } })).output.total
    expect((await run('mona', 'spend')).sums.orders).toBe(total)
  })

  it('shows what seats cost to those who may see it', async () => {
    expect((await run('sue', 'spend')).rows).toMatchObject([{ seats: 4, faceValue: 72_000, cost: 60_000 }])
    const { rows, sums } = await run('mona', 'spend')
    expect(rows).toMatchObject([{ seats: 4, faceValue: 72_000, cost: null }])
    expect(sums.cost).toBeNull()
  })

  it('names guests, gifts, decisions and no-shows', async () => {
    expect((await run('sue', 'guests')).rows).toMatchObject([
      { name: 'Ana Ruiz', invitations: 1, faceValue: 18_000, cost: 15_000 },
      { name: 'Bo Lind', company: 'Delta' },
    ])
    expect((await run('sue', 'gifts')).rows).toMatchObject([
      { name: 'Ana Ruiz', gifts: 1, value: 18_000, year: String(daysAgo(20).getUTCFullYear()) },
      { name: 'Bo Lind' },
    ])
    expect((await run('sue', 'approvals')).rows).toEqual([
      { name: 'Mona Petrov', approved: 1, denied: 0, median: 6, longest: 6 },
    ])
    expect((await run('sue', 'no-shows')).rows).toEqual([
      { name: 'Ned Abara', department: '', seats: 4, noShow: 1, part: 0.25 },
    ])
    expect((await run('sue', 'unused', { by: 'category' })).rows).toMatchObject([
      { name: 'seat', seats: 6, unused: 3, faceValue: 54_000 },
    ])
  })

  it('tells the trail of the orders one may list', async () => {
    const waiting = await w.order()
    await w.as('mona').call('orders.approve', { on: waiting.id })
    // The event is still to come; what was done about it was done today.
    const { rows } = await run('mona', 'acts')
    expect(rows).toMatchObject([
      { act: 'Approve an order', actor: 'Mona Petrov', principal: null, outcome: 'done' },
    ])
    expect((await run('tim', 'acts')).rows).toEqual([])
    const before = { to: daysAgo(1).toISOString().slice(0, 10) }
    expect((await run('mona', 'acts', before)).rows).toEqual([])
  })

  it('goes by a period that moves on with the calendar of the organisation', async () => {
    const own = await world(engine)
    const zone = (timeZone: string) =>
      own.tx((tx) => tx.updateTable('organisations').set({ timeZone }).execute())
    const days = async (period: string) => {
      const { from, to } = (await own.as('sue').call(runReport, { input: { report: 'spend', period } }))
        .output
      return [from, to]
    }
    Object.assign(own.system, { now: () => new Date('2026-12-31T17:00:00Z') })
    await zone('America/New_York')
    expect(await days('last-month')).toEqual(['2026-11-01', '2026-11-30'])
    expect(await days('this-quarter')).toEqual(['2026-10-01', '2026-12-31'])
    await zone('Pacific/Auckland')
    expect(await days('last-month')).toEqual(['2026-12-01', '2026-12-31'])
    expect(await days('last-quarter')).toEqual(['2026-10-01', '2026-12-31'])
    expect(await days('last-year')).toEqual(['2026-01-01', '2026-12-31'])
    const both = { report: 'spend', period: 'last-month', to: '2026-12-01' }
    await expect(own.as('sue').call(runReport, { input: both })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('keeps to its days, and says which days are none', async () => {
    for (const report of reportKeys)
      expect((await run('sue', report, { to: '2020-01-31', from: '2020-01-01' })).rows, report).toEqual([])
    await expect(run('sue', 'spend', { from: '2026-02-30' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(run('sue', 'spend', { from: '2026-02-02', to: '2026-02-01' })).rejects.toMatchObject({
      code: 'invalid',
    })
  })
})
