import { describe, expect, it } from 'vitest'
import { asFile, checked, csv, headings } from '../../../../test/imports/files.ts'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { checkManifest } from './check.ts'

const game = ['Rovers v Lakeside', 'Rovers Park', '2031-05-04', '15:00'] as const
const good = [...game, '114', 'F', 5, 8, 72.5]

behaviour(checkManifest, {
  'a file that came in': {
    given: async (w) =>
      (await w.as('ivy').call('imports.upload', { input: asFile('a.csv', csv(headings, good)) })).output.id,
    ivy: 'allowed',
    sue: 'allowed',
    tim: 'permission',
    ned: 'permission',
    tess: 'application',
  },
  'one that was thrown away': {
    given: async (w) => {
      const id = await checked(w.as('ivy'), csv(headings, good))
      await w.as('ivy').call('imports.undo', { on: id })
      return id
    },
    ivy: 'state',
  },
})

const found = async (w: World, content: string, adds = true) => {
  const id = await checked(w.as('ivy'), content, { adds })
  return (await w.as('ivy').call('imports.view', { on: id })).output
}
const reasons = (page: {
  problems: { heading: string | null; reason: string; examples: { row: number }[] }[]
}) =>
  page.problems.map(
    ({ heading, reason, examples }) => `${heading ?? 'row'}: ${reason} ${examples.map(({ row }) => row)}`,
  )

describe('the dry run', () => {
  it('changes nothing but what it found', async () => {
    const w = await world()
    expect(await found(w, csv(headings, good))).toMatchObject({ good: 1, seats: 4, loaded: 0 })
    expect((await w.as('ivy').call('inventory.list')).output.total).toBe(0)
    expect((await w.as('ivy').call('events.list')).output.total).toBe(0)
  })

  it('names each problem by column and reason, with the rows it is in', async () => {
    const w = await world()
    const page = await found(
      w,
      csv(
        headings,
        good,
        ['', ...game.slice(1), '114', 'G', 1, 2, 1],
        [game[0], game[1], '2031-02-31', '15:00', '114', 'H', 1, 2, 1],
        [game[0], game[1], '13/13/2031', '25:00', '114', 'H', 1, 2, 1],
        [...game, '114', 'J', 8, 5, 1],
        [...game, '114', 'K', 1, 2, 'free'],
        [...game, '114', 'F', 8, 9, 1],
        [...game, '', 'L', 1, 2, 1],
        [...game, '115', 'M', '', '', 1],
      ),
    )
    expect(page).toMatchObject({ rows: 9, good: 1, bad: 8 })
    expect(reasons(page)).toEqual([
      'row: It says neither the event nor who plays. 3',
      'Date: is no day of the calendar 4',
      'Date: is no date in the order day, month, year 5',
      'Time: is no time 5',
      'Seat From: is a range that ends before it begins 6',
      'Cost: is no amount 7',
      'Seat From: A seat of it stands in another row already. 8',
      'row: It says no section. 9',
      'row: It says neither seats nor a quantity. 10',
    ])
  })

  it('knows the events that there are, by name or by who plays, and their showings', async () => {
    const w = await world()
    const at = (time: string) => ({ startsAt: new Date(`2031-05-04T${time}:00Z`), name: 'Matinee' })
    await w.event({ ...at('18:00'), name: 'Gala', performer: 'Quay Company' })
    await w.event(at('17:00'))
    await w.event(at('23:00'))
    const names = ['Event', 'Team', 'Date', 'Time', 'Section', 'Seat', 'Quantity'] as const
    const day = '2031-05-04'
    const page = await found(
      w,
      csv(
        names,
        ['gala', '', day, '', 'A', 1, ''],
        ['', 'quay company', day, '14:00', 'A', 2, ''],
        ['Matinee', '', day, '1 PM', 'A', '1-4', ''],
        ['Matinee', '', day, '', 'A', 5, ''],
        ['Gala', '', day, '20:00', 'A', 3, ''],
        ['Gala', '', '2031-05-05', '', 'A', 4, ''],
      ),
      false,
    )
    expect(page).toMatchObject({ good: 3, bad: 3, seats: 6 })
    expect(reasons(page)).toEqual([
      'row: There are several showings that day: say the time. 5',
      'Time: is not when this event begins 6',
      'Event: is on no such day in the calendar 7',
    ])
  })

  it('reads places without numbers, parking, and whole seasons', async () => {
    const w = await world()
    const events = await Promise.all(['First', 'Second', 'Third'].map((name) => w.event({ name })))
    await w.tx(async (tx) => {
      const season = { orgId: w.orgId, id: crypto.randomUUID(), name: 'Season 31' }
      await tx.insertInto('seasons').values(season).execute()
      await tx
        .insertInto('seasonEvents')
        .values(events.map(({ id }) => ({ orgId: w.orgId, seasonId: season.id, eventId: id })))
        .execute()
    })
    const names = ['Event', 'Date', 'Category', 'Section', 'Seat', 'Qty', 'Season', 'Barcode'] as const
    const page = await found(
      w,
      csv(
        names,
        ['any', 'ALL', 'seat', '114', '1-2', '', 'season 31', ''],
        ['any', 'All dates', 'Parking Pass', '', '', 3, 'Season 31', ''],
        ['any', 'ALL', 'seat', '115', '1-2', '', 'Season 30', ''],
        ['any', 'ALL', 'seat', '116', '1', '', 'Season 31', 'X1'],
        ['any', 'ALL', 'seat', '117', '1-2', 3, 'Season 31', ''],
      ),
      false,
    )
    expect(page).toMatchObject({ good: 2, seats: 15, bad: 3 })
    expect(reasons(page)).toEqual([
      'Season: is no season or package that we know 4',
      'Barcode: cannot be the same at ALL dates 5',
      'Qty: is not the number of its seats 6',
    ])
  })
})

it('takes a place again whose seat was made void, once', async () => {
  const w = await world()
  const file = csv(headings, good)
  const load = async () => {
    const id = await checked(w.as('ivy'), file)
    const page = (await w.as('ivy').call('imports.view', { on: id })).output
    if (page.good > 0) await w.as('ivy').call('imports.commit', { on: id })
    await w.react()
    return page
  }
  await load()
  const [lost] = (await w.as('ivy').call('inventory.list')).output.items
  await w.as('ivy').call('admissions.void', { input: { admissionIds: [lost.id], reason: 'read wrong' } })
  expect(await load()).toMatchObject({ good: 1, known: 0 })
  const seats = await w.tx((tx) => tx.selectFrom('admissions').select('outcome').execute())
  expect(seats).toHaveLength(5)
  expect(seats.filter(({ outcome }) => outcome === 'void')).toHaveLength(1)
  expect(await load()).toMatchObject({ good: 0, known: 1 })
})
