import { describe, expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { eventCalendar } from './calendar.ts'

behaviour(eventCalendar, {
  'in general': {
    given: async () => '',
    ned: 'allowed',
    tim: 'allowed',
    tess: 'application',
    nobody: 'application',
  },
})

describe('the calendar of events', () => {
  it('puts each on the day of its venue, and counts what is left for the asker', async () => {
    const w = await world()
    await w.tx((tx) => tx.updateTable('venues').set({ timeZone: 'America/New_York' }).execute())
    const late = await w.event({ name: 'Late', startsAt: new Date('2031-07-01T03:30:00Z') })
    await w.event({ name: 'Early', startsAt: new Date('2031-06-30T15:00:00Z') })
    await w.event({ name: 'Other month', startsAt: new Date('2031-07-01T05:00:00Z') })
    await w.admissions(late.id, 2)
    const { output } = await w.as('ned').call(eventCalendar, { input: { month: '2031-06' } })
    expect(output.days).toMatchObject([
      {
        day: '2031-06-30',
        events: [
          { name: 'Early', available: 0 },
          { name: 'Late', available: 2 },
        ],
      },
    ])
    const open = await w.as('ned').call(eventCalendar, { input: { month: '2031-06', hasSeats: true } })
    expect(open.output.days[0].events).toHaveLength(1)
  })

  it('asks for a month', async () => {
    const w = await world()
    await expect(w.as('ned').call(eventCalendar, { input: { month: '2031-13' } })).rejects.toMatchObject({
      code: 'invalid',
    })
  })
})
