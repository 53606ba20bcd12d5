/** Days as Harbour City counts them. All dates of the demo are relative to the day on which it is seeded. */
export const harbourTime = 'America/New_York'
export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

export const earlier = (now: Date, milliseconds: number) => new Date(now.getTime() - milliseconds)

/** A day in Harbour City, `days` from the one of `now`, at midnight UTC: only its calendar date counts. */
export function calendarDay(now: Date, days: number): Date {
  const [year, month, date] = new Intl.DateTimeFormat('en-CA', { timeZone: harbourTime })
    .format(now)
    .split('-')
    .map(Number) as [number, number, number]
  return new Date(Date.UTC(year, month - 1, date + days))
}

/** The first such weekday (0 is Sunday) that is at least `days` away. */
export function comingWeekday(now: Date, weekday: number, days: number): Date {
  const from = calendarDay(now, days)
  return new Date(from.getTime() + ((weekday - from.getUTCDay() + 7) % 7) * day)
}

/** The instant at which the clocks of Harbour City show `clock`, such as `19:30`, on that day. */
export function atClock(date: Date, clock: string): Date {
  const wanted = Date.parse(`${date.toISOString().slice(0, 10)}T${clock}:00Z`)
  // Twice, because the first guess may lie on the other side of a change of the clocks.
  const guess = wanted - offsetAt(wanted)
  return new Date(wanted - offsetAt(guess))
}

const shown = new Intl.DateTimeFormat('en-CA', {
  timeZone: harbourTime,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

function offsetAt(instant: number): number {
  const part = Object.fromEntries(
    shown.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  )
  const local = Date.UTC(
    part.year as number,
    (part.month as number) - 1,
    part.day,
    part.hour,
    part.minute,
    part.second,
  )
  return local - Math.floor(instant / 1000) * 1000
}
