import { describe, expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { listSeasons } from './seasons.ts'

behaviour(listSeasons, {
  'in general': {
    given: async () => '',
    ned: 'allowed',
    tim: 'allowed',
    tess: 'application',
    nobody: 'application',
  },
})

describe('seeing seasons', () => {
  it('counts the places that the asker can have at every event still to come', async () => {
    const w = await world()
    const [first, second, past] = [
      await w.event({ name: 'First' }),
      await w.event({ name: 'Second' }),
      await w.event({ name: 'Past', startsAt: new Date('2020-01-01') }),
    ]
    await w.admissions(first.id, 4)
    await w.admissions(second.id, 3)
    await w.admissions(second.id, 2, { section: '9', commitment: 'held' })
    const eventIds = [first.id, second.id, past.id]
    await w.as('ivy').call('events.add-season', { input: { name: 'Home games', eventIds } })
    const { output } = await w.as('ned').call(listSeasons, { input: { withSeats: true } })
    expect(output).toMatchObject({ total: 1, items: [{ name: 'Home games', upcoming: 2, throughout: 3 }] })
    expect((await w.as('ned').call(listSeasons)).output.items[0].throughout).toBeNull()
    expect(output.items[0].events.map((event: { name: string }) => event.name).toSorted()).toEqual([
      'First',
      'Past',
      'Second',
    ])
    expect((await w.as('ivy').call('events.view', { on: first.id })).output.seasons).toMatchObject([
      { name: 'Home games' },
    ])
  })
})
