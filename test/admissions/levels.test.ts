/** Two levels may both have a section 114: their rows are not one row, wherever seats are told or taken. */
import { describe, expect, it } from 'vitest'
import { openWaiting } from '../../src/areas/inventory/store-waiting.ts'
import { inSections, runsOf } from '../../web/screens/hand-out/rows.ts'
import { engines, type World, world } from '../world.ts'
import { inCareOf } from './scenes.ts'

type Seat = { section: string; row: string; seat: string }
const said = (seats: Seat[]) => seats.map(({ section, row, seat }) => `${section} ${row} ${seat}`)

/** Lower 114 F 1–2 and Upper 114 F 3–4, as they came to a tester. */
async function twoLevels(w: World, standing: object = {}) {
  const event = await w.event()
  const seats: string[] = []
  for (const [level, names] of [
    ['Lower', ['1', '2']],
    ['Upper', ['3', '4']],
  ] as const)
    for (const seat of names) seats.push(...(await w.admissions(event.id, 1, { level, seat, ...standing })))
  return { event, seats }
}

const ask = (w: World, eventId: string, quantity: number, wish: object = {}) =>
  w.as('ned').call('orders.place', { input: { eventId, quantity, purpose: 'client', ...wish } })

describe.each(engines)('two levels (%s)', (engine) => {
  it('are two sections of the plan, and their seats are told with their level', async () => {
    const w = await world(engine)
    const { event } = await twoLevels(w)
    const { sections } = (await w.as('ned').call('events.view', { on: event.id })).output
    expect(sections.map((one: { section: string }) => one.section)).toEqual(['Lower 114', 'Upper 114'])
    const { output } = await ask(w, event.id, 4)
    const all = ['Lower 114 F 1', 'Lower 114 F 2', 'Upper 114 F 3', 'Upper 114 F 4']
    expect(said(output.seats)).toEqual(all)
    expect(said((await w.as('ned').call('orders.view', { on: output.id })).output.seats)).toEqual(all)
  })

  it('are asked for by their names, and the bare name means both', async () => {
    const w = await world(engine)
    const { event } = await twoLevels(w)
    const upper = await ask(w, event.id, 2, { section: 'Upper 114' })
    expect(said(upper.output.seats)).toEqual(['Upper 114 F 3', 'Upper 114 F 4'])
    await expect(ask(w, event.id, 1, { section: 'Upper 114' })).rejects.toThrow(/2 seat in section Lower 114/)
    expect(said((await ask(w, event.id, 2, { section: '114' })).output.seats)).toEqual([
      'Lower 114 F 1',
      'Lower 114 F 2',
    ])
  })

  it('are given from a waiting list by their names', async () => {
    const w = await world(engine)
    const { event } = await twoLevels(w, { commitment: 'waitlist' })
    const wish = { eventId: event.id, quantity: 2, section: 'Upper 114' }
    const { free, taken } = await w.tx(async (tx) => {
      const waiting = openWaiting(tx, w.orgId)
      return {
        free: await waiting.waitingSeats([event.id]),
        taken: [
          await waiting.takeWaiting(wish, w.person('ned')),
          await waiting.takeWaiting(wish, w.person('ned')),
        ],
      }
    })
    expect(free.map((one) => [one.section, one.free])).toEqual([
      ['Lower 114', 2],
      ['Upper 114', 2],
    ])
    expect(taken).toEqual([expect.arrayContaining([expect.any(String)]), null])
  })

  it('lie apart where seats are handed out, and no run goes over from one to the other', async () => {
    const w = await world(engine)
    const { event } = await twoLevels(w, inCareOf(w, 'tim'))
    const { items } = (await w.as('tim').call('admissions.list-held', { input: { event: event.id } })).output
    const sections = inSections(items)
    expect(sections.map(({ block, rows }) => [block, rows.map(({ seats }) => seats.length)])).toEqual([
      ['Lower 114', [2]],
      ['Upper 114', [2]],
    ])
    expect(runsOf(sections, () => true).map((run) => run.length)).toEqual([2, 2])
  })

  it('come one after the other in the stock, page by page, rows as people count them', async () => {
    const w = await world(engine)
    const { event } = await twoLevels(w)
    for (const row of ['AA', 'Z', '2', '10'])
      await w.admissions(event.id, 1, { level: 'Lower', rowName: row })
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const { output } = await w
        .as('ivy')
        .call('inventory.list', { input: { event: event.id, limit: 1, cursor } })
      seen.push(...output.items.map((one: Seat & { level: string }) => `${one.level} ${one.row} ${one.seat}`))
      cursor = output.next ?? undefined
    } while (cursor)
    expect(seen).toEqual([
      'Lower F 1',
      'Lower F 2',
      'Lower Z 1',
      'Lower AA 1',
      'Lower 2 1',
      'Lower 10 1',
      'Upper F 3',
      'Upper F 4',
    ])
  })
})
