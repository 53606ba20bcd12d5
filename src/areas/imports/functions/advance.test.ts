import { describe, expect, it } from 'vitest'
import { checked, csv, headings } from '../../../../test/imports/files.ts'
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
