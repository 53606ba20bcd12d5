import { describe, expect, it } from 'vitest'
import { asFile, checked, csv, headings } from '../../../../test/imports/files.ts'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { advanceLoad } from './advance.ts'

behaviour(advanceLoad, {
  'whatever is under way': { ivy: 'permission', sue: 'permission', gus: 'permission' },
})

const game = ['Rovers v Lakeside', 'Rovers Park', '2031-05-04', '15:00'] as const
/** Three batches: a batch takes a thousand rows. */
const rows = Array.from({ length: 2_100 }, (_, at) => [...game, `S${at}`, 'A', 1, 2, 10])

const begun = async (w: World) => {
  const id = await checked(w.as('ivy'), csv(headings, ...rows))
  await w.as('ivy').call('imports.commit', { on: id })
  return id
}
const look = async (w: World, id: string) => (await w.as('ivy').call('imports.view', { on: id })).output

describe('going on with a load', () => {
  it("is the clock's alone: it is 'allowed' to Counterfoil, and idle where nothing is under way", async () => {
    const w = await world()
    expect((await w.asItself().call(advanceLoad)).output).toEqual({ idle: true })
    expect(await w.lastAudit()).toBeUndefined()
    expect(w.outbox()).toEqual([])
  })

  it('loads batch by batch, so that others get their turn and the progress can be seen', async () => {
    const w = await world()
    const id = await begun(w)
    await w.asItself().call(advanceLoad)
    expect(await look(w, id)).toMatchObject({
      state: 'committing',
      done: 1_000,
      loaded: 2_000,
      addedEvents: 1,
    })
    await w.react()
    expect(await look(w, id)).toMatchObject({
      state: 'committed',
      done: 2_100,
      loaded: 4_200,
      addedEvents: 1,
    })
  })

  it('is taken up by the clock where a restart broke the chain', async () => {
    const w = await world()
    const id = await begun(w)
    for (let minutes = 0; minutes < 4; minutes += 1) await w.strike('minute')
    expect(await look(w, id)).toMatchObject({ state: 'committed', loaded: 4_200 })
  })

  it('stands being told twice', async () => {
    const w = await world()
    const id = await begun(w)
    await Promise.all([w.asItself().call(advanceLoad), w.asItself().call(advanceLoad)])
    await w.react()
    expect(await look(w, id)).toMatchObject({ state: 'committed', done: 2_100, loaded: 4_200 })
    expect((await w.as('ivy').call('inventory.list')).output.total).toBe(4_200)
  })

  it('leaves what is stopped alone, and goes on where it was', async () => {
    const w = await world()
    const id = await begun(w)
    await w.asItself().call(advanceLoad)
    await w.as('ivy').call('imports.stop', { on: id })
    await w.react()
    expect(await look(w, id)).toMatchObject({ state: 'stopped', done: 1_000 })
    await w.as('ivy').call('imports.commit', { on: id, input: { choice: 'good' } })
    await w.react()
    expect(await look(w, id)).toMatchObject({ state: 'committed', done: 2_100, loaded: 4_200 })
  })
})

describe('a load that cannot go on', () => {
  const lost = csv(headings, ['Gala', 'Old Hall', '2031-05-04', '15:00', '114', 'F', 5, 8, 72.5])
  const sound = csv(headings, [
    'Rovers v Lakeside',
    'Harbour Arena',
    '2031-05-04',
    '15:00',
    'A',
    'F',
    1,
    2,
    9,
  ])

  it('stops with the reason, tells whoever loads, and lets the others go in', async () => {
    const w = await world()
    const ivy = w.as('ivy')
    await ivy.call('events.add-venue', {
      input: { name: 'Old Hall', city: '', timeZone: 'UTC', directions: '' },
    })
    const { output } = await ivy.call('imports.upload', { input: asFile('lost.csv', lost) })
    const { mapping } = (await ivy.call('imports.view', { on: output.id })).output
    await ivy.call('imports.map', {
      on: output.id,
      input: { mapping, addsEvents: true, addsVenues: false },
    })
    await ivy.call('imports.check', { on: output.id })
    const other = await checked(ivy, sound)
    await w.tx((tx) => tx.deleteFrom('venues').where('name', '=', 'Old Hall').execute())
    for (const on of [output.id, other]) await ivy.call('imports.commit', { on })
    await w.react()
    expect(await look(w, other)).toMatchObject({ state: 'committed', loaded: 2, stoppedBy: '' })
    expect(await look(w, output.id)).toMatchObject({
      state: 'stopped',
      loaded: 0,
      stoppedBy: 'the venue “Old Hall” is not there any more',
    })
    const notes = (await ivy.call('notifications.list')).output.items
    expect(notes.map(({ title }: { title: string }) => title)).toContain('Stopped: lost.csv')
    await ivy.call('imports.commit', { on: output.id, input: { choice: 'good' } })
    expect(await look(w, output.id)).toMatchObject({ state: 'committing', stoppedBy: '' })
  })

  it('knows a venue and an event by their names, however they are spaced and written', async () => {
    const w = await world()
    const written = ['Rovers  v lakeside', 'HARBOUR  arena', '2031-05-04', '15:00']
    for (const row of ['F', 'G']) {
      const id = await checked(w.as('ivy'), csv(headings, [...written, 'A', row, 1, 2, 9]))
      await w.as('ivy').call('imports.commit', { on: id })
      await w.react()
      written[0] = 'ROVERS v Lakeside'
      expect(await look(w, id)).toMatchObject({ state: 'committed', loaded: 2 })
    }
    const venues = await w.tx((tx) => tx.selectFrom('venues').select('name').execute())
    expect(venues).toEqual([{ name: 'Harbour Arena' }])
    expect((await w.as('ivy').call('events.list')).output.total).toBe(1)
  })
})
