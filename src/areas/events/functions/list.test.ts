import { describe, expect, it } from 'vitest'
import { behaviour, engines, type World, world } from '../../../../test/world.ts'
import { browseEvents } from './list.ts'

behaviour(browseEvents, {
  'any event': {
    given: (w) => w.event(),
    ned: 'allowed',
    tim: 'allowed',
    sue: 'allowed',
    tess: 'application',
    gus: 'application',
    nobody: 'application',
  },
})

const day = 24 * 3600 * 1000
const inDays = (days: number) => new Date(Date.now() + days * day)
const names = (output: { items: { name: string }[] }) => output.items.map((item) => item.name)

describe.each(engines)('browsing events (%s)', (engine) => {
  const season = async (): Promise<World> => {
    const w = await world(engine)
    await w.event({ name: 'Third', startsAt: inDays(30) })
    await w.event({ name: 'First', startsAt: inDays(1), performer: 'Northgate' })
    await w.event({ name: 'Second', startsAt: inDays(2) })
    await w.event({ name: 'Last year', startsAt: inDays(-365) })
    await w.event({ name: 'Last week', startsAt: inDays(-7) })
    return w
  }

  it('shows what comes next first, and what is over from its end', async () => {
    const ned = (await season()).as('ned')
    const upcoming = (await ned.call(browseEvents, { input: { when: 'upcoming' } })).output
    expect(names(upcoming)).toEqual(['First', 'Second', 'Third'])
    expect(upcoming).toMatchObject({ total: 3, next: null })
    const past = (await ned.call(browseEvents, { input: { when: 'past' } })).output
    expect(names(past)).toEqual(['Last week', 'Last year'])
  })

  it('finds by event, performer and venue', async () => {
    const ned = (await season()).as('ned')
    const found = async (q: string) => (await ned.call(browseEvents, { input: { q } })).output
    expect(names(await found('NORTHG'))).toEqual(['First'])
    expect((await found('harbour arena')).total).toBe(5)
    expect((await found('%')).total).toBe(0)
  })

  it('goes on where a page ended, and refuses a cursor that is none', async () => {
    const ned = (await season()).as('ned')
    const first = (await ned.call(browseEvents, { input: { when: 'upcoming', limit: 2 } })).output
    expect(first.total).toBe(3)
    const second = (
      await ned.call(browseEvents, { input: { when: 'upcoming', limit: 2, cursor: first.next } })
    ).output
    expect(names(second)).toEqual(['Third'])
    expect(second.next).toBeNull()
    await expect(ned.call(browseEvents, { input: { cursor: 'W10' } })).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  it('counts the seats that can be ordered, and those of the asker', async () => {
    const w = await world(engine)
    const event = await w.event()
    await w.admissions(event.id, 3)
    await w.admissions(event.id, 2, { section: 'Held back', commitment: 'unreleased' })
    await w.admissions(event.id, 1, { section: 'Lost', outcome: 'void' })
    await w.admissions(event.id, 2, { section: 'Taken', commitment: 'ordered', holderId: w.person('ned') })
    await w.admissions(event.id, 4, { section: 'Lot B', category: 'parking' })
    await w.admissions(event.id, 1, { section: 'Backstage', category: 'pass' })
    const { items } = (await w.as('ned').call(browseEvents)).output
    expect(items).toMatchObject([{ available: 3, mine: 2 }])
  })

  it('counts no seats of an event that is cancelled or has begun', async () => {
    const w = await world(engine)
    for (const change of [{ status: 'cancelled' }, { startsAt: inDays(-1) }]) {
      const event = await w.event(change)
      await w.admissions(event.id, 3)
    }
    const { items } = (await w.as('ned').call(browseEvents)).output
    expect(items.map((item: { available: number }) => item.available)).toEqual([0, 0])
  })

  it('keeps an event without an hour open until its day ends at the venue', async () => {
    const w = await world(engine)
    const hourAgo = new Date(Date.now() - 3600 * 1000)
    const today = new Intl.DateTimeFormat('sv', { timeZone: 'America/New_York' })
    const isSameDay = today.format(hourAgo) === today.format(new Date())
    const event = await w.event({ startsAt: hourAgo, timeIsTba: true })
    await w.admissions(event.id, 2)
    const { items } = (await w.as('ned').call(browseEvents)).output
    expect(items).toMatchObject([{ available: isSameDay ? 2 : 0 }])
  })
})

describe('narrowing the list of events', () => {
  it('keeps to a venue, a performer, a season, and to seats for the asker', async () => {
    const w = await world()
    const venue = (
      await w
        .as('ivy')
        .call('events.add-venue', { input: { name: 'Quay Theatre', timeZone: 'Europe/Lisbon' } })
    ).output.id
    const play = await w.event({ name: 'Play', performer: 'Quay Company', venueId: venue })
    const game = await w.event({ name: 'Game' })
    await w.admissions(game.id, 1)
    const season = (
      await w.as('ivy').call('events.add-season', { input: { name: 'Spring', eventIds: [play.id] } })
    ).output.id
    const found = async (input: object) => names((await w.as('ned').call(browseEvents, { input })).output)
    expect(await found({ venue })).toEqual(['Play'])
    expect(await found({ performer: 'Quay Company' })).toEqual(['Play'])
    expect(await found({ season })).toEqual(['Play'])
    expect(await found({ hasSeats: true })).toEqual(['Game'])
    expect(await found({ hasSeats: true, season })).toEqual([])
  })

  it('counts as open only what is open to the department of the asker', async () => {
    const w = await world()
    const { id } = await w.event()
    const audienceId = crypto.randomUUID()
    await w.tx((tx) =>
      tx.insertInto('audiences').values({ orgId: w.orgId, id: audienceId, name: 'Sales' }).execute(),
    )
    await w.admissions(id, 2, { audienceId })
    const { items } = (await w.as('ned').call(browseEvents)).output
    expect(items).toMatchObject([{ available: 0 }])
    expect((await w.as('ned').call(browseEvents, { input: { hasSeats: true } })).output.total).toBe(0)
  })
})
