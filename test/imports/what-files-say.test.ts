/** What vendors write in their files, and what is remembered of it: by organisation, for whoever loads next. */
import { expect, it } from 'vitest'
import { type World, world } from '../world.ts'
import { asFile, checked, csv, headings } from './files.ts'

const view = async (w: World, id: string, who: 'ivy' | 'sue' = 'ivy') =>
  (await w.as(who).call('imports.view', { on: id })).output
const stock = async (w: World) =>
  (await w.as('ivy').call('inventory.list')).output.items
    .map(({ section, row, seat }: Record<string, string>) => `${section} ${row} ${seat}`)
    .sort()

it('remembers columns and ticks for the next who loads, and never that past days are meant', async () => {
  const w = await world()
  const odd = ['What', 'Where', 'On', 'At', 'Blk', 'Line', 'Chairs']
  const row = ['Gala', 'Rovers Park', '2031-05-04', '15:00', '114', 'F', '1-4']
  const upload = async (who: 'ivy' | 'sue') =>
    (await w.as(who).call('imports.upload', { input: asFile('odd.csv', csv(odd, row)) })).output.id
  const first = await upload('ivy')
  expect(await view(w, first)).toMatchObject({ isRemembered: false, addsEvents: false })
  const mapping = { event: 0, venue: 1, date: 2, time: 3, section: 4, row: 5, seat: 6 }
  const ticks = { addsEvents: true, addsVenues: true, timeZone: 'America/New_York', dateOrder: 'dmy' }
  await w.as('ivy').call('imports.map', { on: first, input: { mapping, ...ticks, takesPast: true } })
  expect(await view(w, await upload('sue'), 'sue')).toMatchObject({
    ...{ mapping, ...ticks },
    isRemembered: true,
    takesPast: false,
  })
  const elsewhere = await world()
  const { output } = await elsewhere
    .as('ivy')
    .call('imports.upload', { input: asFile('odd.csv', csv(odd, row)) })
  expect(await view(elsewhere, output.id)).toMatchObject({ isRemembered: false, addsEvents: false })
})

it('reads a range in one column or in two, and knows “f” for “F” in the file and in the stock', async () => {
  const w = await world()
  const at = ['Gala', 'Rovers Park', '2031-05-04', '15:00']
  const load = async (...rows: (string | number)[][]) => {
    const id = await checked(w.as('ivy'), csv(headings, ...rows))
    const found = await view(w, id)
    if (found.good > 0) await w.as('ivy').call('imports.commit', { on: id, input: { choice: 'good' } })
    await w.react()
    return found
  }
  expect(await load([...at, '114', 'F', '1-2', '', 10], [...at, '114', 'G', 1, 2, 10])).toMatchObject({
    good: 2,
    seats: 4,
  })
  const seats = ['114 F 1', '114 F 2', '114 G 1', '114 G 2']
  expect(await stock(w)).toEqual(seats)
  expect(await load([...at, '114', 'f', 1, 2, 10])).toMatchObject({ good: 0, known: 1 })
  const twins = await load([...at, 'a', 'H', 'x', '', 10], [...at, 'A', 'h', 'X', '', 10])
  expect(twins).toMatchObject({ good: 1, bad: 1 })
  expect(twins.problems[0].reason).toContain('stands in another row already')
  expect(await stock(w)).toEqual([...seats, 'a H x'])
})

it('takes ALL dates of a season to each of its events', async () => {
  const w = await world()
  const events = [await w.event(), await w.event({ name: 'Harbour City v Eastvale' })]
  const eventIds = events.map(({ id }) => id)
  await w.as('sue').call('events.add-season', { input: { name: 'Season 31', eventIds } })
  const names = [...headings, 'Package']
  const id = await checked(w.as('ivy'), csv(names, ['', '', 'ALL', '', '114', 'K', 1, 2, 10, 'season 31']), {
    adds: false,
  })
  expect(await view(w, id)).toMatchObject({ good: 1, seats: 4 })
  await w.as('ivy').call('imports.commit', { on: id })
  await w.react()
  expect(await stock(w)).toEqual(['114 K 1', '114 K 1', '114 K 2', '114 K 2'])
})

it('shows of an admission the load that it came in with', async () => {
  const w = await world()
  const row = ['Gala', 'Rovers Park', '2031-05-04', '15:00', '114', 'F', '1', '', 10]
  const id = await checked(w.as('ivy'), csv(headings, row))
  await w.as('ivy').call('imports.commit', { on: id })
  await w.react()
  const [seat] = (await w.as('ivy').call('inventory.list')).output.items
  expect(seat).toMatchObject({ loadId: id, orderId: null, orderNumber: null })
})
