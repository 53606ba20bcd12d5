import { describe, expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { listVenues } from './venues.ts'

behaviour(listVenues, {
  'any venue': {
    given: async (w) => w.ids.venue,
    ned: 'allowed',
    ivy: 'allowed',
    tess: 'application',
    nobody: 'application',
  },
})

describe('seeing venues', () => {
  it('finds them by name and city, with what is on, and says who may edit them', async () => {
    const w = await world()
    await w.event()
    await w.event({ status: 'cancelled' })
    await w
      .as('ivy')
      .call('events.add-venue', { input: { name: 'Quay Theatre', city: 'Porto', timeZone: 'Europe/Lisbon' } })
    const list = (await w.as('ned').call(listVenues)).output
    expect(list).toMatchObject({ total: 2, items: [{ upcoming: 1 }, { name: 'Quay Theatre', upcoming: 0 }] })
    expect(list.items[0].can['events.edit-venue']).toMatchObject({ allowed: false })
    expect((await w.as('ned').call(listVenues, { input: { q: 'PORTO' } })).output.total).toBe(1)
    const first = (await w.as('ned').call(listVenues, { input: { limit: 1 } })).output
    const second = (await w.as('ned').call(listVenues, { input: { limit: 1, cursor: first.next } })).output
    expect(second.items).toMatchObject([{ name: 'Quay Theatre' }])
    expect(second.next).toBeNull()
  })
})
