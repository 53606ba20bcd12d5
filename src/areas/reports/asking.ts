/** What is asked of a report; the same question stands in an address, in a saved report and in an export. */
import { type Static, Type } from 'typebox'
import { invalid } from '#core'
import { groupings, reportKeys, reportOf } from './report.ts'

const day = (title: string, description: string) =>
  Type.Optional(Type.String({ title, description, format: 'date' }))
const id = (title: string, description: string) =>
  Type.Optional(Type.String({ title, description, format: 'uuid' }))

/** So that a report that is sent each month is of another month each time. */
export const periods = [
  'this-month',
  'last-month',
  'this-quarter',
  'last-quarter',
  'this-year',
  'last-year',
] as const

export const question = {
  report: Type.Enum([...reportKeys], { title: 'Report', description: 'what is asked' }),
  by: Type.Optional(
    Type.Enum([...groupings], {
      title: 'By',
      description: 'what each row stands for, where that can be chosen',
    }),
  ),
  period: Type.Optional(
    Type.Enum([...periods], {
      title: 'Period',
      description: 'instead of days: by the calendar of the organisation on the day it is asked',
    }),
  ),
  from: day('From', 'events from this day on; without it, from a year before the last day'),
  to: day('To', 'events up to and with this day; without it, today'),
  event: id('Event', 'one event only'),
  venue: id('Venue', 'one venue only'),
  department: id('Department', 'orders of one department only'),
}
export const Question = Type.Object(question, { additionalProperties: false })
export type Question = Static<typeof Question>

/** The days of events that count, as the database compares them: from the first moment to before the last. */
export interface Span {
  readonly from: Date
  readonly before: Date
}

const dayLong = 24 * 3600 * 1000
const yearLong = 366 * dayLong
/** Ten years of everything is an export of the database, not a report. */
const longest = 10 * yearLong

/**
 * @param today as the calendar of the organisation shows it
 * @throws invalid where the days go backwards
 */
export function spanOf({ from, to, period }: Pick<Question, 'from' | 'to' | 'period'>, today: Date): Span {
  if (period !== undefined) {
    if (from !== undefined || to !== undefined)
      throw invalid('/period', 'stands instead of days; leave them out')
    return spanOfPeriod(period, today)
  }
  const before = new Date((to === undefined ? startOfDay(today) : dayOf(to)) + dayLong)
  const first = new Date(from === undefined ? before.getTime() - yearLong : dayOf(from))
  if (first >= before) throw invalid('/to', 'comes before the first day')
  if (before.getTime() - first.getTime() > longest) throw invalid('/from', 'asks for more than ten years')
  return { from: first, before }
}

const monthsIn = { month: 1, quarter: 3, year: 12 } as const

function spanOfPeriod(period: (typeof periods)[number], today: Date): Span {
  const [which, unit] = period.split('-') as ['this' | 'last', keyof typeof monthsIn]
  const length = monthsIn[unit]
  const month = today.getUTCMonth()
  const first = month - (month % length) - (which === 'last' ? length : 0)
  const startOf = (at: number) => new Date(Date.UTC(today.getUTCFullYear(), at, 1))
  return { from: startOf(first), before: startOf(first + length) }
}

const startOfDay = (today: Date) => Math.floor(today.getTime() / dayLong) * dayLong

const dayOf = (text: string) => Date.parse(`${text}T00:00:00Z`)

/** @throws invalid where this report is never grouped so */
export function groupingOf({ report, by }: Pick<Question, 'report' | 'by'>) {
  const ways = reportOf(report).groupings
  const chosen = by ?? ways[0] ?? 'event'
  if (!ways.includes(chosen)) throw invalid('/by', `this report goes by ${ways.join(', ')}`)
  return chosen
}
