import { describe, expect, it } from 'vitest'
import { eventsOf } from '../../src/demo/box-office/events.ts'
import { atClock, calendarDay, comingWeekday } from '../../src/demo/calendar.ts'

const days = Array.from(
  { length: 380 },
  (_, day) => new Date(Date.UTC(2026, 0, 1, (day * 7) % 24) + day * 86_400_000),
)

describe('the season', () => {
  it('is alive on whatever day it is seeded', () => {
    for (const now of days) {
      const events = eventsOf(now)
      expect(events).toHaveLength(30)
      expect(events.filter((event) => event.status === 'over').every((event) => event.startsAt < now)).toBe(
        true,
      )
      const ahead = events.filter((event) => event.status !== 'over')
      expect(ahead.every((event) => event.startsAt > now)).toBe(true)
      expect(ahead.filter((event) => event.timeIsTba)).toHaveLength(1)
      expect(ahead.map((event) => event.status)).toEqual(expect.arrayContaining(['postponed', 'cancelled']))
      const soon = ahead.filter((event) => event.startsAt.getTime() - now.getTime() < 21 * 86_400_000)
      expect(soon.length).toBeGreaterThanOrEqual(4)
      expect(new Set(events.map((event) => event.key)).size).toBe(30)
    }
  })

  it('keeps the clock of Harbour City through both changes of the clocks', () => {
    const clock = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'America/New_York',
      timeStyle: 'short',
      dateStyle: 'short',
    })
    for (const now of days) {
      const date = calendarDay(now, 5)
      const shown = clock.format(atClock(date, '19:30'))
      expect(shown).toBe(`${date.toISOString().slice(0, 10).split('-').reverse().join('/')}, 19:30`)
    }
  })

  it('finds the coming Friday, at least three days away and at most nine', () => {
    for (const now of days) {
      const friday = comingWeekday(now, 5, 3)
      expect(friday.getUTCDay()).toBe(5)
      const away = (friday.getTime() - calendarDay(now, 0).getTime()) / 86_400_000
      expect(away).toBeGreaterThanOrEqual(3)
      expect(away).toBeLessThanOrEqual(9)
    }
  })
})
