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

  it('moves along with another zone what opens with an event, and tells those who ordered', async () => {
    const w = await world()
    const ivy = w.as('ivy')
    await ivy.call(editVenue, { on: w.ids.venue, input: { timeZone: 'UTC' } })
    await w.react()
    const { id } = await w.event({ startsAt: new Date('2031-06-01T19:30:00Z') })
    await w.admissions(id, 1, { closesAt: new Date('2031-06-01T18:00:00Z') })
    await w.order({ event: id, state: 'pending-delivery' })
    await ivy.call(editVenue, { on: w.ids.venue, input: { timeZone: 'Asia/Tokyo' } })
    await w.react()
    const closing = await w.tx((tx) =>
      tx.selectFrom('admissions').select('closesAt').where('closesAt', 'is not', null).execute(),
    )
    expect(closing.map(({ closesAt }) => closesAt?.toISOString())).toEqual(['2031-06-01T09:00:00.000Z'])
    const notes = (await w.as('ned').call('notifications.list')).output.items
    expect(notes).toMatchObject([{ title: 'Another time or place: Harbour City v Northgate' }])
  })

  it('refuses a zone that would end the orders of an event at once', async () => {
    const w = await world()
    const { id } = await w.event({ startsAt: new Date(Date.now() + 10 * 3_600_000) })
    await w.order({ event: id })
    const east = { on: w.ids.venue, input: { timeZone: 'Pacific/Kiritimati' } }
    await expect(w.as('ivy').call(editVenue, east)).rejects.toMatchObject({
      details: { errors: [{ path: '/timeZone' }] },
    })
    await w.strike('minute')
    const states = await w.tx((tx) => tx.selectFrom('orders').select('state').execute())
    expect(states).toEqual([{ state: 'pending-approval' }])
  })

  it('refuses the name of another', async () => {
    const w = await world()
    await w.as('ivy').call('events.add-venue', { input: { name: 'Pier', timeZone: 'UTC' } })
    await expect(
      w.as('ivy').call(editVenue, { on: w.ids.venue, input: { name: 'Pier' } }),
    ).rejects.toMatchObject({ code: 'conflict' })
  })
})
