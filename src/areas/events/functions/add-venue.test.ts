import { describe, expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { addVenue } from './add-venue.ts'

behaviour(addVenue, {
  'in general': {
    given: async () => '',
    ivy: 'allowed',
    sue: 'allowed',
    tim: 'permission',
    ned: 'permission',
    gus: 'application',
  },
})

describe('adding a venue', () => {
  it('refuses a name that is taken and a zone that nobody knows', async () => {
    const w = await world()
    const add = (input: object) =>
      w.as('ivy').call(addVenue, { input: { name: 'Quay', timeZone: 'Europe/Lisbon', ...input } })
    await add({ directions: 'Tram 15' })
    await expect(add({})).rejects.toMatchObject({ code: 'conflict' })
    await expect(add({ name: 'Pier', timeZone: 'Mars/Olympus' })).rejects.toMatchObject({
      details: { errors: [{ path: '/timeZone' }] },
    })
    expect((await w.as('ned').call('events.venues')).output.total).toBe(2)
  })
})
