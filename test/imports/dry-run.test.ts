/** The dry run promises what then comes: no more, no less, and nothing in silence. */
import { describe, expect, it } from 'vitest'
import { type World, world } from '../world.ts'
import { asFile, checked, csv, headings } from './files.ts'

const game = ['Rovers v Lakeside', 'Rovers Park', '2031-05-04', '15:00'] as const

const look = async (w: World, id: string) => (await w.as('ivy').call('imports.view', { on: id })).output
const check = async (w: World, content: string) => look(w, await checked(w.as('ivy'), content))
const load = async (w: World, content: string) => {
  const id = await checked(w.as('ivy'), content)
  await w.as('ivy').call('imports.commit', { on: id })
  await w.react()
  return look(w, id)
}
const noted = (page: {
  notes: { heading: string | null; reason: string; examples: { row: number; detail: string }[] }[]
}) =>
  page.notes.map(({ heading, examples }) => [
    heading,
    ...examples.map(({ row, detail }) => `${row}: ${detail}`),
  ])

describe('what is there already', () => {
  it('is not counted as what comes in, and is said by row', async () => {
    const w = await world()
    await load(w, csv(headings, [...game, '114', 'F', 9, 10, 72.5]))
    const more = csv(headings, [...game, '114', 'F', 9, 14, 72.5])
    const page = await check(w, more)
    expect(page).toMatchObject({ good: 1, known: 0, seats: 4, there: 2 })
    expect(noted(page)).toEqual([[null, '2: 2 there already, 4 would come in']])
    expect(await load(w, more)).toMatchObject({ seats: 4, loaded: 4 })
  })

  it('is named where the file says otherwise, and only to those who may see it', async () => {
    const w = await world()
    const file = (cost: number | string) => csv(headings, [...game, '114', 'F', 9, 10, cost])
    await load(w, file(72.5))
    expect(noted(await check(w, file(72.5)))).toEqual([])
    expect(noted(await check(w, file('')))).toEqual([])
    const id = await checked(w.as('ivy'), file(80))
    expect(noted(await look(w, id))).toEqual([['Cost', '2: there: 72.50']])
    await w.tx((tx) =>
      tx
        .updateTable('roles')
        .set({ permissions: ['inventory.view', 'inventory.load'] })
        .where('name', '=', 'Inventory Manager')
        .execute(),
    )
    expect(noted(await look(w, id))).toEqual([['Cost', '2: ']])
  })

  it('counts into a quantity of places without numbers, which says so', async () => {
    const w = await world()
    const file = (quantity: number) =>
      csv(['Event', 'Venue', 'Date', 'Time', 'Section', 'Qty'], [...game, 'Lawn', quantity])
    await load(w, file(20))
    const fewer = await check(w, file(10))
    expect(fewer).toMatchObject({ good: 0, known: 1, seats: 0, there: 10 })
    expect(noted(fewer)).toEqual([['Qty', '2: 10 there already, 0 would come in']])
    const more = await check(w, file(30))
    expect(more).toMatchObject({ good: 1, seats: 10, there: 20 })
    expect(noted(more)).toEqual([['Qty', '2: 20 there already, 10 would come in']])
  })
})

describe('dates in numbers', () => {
  const dated = (...days: string[]) =>
    csv(headings, ...days.map((day, at) => ['Gala', 'Rovers Park', day, '15:00', '114', 'F', at + 1, '', 1]))
  const read = async (w: World, content: string, input: object = {}) => {
    const { output } = await w.as('ivy').call('imports.upload', { input: asFile('a.csv', content) })
    const { mapping } = await look(w, output.id)
    const wishes = { mapping, addsEvents: true, addsVenues: true, timeZone: 'UTC', ...input }
    await w.as('ivy').call('imports.map', { on: output.id, input: wishes })
    await w.as('ivy').call('imports.check', { on: output.id })
    const page = await look(w, output.id)
    return { ...page, days: page.events.map(({ date }: { date: string }) => date) }
  }

  it('are read in the order that the whole column shows', async () => {
    const w = await world()
    const page = await read(w, dated('05/04/2031', '05/11/2031', '05/18/2031'))
    expect(page.days).toEqual(['2031-05-04', '2031-05-11', '2031-05-18'])
    expect(page.dates).toEqual({ order: 'mdy', by: 'column', cell: '05/04/2031', date: '2031-05-04' })
  })

  it('are read as the organisation writes where the column leaves it open, or as the loader says', async () => {
    const w = await world()
    const open = dated('05/04/2031', '05/11/2031')
    expect(await read(w, open)).toMatchObject({
      days: ['2031-04-05', '2031-11-05'],
      dates: { order: 'dmy', by: 'organisation', date: '2031-04-05' },
    })
    expect(await read(w, open, { dateOrder: 'mdy' })).toMatchObject({
      days: ['2031-05-04', '2031-05-11'],
      dates: { order: 'mdy', by: 'loader' },
    })
    expect(await read(w, dated('2031-05-04'))).toMatchObject({ dates: null })
  })

  it('are none where the column contradicts itself, until the loader says the order', async () => {
    const w = await world()
    const both = dated('05/04/2031', '05/18/2031', '18/05/2031')
    const page = await read(w, both)
    expect(page).toMatchObject({ good: 0, bad: 3, dates: { order: null, by: 'column' } })
    expect(page.problems[0].reason).toContain('some days first and some months first')
    expect(await read(w, both, { dateOrder: 'mdy' })).toMatchObject({ good: 2, bad: 1 })
  })
})

