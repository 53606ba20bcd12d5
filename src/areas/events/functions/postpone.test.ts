import { describe, expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { postponeEvent } from './postpone.ts'

behaviour(postponeEvent, {
  'an event to come': {
    given: (w) => w.event(),
    ivy: 'allowed',
    sue: 'allowed',
    tim: 'permission',
    ned: 'permission',
  },
  'one that has begun': { given: (w) => w.event({ startsAt: new Date(Date.now() - 60_000) }), ivy: 'state' },
  'one that is cancelled': { given: (w) => w.event({ status: 'cancelled' }), sue: 'state' },
})

const startsAt = new Date('2031-06-01T16:00:00Z')

describe('postponing an event', () => {
  it('gives it another day; orders stay, windows move, and its owners can be told', async () => {
    const w = await world()
    const { id } = await w.event({ startsAt })
    const order = await w.order({ event: id, admissions: await w.admissions(id, 2) })
    await w.admissions(id, 1, { section: '9', opensAt: new Date('2031-05-01T16:00:00Z') })
    await w.as('ivy').call(postponeEvent, { on: id, input: { day: '2031-06-11', reason: 'A storm' } })
    expect((await w.as('ned').call('events.view', { on: id })).output).toMatchObject({
      startsAt: '2031-06-11T16:00:00.000Z',
      formerly: startsAt.toISOString(),
      status: 'postponed',
      statusNote: 'A storm',
      dateIsTba: false,
    })
    expect((await w.as('ned').call('orders.view', { on: order.id })).output.state).toBe('pending-approval')
    const seats = await w.tx((tx) =>
      tx.selectFrom('admissions').where('section', '=', '9').select('opensAt').execute(),
    )
    expect(seats[0]?.opensAt?.toISOString()).toBe('2031-05-11T16:00:00.000Z')
    expect(w.outbox().at(-1)).toMatchObject({ event: 'event.postponed', subject: { id } })
  })

  it('without a day it stays to come, last of the list and off the calendar, until it has one', async () => {
    const w = await world()
    const soon = new Date(Date.now() + 24 * 3600 * 1000)
    const { id } = await w.event({ startsAt: soon, name: 'Homeless' })
    await w.admissions(id, 2, { closesAt: soon })
    await w.event({ startsAt, name: 'Later' })
    const ivy = w.as('ivy')
    await ivy.call(postponeEvent, { on: id, input: { reason: 'The hall is flooded' } })
    const list = (await w.as('ned').call('events.list', { input: { when: 'upcoming' } })).output
    expect(list.items.map((one: { name: string }) => one.name)).toEqual(['Later', 'Homeless'])
    expect(list.items[1]).toMatchObject({ dateIsTba: true, timeIsTba: true, available: 2 })
    const month = soon.toISOString().slice(0, 7)
    expect((await ivy.call('events.calendar', { input: { month } })).output.days).toEqual([])
    await ivy.call('events.edit', { on: id, input: { day: '2031-07-01', clock: '20:00' } })
    expect((await ivy.call('events.view', { on: id })).output).toMatchObject({
      dateIsTba: false,
      timeIsTba: false,
    })
  })

  it('refuses a day gone by, and the day it was to be', async () => {
    const w = await world()
    const { id } = await w.event({ startsAt })
    for (const day of ['2020-01-01', '2031-06-01'])
      await expect(
        w.as('ivy').call(postponeEvent, { on: id, input: { day, reason: 'x' } }),
      ).rejects.toMatchObject({ details: { errors: [{ path: '/day' }] } })
    expect((await w.as('ivy').call('events.view', { on: id })).output.status).toBe('scheduled')
  })
})
