import { describe, expect, it } from 'vitest'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { editSeason } from './edit-season.ts'

const season = async (w: World): Promise<string> => {
  const { id } = await w.event({ name: 'First' })
  const name = `Season ${id.slice(0, 6)}`
  return (await w.as('ivy').call('events.add-season', { input: { name, eventIds: [id] } })).output.id
}

behaviour(editSeason, {
  'any season': {
    given: season,
    ivy: 'allowed',
    sue: 'allowed',
    tim: 'permission',
    ned: 'permission',
    tess: 'application',
  },
})

describe('editing a season', () => {
  it('changes its name and its events, and keeps both before and after', async () => {
    const w = await world()
    const id = await season(w)
    const second = await w.event({ name: 'Second' })
    await w.as('ivy').call(editSeason, { on: id, input: { name: 'Autumn', eventIds: [second.id] } })
    expect((await w.as('ned').call('events.seasons')).output.items).toMatchObject([
      { name: 'Autumn', version: 2, events: [{ name: 'Second' }] },
    ])
    expect(await w.lastAudit()).toMatchObject({
      before: { events: ['First'] },
      after: { events: ['Second'] },
    })
  })
})
