import { describe, expect, it } from 'vitest'
import { waitingList } from '../../../../test/scenes/waiting-list.ts'
import { behaviour, engines, world } from '../../../../test/world.ts'
import { viewEvent } from './view.ts'

behaviour(viewEvent, {
  'any event': { given: (w) => w.event(), ned: 'allowed', mona: 'allowed', rex: 'application' },
})

describe.each(engines)('viewing an event (%s)', (engine) => {
  it('draws its sections, rows and seats in their natural order', async () => {
    const w = await world(engine)
    const event = await w.event()
    await w.admissions(event.id, 11)
    await w.admissions(event.id, 1, { rowName: 'AA', faceValueCents: 9_000 })
    await w.admissions(event.id, 2, { section: '9', commitment: 'ordered', holderId: w.person('ned') })
    const { output, version } = await w.as('ned').call(viewEvent, { on: event.id })
    expect(version).toBe(1)
    expect(output.sections).toMatchObject([
      { section: '9', category: 'seat', available: 0, faceValueCents: 18_000 },
      { section: '114', category: 'seat', available: 12, faceValueCents: 9_000 },
    ])
    const [taken, open] = output.sections
    expect(taken.rows[0].seats[0]).toMatchObject({ seat: '1', available: false })
    expect(open.rows.map((row: { row: string }) => row.row)).toEqual(['F', 'AA'])
    expect(open.rows[0].seats.map((seat: { seat: string }) => seat.seat)).toEqual(
      Array.from({ length: 11 }, (_, at) => String(at + 1)),
    )
  })

  it('shows nobody the seats that are not meant for the public, nor what any cost', async () => {
    const w = await world(engine)
    const event = await w.event()
    for (const [section, commitment] of [
      ['1', 'unreleased'],
      ['2', 'held'],
      ['3', 'allocated'],
    ])
      await w.admissions(event.id, 1, { section, commitment })
    const { output } = await w.as('ned').call(viewEvent, { on: event.id })
    expect(output.sections).toEqual([])
    expect(JSON.stringify(output)).not.toContain('cost')
  })

  it('shows a seat that somebody has to them, and to those who may view the inventory', async () => {
    const w = await world(engine)
    const event = await w.event()
    const suite = { section: 'BOARD SUITE', commitment: 'ordered', holderId: w.person('tim') }
    const [id] = await w.admissions(event.id, 1, { ...suite, stewardId: w.person('tim') })
    const sees = async (who: 'ned' | 'tim' | 'ivy') => {
      const { output } = await w.as(who).call(viewEvent, { on: event.id })
      return output.sections.map(({ section }: { section: string }) => section)
    }
    await expect(w.as('ned').call('inventory.view', { on: id as string })).rejects.toThrow()
    expect(await sees('ned')).toEqual([])
    for (const who of ['tim', 'ivy'] as const) expect(await sees(who)).toEqual(['BOARD SUITE'])
  })

  it('says whether seats can be ordered', async () => {
    const w = await world(engine)
    const event = await w.event({ status: 'cancelled' })
    const { output } = await w.as('ned').call(viewEvent, { on: event.id })
    expect(output.can['orders.place']).toMatchObject({ allowed: false, layer: 'state' })
  })
})

it('says whether there is a waiting list to join', async () => {
  const w = await world()
  const waiting = async (closesAt: Date | null) => {
    const { eventId } = await waitingList(w, { closesAt })
    return (await w.as('ned').call('events.view', { on: eventId })).output.waitlist
  }
  expect(await waiting(null)).toBe(true)
  expect(await waiting(new Date(Date.now() - 1000))).toBe(false)
  const none = await w.event()
  expect((await w.as('ned').call('events.view', { on: none.id })).output.waitlist).toBe(false)
})
