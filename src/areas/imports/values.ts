/** Cells as values, read the way the organisation writes. A cell that cannot be read says why. */
import { dateOfSerial, timeOfFraction } from '../files/public.ts'

/** Why a cell cannot be read; the sentence continues the cell: “31/02/2026” is no day of the calendar. */
export class Misread extends Error {
  override readonly name = 'Misread'
}

export const dateOrders = ['dmy', 'mdy', 'ymd'] as const
export type DateOrder = (typeof dateOrders)[number]
const orderWords: Readonly<Record<DateOrder, string>> = {
  dmy: 'day, month, year',
  mdy: 'month, day, year',
  ymd: 'year, month, day',
}

export interface Writing {
  /** null: the column of dates is written in two orders */
  readonly order: DateOrder | null
  /** what stands before the cents */
  readonly decimal: '.' | ','
}

export function writingOf(locale: string): Writing & { readonly order: DateOrder } {
  const parts = new Intl.DateTimeFormat(locale).formatToParts(new Date(0)).map(({ type }) => type)
  const first = parts.find((type) => type === 'day' || type === 'month' || type === 'year')
  const number = new Intl.NumberFormat(locale).formatToParts(1.5)
  return {
    order: first === 'month' ? 'mdy' : first === 'year' ? 'ymd' : 'dmy',
    decimal: number.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.',
  }
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

export interface Day {
  /** `2026-03-14` */
  readonly date: string
  /** what stood behind it in the same cell */
  readonly time: string
}

export function readDay(cell: string, { order }: Writing): Day {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(.*))?$/.exec(cell)
  if (iso) return { date: calendarDay(iso[1], iso[2], iso[3]), time: withoutSeconds(iso[4] ?? '') }
  if (/^\d{5}(\.\d+)?$/.test(cell)) {
    const [date = '', time = ''] = dateOfSerial(Number(cell)).split(' ')
    return { date, time }
  }
  const words = cell.toLowerCase().replace(/\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.]?\s+/, '')
  const named =
    /^(\d{1,2})(?:st|nd|rd|th)?[\s.-]+([a-z]{3,9})\.?[\s,.-]+(\d{4}|\d{2})(?:[\s,]+(.*))?$/.exec(words) ??
    swapped(/^([a-z]{3,9})\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?[\s,.-]+(\d{4})(?:[\s,]+(.*))?$/.exec(words))
  if (named) {
    const month = months.indexOf((named[2] ?? '').slice(0, 3)) + 1
    return { date: calendarDay(named[3], String(month), named[1]), time: named[4] ?? '' }
  }
  const [a, b, c, time = ''] = numbersOf(cell) ?? []
  if (a === undefined) throw new Misread('is no date')
  if (a.length !== 4 && order === null)
    throw new Misread(
      'stands in a column that writes some days first and some months first: say in which order dates are meant',
    )
  const [year, month, day] =
    a.length === 4 ? [a, b, c] : order === 'mdy' ? [c, a, b] : order === 'ymd' ? [a, b, c] : [c, b, a]
  if (Number(month) > 12) throw new Misread(`is no date in the order ${orderWords[order ?? 'ymd']}`)
  return { date: calendarDay(year, month, day), time }
}

/** `05/04/2031 19:30` as its numbers and what stands behind them. */
export const numbersOf = (cell: string): readonly string[] | undefined =>
  /^(\d{1,4})[/.\s-](\d{1,2})[/.\s-](\d{1,4})(?:[\s,T]+(.*))?$/.exec(cell)?.slice(1)

const swapped = (found: RegExpExecArray | null) => found && [found[0], found[2], found[1], found[3], found[4]]
const withoutSeconds = (time: string) => time.replace(/^(\d{1,2}:\d{2}):\d{2}(\.\d+)?Z?$/, '$1')

function calendarDay(year = '', month = '', day = ''): string {
  const full = year.length === 2 ? `20${year}` : year
  const date = new Date(Date.UTC(Number(full), Number(month) - 1, Number(day)))
  const text = `${full.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text)
    throw new Misread('is no day of the calendar')
  if (Number(full) < 1990 || Number(full) > 2100) throw new Misread('is no year of an event')
  return text
}

/** @returns `19:30`, or an empty text while it is to be announced */
export function readClock(cell: string): string {
  const text = cell.trim().toLowerCase().replace(/\s+/g, ' ')
  if (text === '' || /^(t\.?b\.?[acd]\.?|to be (announced|confirmed|determined)|unknown|-)$/.test(text))
    return ''
  if (/^0?\.\d+$/.test(text)) return timeOfFraction(Number(text))
  const found =
    /^(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2})?(?: ?h)? ?([ap])?\.?(?:m\.?)?$/.exec(text) ??
    /^(\d{2})(\d{2})$/.exec(text)
  const [, hours = '', minutes = '00', half] = found ?? []
  let hour = Number(hours)
  if (half && (hour < 1 || hour > 12)) throw new Misread('is no time')
  if (half) hour = (hour % 12) + (half === 'p' ? 12 : 0)
  if (!found || hour > 23 || Number(minutes) > 59 || (!half && found[2] === undefined))
    throw new Misread('is no time')
  return `${String(hour).padStart(2, '0')}:${minutes}`
}

/** An amount of money in cents. */
export function readCents(cell: string, { decimal }: Writing): number {
  const text = cell.replace(/[\s\u00a0\u202f'’]|[A-Z]{3}|\p{Sc}/gu, '')
  if (!/^\d[\d.,]*$/.test(text)) throw new Misread('is no amount')
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','))
  const behind = last === -1 ? '' : text.slice(last + 1)
  const signs = text.replace(/\d/g, '')
  // A sign that stands once before two digits begins the cents; before three it does where people write it so.
  const isDecimal =
    behind.length !== 3 || (signs.length === 1 && signs === decimal) || new Set(signs).size > 1
  const [whole, cents] = last === -1 || !isDecimal ? [text, ''] : [text.slice(0, last), behind]
  if (cents.length > 2 && /[1-9]/.test(cents.slice(2))) throw new Misread('is finer than a cent')
  const amount = Number(whole.replace(/\D/g, '')) * 100 + Number(cents.slice(0, 2).padEnd(2, '0'))
  if (!Number.isSafeInteger(amount) || amount > 2_000_000_000)
    throw new Misread('is more than any admission costs')
  return amount
}

export function readQuantity(cell: string): number {
  const number = Number(cell)
  if (!/^\d+(\.0+)?$/.test(cell) || number < 1) throw new Misread('is no number of admissions')
  if (number > 5_000) throw new Misread('is more than 5,000 admissions in one row')
  return number
}
