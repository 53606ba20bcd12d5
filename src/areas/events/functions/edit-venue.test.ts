import { describe, expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { editVenue } from './edit-venue.ts'

behaviour(editVenue, {
  'any venue': {
    given: async (w) => w.ids.venue,
    ivy: 'allowed',
    sue: 'allowed',
    tim: 'permission',
    ned: 'permission',
    tess: 'application',
  },
})

describe('editing a venue', () => {
  it('says how to get there, and with another zone keeps the hour of what is to come', async () => {
    const w = await world()
    const ivy = w.as('ivy')
    await ivy.call(editVenue, { on: w.ids.venue, input: { timeZone: 'UTC' } })
    const { id } = await w.event({ startsAt: new Date('2031-06-01T19:30:00Z') })
    await ivy.call(editVenue, { on: w.ids.venue, input: { timeZone: 'Asia/Tokyo', directions: 'Gate 3' } })
    expect((await ivy.call('events.view', { on: id })).output).toMatchObject({
      directions: 'Gate 3',
      timeZone: 'Asia/Tokyo',
      startsAt: '2031-06-01T10:30:00.000Z',
    })
    expect(await w.lastAudit()).toMatchObject({ subjectKind: 'venue', after: { directions: 'Gate 3' } })
  })

  it('refuses the name of another', async () => {
    const w = await world()
    await w.as('ivy').call('events.add-venue', { input: { name: 'Pier', timeZone: 'UTC' } })
    await expect(
      w.as('ivy').call(editVenue, { on: w.ids.venue, input: { name: 'Pier' } }),
    ).rejects.toMatchObject({ code: 'conflict' })
  })
})
