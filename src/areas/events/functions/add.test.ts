import { describe, expect, it } from 'vitest'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { addEvent } from './add.ts'

behaviour(addEvent, {
  'in general': {
    given: async () => '',
    ivy: 'allowed',
    sue: 'allowed',
    tim: 'permission',
    mona: 'permission',
    ned: 'permission',
    gus: 'application',
  },
})

const ahead = new Date(Date.now() + 40 * 24 * 3600 * 1000).toISOString().slice(0, 10)
const add = (w: World, more: object = {}) =>
  w.as('ivy').call(addEvent, {
    input: { name: 'The Tempest', venueId: w.ids.venue, day: ahead, clock: '15:00', ...more },
  })

describe('adding an event', () => {
  it('puts it on the day and hour of its venue', async () => {
    const w = await world()
    const { output } = await add(w, { performer: 'Quay Company' })
    const event = (await w.as('ned').call('events.view', { on: output.id })).output
    expect(event).toMatchObject({ name: 'The Tempest', timeIsTba: false, status: 'scheduled', version: 1 })
    const there = new Intl.DateTimeFormat('en-CA', {
      timeZone: event.timeZone,
      dateStyle: 'short',
      timeStyle: 'short',
      hourCycle: 'h23',
    }).format(new Date(event.startsAt))
    expect(there).toBe(`${ahead}, 15:00`)
    expect(await w.lastAudit()).toMatchObject({
      function: 'events.add',
      subjectKind: 'event',
      subjectId: output.id,
    })
    expect(w.outbox()).toMatchObject([{ event: 'event.added' }])
  })

  it('takes two showings of a day and tells them apart, and refuses the same one twice', async () => {
    const w = await world()
    const matinee = await add(w, { showing: 'Matinee' })
    const evening = await add(w, { clock: '20:00', showing: 'Evening' })
    const page = (await w.as('ned').call('events.view', { on: matinee.output.id })).output
    expect(page.showings).toMatchObject([{ id: evening.output.id, showing: 'Evening' }])
    await expect(add(w, { showing: 'matinee' })).rejects.toMatchObject({ code: 'conflict' })
    expect((await w.as('ned').call('events.list')).output.total).toBe(2)
  })

  it('leaves the hour to be announced where none is written', async () => {
    const w = await world()
    const { output } = await add(w, { clock: undefined })
    expect((await w.as('ned').call('events.view', { on: output.id })).output.timeIsTba).toBe(true)
  })

  it('names what does not fit: the venue, the past, an hour that is none', async () => {
    const w = await world()
    const pathOf = (more: object) =>
      add(w, more).then(
        () => null,
        (error) => error.details.errors[0].path,
      )
    expect(await pathOf({ venueId: crypto.randomUUID() })).toBe('/venueId')
    expect(await pathOf({ day: '2019-05-01' })).toBe('/day')
    expect(await pathOf({ clock: '25:00' })).toBe('/clock')
    expect((await w.as('ned').call('events.list')).output.total).toBe(0)
  })
})