describe('what would come with the seats', () => {
  it('is named: events by day and venue, and venues that are new', async () => {
    const w = await world()
    const page = await check(
      w,
      csv(
        headings,
        [...game, '114', 'F', 1, 2, 1],
        [...game, '114', 'F', 3, 4, 1],
        ['Gala', 'harbour  arena', '2031-05-01', 'TBA', 'A', '1', 1, 2, 1],
        ['Lost', 'Rovers Hall', 'no day', '', 'A', '1', 1, 2, 1],
      ),
    )
    expect(page).toMatchObject({ eventCount: 2, venues: ['Rovers Park'] })
    expect(page.events).toEqual([
      { name: 'Gala', venue: 'harbour  arena', date: '2031-05-01', time: '' },
      { name: 'Rovers v Lakeside', venue: 'Rovers Park', date: '2031-05-04', time: '15:00' },
    ])
    const again = await load(w, csv(headings, [...game, '114', 'F', 1, 2, 1]))
    expect(await look(w, again.id)).toMatchObject({ addedEvents: 1 })
    expect(await check(w, csv(headings, [...game, '114', 'G', 1, 2, 1]))).toMatchObject({
      events: [],
      venues: [],
    })
  })

  it('is remembered with the columns of such a file', async () => {
    const w = await world()
    await check(w, csv(headings, [...game, '114', 'F', 1, 2, 1]))
    const file = asFile('next.csv', csv(headings, [...game, '114', 'F', 1, 2, 1]))
    const { output } = await w.as('ivy').call('imports.upload', { input: file })
    expect(await look(w, output.id)).toMatchObject({
      isRemembered: true,
      addsEvents: true,
      addsVenues: true,
      timeZone: 'America/New_York',
    })
  })
})

describe('seats', () => {
  it('are a range also where one cell holds both ends', async () => {
    const w = await world()
    expect(await check(w, csv(headings, [...game, '114', 'F', '1-4', '', 1]))).toMatchObject({ seats: 4 })
    expect(await check(w, csv(headings, [...game, '114', 'F', '1-4', '1-4', 1]))).toMatchObject({ seats: 4 })
  })

  it('are one however letters and spaces are written: in a file, beside the stock, and when edited', async () => {
    const w = await world()
    const twins = await check(
      w,
      csv(headings, [...game, '114', 'F', 1, 2, 1], [...game, '114', 'f', 2, 3, 1]),
    )
    expect(twins).toMatchObject({ good: 1, bad: 1 })
    await load(w, csv(headings, [...game, 'Upper Deck', 'F', 1, 2, 1]))
    const again = csv(headings, [...game, 'upper  deck', 'f', 1, 2, 1], [...game, 'Upper Deck', 'G', 1, 1, 1])
    expect(await load(w, again)).toMatchObject({ good: 1, known: 1, loaded: 1 })
    const { items } = (await w.as('ivy').call('inventory.list')).output
    const [other] = items.filter(({ row }: { row: string }) => row === 'G')
    const edit = w
      .as('ivy')
      .call('inventory.edit', { on: other.id, input: { section: 'UPPER DECK', rowName: 'f' } })
    await expect(edit).rejects.toMatchObject({ code: 'conflict' })
  })

  it('of a section under another name are kept apart, and that is said', async () => {
    const w = await world()
    await load(w, csv(headings, [...game, '114', 'F', 1, 2, 1]))
    const page = await check(
      w,
      csv(headings, [...game, 'Sec 114', 'F', 1, 2, 1], [...game, '115', 'F', 1, 2, 1]),
    )
    expect(page).toMatchObject({ good: 2 })
    expect(noted(page)).toEqual([['Section', '2: also “114”']])
  })

  it('of ALL dates need no event beside their season', async () => {
    const w = await world()
    const event = await w.event({ name: 'First' })
    await w.tx(async (tx) => {
      const season = { orgId: w.orgId, id: crypto.randomUUID(), name: 'Season 31' }
      await tx.insertInto('seasons').values(season).execute()
      await tx
        .insertInto('seasonEvents')
        .values({ orgId: w.orgId, seasonId: season.id, eventId: event.id })
        .execute()
    })
    const names = ['Event', 'Date', 'Section', 'Seat', 'Season'] as const
    expect(await check(w, csv(names, ['', 'ALL', '114', '1-2', 'Season 31']))).toMatchObject({
      good: 1,
      seats: 2,
    })
  })
})
