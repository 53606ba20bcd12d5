import { describe, expect, it } from 'vitest'
import { checked, csv, headings } from '../../../../test/imports/files.ts'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { undoLoad } from './undo.ts'

const file = csv(headings, [
  'Rovers v Lakeside',
  'Rovers Park',
  '2031-05-04',
  '15:00',
  '114',
  'F',
  5,
  8,
  72.5,
])
const loaded = async (w: World, content = file) => {
  const id = await checked(w.as('ivy'), content)
  await w.as('ivy').call('imports.commit', { on: id })
  await w.react()
  return id
}

behaviour(undoLoad, {
  'one that is loaded': {
    given: (w) => loaded(w),
    ivy: 'allowed',
    sue: 'allowed',
    tim: 'permission',
    ned: 'permission',
    tess: 'application',
  },
  'one that is being loaded': {
    given: async (w) => {
      const rows = csv(headings, ['Gala', 'Rovers Park', '2031-05-05', '15:00', '114', 'F', 5, 8, 72.5])
      const id = await checked(w.as('ivy'), rows)
      await w.as('ivy').call('imports.commit', { on: id })
      return id
    },
    ivy: 'state',
  },
})

const stock = async (w: World) => (await w.as('ivy').call('inventory.list')).output

describe('undoing a load', () => {
  it('takes everything out again: the seats, and the event and the venue that came with them', async () => {
    const w = await world()
    const id = await loaded(w)
    expect((await w.as('ivy').call(undoLoad, { on: id })).output).toMatchObject({ state: 'undone', taken: 4 })
    expect((await stock(w)).total).toBe(0)
    expect((await w.as('ivy').call('events.list')).output.total).toBe(0)
    const venues = await w.tx((tx) => tx.selectFrom('venues').select('name').execute())
    expect(venues).toEqual([{ name: 'Harbour Arena' }])
    expect(await w.lastAudit()).toMatchObject({ function: 'imports.undo', witness: 'tos.inventory.load' })
  })

  it('refuses once something of it has moved, and names it', async () => {
    const w = await world()
    const id = await loaded(w)
    const [first] = (await stock(w)).items
    await w.as('ivy').call('inventory.receive', { input: { admissionIds: [first.id] } })
    await expect(w.as('ivy').call(undoLoad, { on: id })).rejects.toThrow(
      '1 admission of it is not as it was loaded: Rovers v Lakeside, 114 · row F · seat 5',
    )
    expect((await stock(w)).total).toBe(4)
  })

  it('leaves what was there before, and the event that others stand on', async () => {
    const w = await world()
    const first = await loaded(w)
    const more = csv(
      headings,
      ['Rovers v Lakeside', 'Rovers Park', '2031-05-04', '15:00', '114', 'F', 5, 8, 72.5],
      ['Rovers v Lakeside', 'Rovers Park', '2031-05-04', '15:00', '114', 'G', 1, 2, 72.5],
    )
    await loaded(w, more)
    await w.as('ivy').call(undoLoad, { on: first })
    expect((await stock(w)).total).toBe(2)
    expect((await w.as('ivy').call('events.list')).output.total).toBe(1)
  })

  it('lets the same file come in once more', async () => {
    const w = await world()
    await w.as('ivy').call(undoLoad, { on: await loaded(w) })
    await loaded(w)
    expect((await stock(w)).total).toBe(4)
  })
})

describe('a load of the wrong year', () => {
  const old = csv(headings, ['Last Show', 'Harbour Arena', '2024-05-05', '19:30', 'A', 'F', 1, 4, 10])

  it('is named in the dry run, unless past days are meant', async () => {
    const w = await world()
    const id = await checked(w.as('ivy'), old)
    expect((await w.as('ivy').call('imports.view', { on: id })).output).toMatchObject({
      good: 0,
      problems: [{ heading: 'Date', reason: expect.stringContaining('has passed') }],
    })
    const meant = await checked(w.as('ivy'), old, { takesPast: true })
    expect((await w.as('ivy').call('imports.view', { on: meant })).output).toMatchObject({
      good: 1,
      takesPast: true,
    })
  })

  it('is undone although the clock found its seats unused; what somebody did with them stays', async () => {
    const w = await world()
    const load = async () => {
      const id = await checked(w.as('ivy'), old, { takesPast: true })
      await w.as('ivy').call('imports.commit', { on: id })
      await w.react()
      await w.strike('minute')
      return id
    }
    const first = await load()
    expect((await stock(w)).items[0].outcome).toBe('unused')
    expect((await w.as('ivy').call(undoLoad, { on: first })).output.taken).toBe(4)
    const second = await load()
    const [seat] = (await stock(w)).items
    await w.as('ivy').call('inventory.edit', { on: seat.id, input: { section: 'B' } })
    await expect(w.as('ivy').call(undoLoad, { on: second })).rejects.toThrow('1 admission of it')
  })
})
