/** A month as weeks. Days are calendar days, written as yyyy-mm-dd; no zone is involved. */
const DAY = 86_400_000

const written = (at: number) => new Date(at).toISOString().slice(0, 10)

export function monthAfter(month: string, steps: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return written(Date.UTC(year, number - 1 + steps, 1)).slice(0, 7)
}

type WithWeek = Intl.Locale & { getWeekInfo?: () => { firstDay: number }; weekInfo?: { firstDay: number } }

/** 1 is Monday, 7 Sunday, as people of that locale begin their weeks. */
function firstDayOf(locale: string): number {
  const known: WithWeek = new Intl.Locale(locale)
  return (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 1
}

/** Every day of every week that has a day of the month. */
export function weeksOf(month: string, locale: string): string[][] {
  const first = Date.parse(`${month}-01T00:00:00Z`)
  const after = Date.parse(`${monthAfter(month, 1)}-01T00:00:00Z`)
  const lead = (new Date(first).getUTCDay() - firstDayOf(locale) + 14) % 7
  const weeks: string[][] = []
  for (let start = first - lead * DAY; start < after; start += 7 * DAY)
    weeks.push(Array.from({ length: 7 }, (_, day) => written(start + day * DAY)))
  return weeks
}
