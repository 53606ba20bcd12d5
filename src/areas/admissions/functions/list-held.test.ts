import { describe, expect, it } from 'vitest'
import { inCareOf, oneSeat, pastEvent, timsSeats } from '../../../../test/admissions/scenes.ts'
import { behaviour, engines, type World, world } from '../../../../test/world.ts'
import { listHeld } from './list-held.ts'

behaviour(listHeld, {
  'the seats to hand out': {
    given: (w) => oneSeat(w),
    ivy: 'allowed',
    sue: 'allowed',
    tim: 'allowed',
    mona: 'permission',
    ned: 'permission',
    tess: 'application',
  },
})

const ask = async (w: World, who: 'tim' | 'ivy', input: object = {}) =>
  (await w.as(who).call(listHeld, { input })).output

describe.each(engines)('the seats to hand out (%s)', (engine) => {
  it('are those in one’s care, with whoever has them, and never what they cost', async () => {
    const w = await world(engine)
    const event = await w.event({ name: 'Cup final' })
    const ids = await timsSeats(w, 3, event.id)
    await w.admissions(event.id, 2, { section: '2', ...inCareOf(w, 'ivy') })
    await w.as('tim').call('admissions.assign', {
      input: { admissionIds: ids.slice(0, 1), personId: w.person('ned') },
    })
    const mine = await ask(w, 'tim')
    expect(mine).toMatchObject({ total: 3, totals: { allocated: 1, held: 2, public: 0 } })
    expect(mine.items[0]).toMatchObject({
      eventName: 'Cup final',
      section: '114',
      seat: '1',
      commitment: 'allocated',
      holder: { name: 'Ned Abara' },
      steward: { name: 'Tim Osei' },
      order: { state: 'incomplete' },
      can: {
        'admissions.assign': { allowed: false, layer: 'state' },
        'admissions.reclaim': { allowed: true },
      },
    })
    expect(JSON.stringify(mine)).not.toMatch(/cost/i)
    expect((await ask(w, 'ivy')).total).toBe(5)
  })

  it('filters by event, venue, person, commitment and order number, and counts the same', async () => {
    const w = await world(engine)
    const [event, other] = [await w.event(), await w.event()]
    const ids = await timsSeats(w, 3, event.id)
    await timsSeats(w, 2, other.id)
    await w.as('tim').call('admissions.assign', {
      input: { admissionIds: ids.slice(0, 2), personId: w.person('ned') },
    })
    const total = async (input: object) => (await ask(w, 'tim', input)).total
    const { items } = await ask(w, 'tim')
    const { order } = items.find((item: { order: unknown }) => item.order !== null)
    expect(await total({ event: event.id })).toBe(3)
    expect(await total({ venue: w.ids.venue })).toBe(5)
    expect(await total({ venue: crypto.randomUUID() })).toBe(0)
    expect(await total({ assignee: w.person('ned') })).toBe(2)
    expect(await total({ commitment: 'held' })).toBe(3)
    expect(await total({ order: order.number })).toBe(2)
  })

  it('walks all pages, each seat once and event by event', async () => {
    const w = await world(engine)
    const inDays = (days: number) => ({ startsAt: new Date(Date.now() + days * 86_400_000) })
    const events = [await w.event(inDays(7)), await w.event(inDays(5)), await w.event(inDays(6))]
    for (const [at, event] of events.entries()) await timsSeats(w, [12, 5, 1][at] ?? 0, event.id)
    const seats: string[] = []
    let cursor: string | null = null
    do {
      const page = await ask(w, 'tim', { limit: 5, ...(cursor ? { cursor } : {}) })
      expect(page).toMatchObject({ total: 18, totals: { held: 18 } })
      seats.push(...page.items.map((item: { seat: string }) => item.seat))
      cursor = page.next
    } while (cursor)
    const upTo = (count: number) => Array.from({ length: count }, (_, at) => String(at + 1))
    expect(seats).toEqual([...upTo(5), ...upTo(1), ...upTo(12)])
  })

  it('are, once the event is over, those that nobody is known to have used', async () => {
    const w = await world(engine)
    const event = await pastEvent(w)
    await w.admissions(event.id, 2, { outcome: 'unused' })
    await w.admissions(event.id, 1, { section: '2', outcome: 'used' })
    const told = await w.admissions(event.id, 1, { section: '3' })
    await w.order({ event: event.id, admissions: told, state: 'confirm-guest-list' })
    expect(await ask(w, 'ivy', { event: event.id, unaccounted: true })).toMatchObject({ total: 2 })
    expect(await ask(w, 'ivy', { event: event.id })).toMatchObject({ total: 1 })
  })

  it('leave the stock as closed as it was to a Ticket Manager', async () => {
    const w = await world(engine)
    await timsSeats(w, 1)
    await expect(w.as('tim').call('inventory.list')).rejects.toMatchObject({ code: 'refused' })
    const { items } = await ask(w, 'tim')
    const { output } = await w.as('tim').call('inventory.view', { on: items[0].id })
    expect(output.costCents).toBeNull()
  })
})
