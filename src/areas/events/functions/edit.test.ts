import { describe, expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { editEvent } from './edit.ts'

behaviour(editEvent, {
  'an event to come': {
    given: (w) => w.event(),
    ivy: 'allowed',
    sue: 'allowed',
    tim: 'permission',
    ned: 'permission',
    tess: 'application',
  },
  'one that is cancelled': { given: (w) => w.event({ status: 'cancelled' }), ivy: 'state', sue: 'state' },
})

describe('editing an event', () => {
  it('announces the hour that was to be announced, and says so in the audit', async () => {
    const w = await world()
    const { id } = await w.event({ startsAt: new Date('2031-06-01T16:00:00Z'), timeIsTba: true })
    await w.as('ivy').call(editEvent, { on: id, input: { clock: '19:30', showing: 'Evening' } })
    const { output } = await w.as('ned').call('events.view', { on: id })
    expect(output).toMatchObject({ timeIsTba: false, showing: 'Evening', version: 2 })
    expect(await w.lastAudit()).toMatchObject({
      before: { timeIsTba: true, showing: '' },
      after: { timeIsTba: false, showing: 'Evening' },
    })
    await w.as('ivy').call(editEvent, { on: id, input: { clock: '' } })
    expect((await w.as('ned').call('events.view', { on: id })).output.timeIsTba).toBe(true)
  })

  it('moves the time in which seats can be asked for along with the event', async () => {
    const w = await world()
    const startsAt = new Date('2031-06-01T16:00:00Z')
    const { id } = await w.event({ startsAt })
    const closesAt = new Date('2031-05-30T16:00:00Z')
    await w.admissions(id, 1, { closesAt })
    await w.as('ivy').call(editEvent, { on: id, input: { day: '2031-06-03' } })
    const seat = await w.tx((tx) =>
      tx.selectFrom('admissions').select(['closesAt']).executeTakeFirstOrThrow(),
    )
    expect(seat.closesAt?.toISOString()).toBe('2031-06-01T16:00:00.000Z')
  })

  it('keeps the time of what has begun where people hold seats, and its words can be corrected', async () => {
    const w = await world()
    const { id } = await w.event({ startsAt: new Date('2026-02-01T16:00:00Z') })
    await w.order({ event: id, admissions: await w.admissions(id, 1) })
    await expect(w.as('ivy').call(editEvent, { on: id, input: { day: '2031-06-03' } })).rejects.toMatchObject(
      {
        code: 'invalid',
      },
    )
    await w.as('ivy').call(editEvent, { on: id, input: { name: 'Harbour City v Southport' } })
    expect((await w.as('ned').call('events.view', { on: id })).output.name).toBe('Harbour City v Southport')
  })

  it('refuses a day that has passed while orders or seats wait for it, and ends none of them', async () => {
    const w = await world()
    const { id } = await w.event()
    await w.order({ event: id })
    const edit = (input: object) => w.as('ivy').call(editEvent, { on: id, input })
    await expect(edit({ day: '2025-03-01' })).rejects.toMatchObject({
      details: { errors: [{ path: '/day', message: expect.stringContaining('1 order and leave 2 seats') }] },
    })
    await w.strike('minute')
    const states = await w.tx((tx) => tx.selectFrom('orders').select('state').execute())
    expect(states).toEqual([{ state: 'pending-approval' }])
    const nothing = await w.event({ name: 'Nothing hangs on it' })
    await w.as('ivy').call(editEvent, { on: nothing.id, input: { day: '2025-03-01' } })
  })

  it.each(['confirm-guest-list', 'confirmed'])('keeps the day of what took place: %s', async (state) => {
    const w = await world()
    const { id } = await w.event({ startsAt: new Date('2026-02-01T16:00:00Z') })
    await w.order({ event: id, state })
    await expect(w.as('ivy').call(editEvent, { on: id, input: { day: '2031-06-03' } })).rejects.toMatchObject(
      { code: 'invalid' },
    )
  })

  it.each([
    ['another day', { day: '2031-06-03' }, ['Another time or place: Harbour City v Northgate']],
    ['another spelling', { note: 'Gates open early' }, []],
  ])('tells those who ordered of %s', async (_, input, told) => {
    const w = await world()
    const { id } = await w.event()
    await w.order({ event: id, state: 'pending-delivery' })
    await w.as('ivy').call(editEvent, { on: id, input })
    await w.react()
    const notes = (await w.as('ned').call('notifications.list')).output.items
    expect(notes.map(({ title }: { title: string }) => title)).toEqual(told)
    const mails = await w.tx((tx) => tx.selectFrom('mails').select('toPersonId').execute())
    expect(mails.map(({ toPersonId }) => toPersonId)).toEqual(told.map(() => w.person('ned')))
  })

  it('asks for a venue that is there', async () => {
    const w = await world()
    const { id } = await w.event()
    await expect(
      w.as('ivy').call(editEvent, { on: id, input: { venueId: crypto.randomUUID() } }),
    ).rejects.toMatchObject({ details: { errors: [{ path: '/venueId' }] } })
  })
})
