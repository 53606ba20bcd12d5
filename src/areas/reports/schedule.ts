/** When a report is sent again: in the morning where the organisation is, so that it lies there when people come in. */
export const schedules = ['daily', 'weekly', 'monthly'] as const
export type Schedule = (typeof schedules)[number]

const hour = 6
const dayLong = 24 * 3600 * 1000

/** What clock and calendar show in that zone, as a moment whose UTC fields read the same. */
export const onTheWall = (at: Date, timeZone: string): Date =>
  new Date(
    `${new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(at).replace(' ', 'T')}Z`,
  )

/** The next morning on which it is due, strictly after `now`: any day, a Monday, the first of a month. */
export function nextAfter(schedule: Schedule, now: Date, timeZone: string): Date {
  const today = onTheWall(now, timeZone).setUTCHours(hour, 0, 0, 0)
  for (let day = today; ; day += dayLong) {
    const at = momentOf(day, timeZone)
    if (at > now && isDue(schedule, new Date(day))) return at
  }
}

/** Twice, since the distance to UTC may be another one at the moment itself. */
function momentOf(wall: number, timeZone: string): Date {
  const distance = (at: number) => onTheWall(new Date(at), timeZone).getTime() - at
  return new Date(wall - distance(wall - distance(wall)))
}

function isDue(schedule: Schedule, day: Date): boolean {
  if (schedule === 'weekly') return day.getUTCDay() === 1
  return schedule === 'daily' || day.getUTCDate() === 1
}
