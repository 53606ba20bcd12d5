/** When a report is sent again: in the morning, so that it lies there when people come in. */
export const schedules = ['daily', 'weekly', 'monthly'] as const
export type Schedule = (typeof schedules)[number]

const hour = 6
const dayLong = 24 * 3600 * 1000

/** The next morning (UTC) on which it is due, strictly after `now`: any day, a Monday, the first of a month. */
export function nextAfter(schedule: Schedule, now: Date): Date {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), hour)
  for (let at = today; ; at += dayLong) {
    const day = new Date(at)
    if (day > now && isDue(schedule, day)) return day
  }
}

function isDue(schedule: Schedule, day: Date): boolean {
  if (schedule === 'weekly') return day.getUTCDay() === 1
  return schedule === 'daily' || day.getUTCDate() === 1
}
