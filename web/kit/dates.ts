import type { Reading } from './locale.tsx'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** The calendar day in a zone, as yyyy-mm-dd. */
/** A day of the calendar that stands in no zone, such as `2031-05-04`. */
export const sayCalendarDay = (day: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'full' }).format(new Date(`${day}T12:00:00Z`))

export function dayOf(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at)
}

/** How many calendar days lie between two instants in a zone; tomorrow is 1. */
export function daysBetween(from: Date, to: Date, timeZone: string): number {
  return Math.round((Date.parse(dayOf(to, timeZone)) - Date.parse(dayOf(from, timeZone))) / DAY)
}

/** The whole truth, for hovering. */
export function sayExactly(at: Date, { locale, timeZone }: Reading): string {
  return new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'full', timeStyle: 'long' }).format(at)
}

export function sayTime(at: Date, { locale, timeZone }: Reading): string {
  return new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit' }).format(at)
}

/** How long ago in the fewest letters: 31m, 5h, 2d, then the day. */
export function sayAge(at: Date, now: Date, reading: Reading): string {
  const age = now.getTime() - at.getTime()
  if (age < MINUTE) return 'now'
  const unit = (value: number, name: string) =>
    new Intl.NumberFormat(reading.locale, { style: 'unit', unit: name, unitDisplay: 'narrow' }).format(value)
  if (age < HOUR) return unit(Math.floor(age / MINUTE), 'minute')
  if (age < DAY) return unit(Math.floor(age / HOUR), 'hour')
  if (age < 7 * DAY) return unit(Math.floor(age / DAY), 'day')
  return sayDay(at, now, reading)
}

/** Today, yesterday, tomorrow, a weekday with its date; the year only when it is another one. */
export function sayDay(at: Date, now: Date, { locale, timeZone }: Reading, opensSentence = true): string {
  const days = daysBetween(now, at, timeZone)
  if (Math.abs(days) <= 1) {
    const word = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')
    if (!opensSentence) return word
    return word.charAt(0).toLocaleUpperCase(locale) + word.slice(1)
  }
  const sameYear = dayOf(at, timeZone).slice(0, 4) === dayOf(now, timeZone).slice(0, 4)
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    day: 'numeric',
    month: 'short',
    weekday: Math.abs(days) < 120 && sameYear ? 'short' : undefined,
    year: sameYear ? undefined : 'numeric',
  }).format(at)
}

/** The moment as a feed says it: the time alone today, the day before it otherwise. */
export function sayStamp(at: Date, now: Date, reading: Reading, opensSentence = true): string {
  const time = sayTime(at, reading)
  return daysBetween(now, at, reading.timeZone) === 0
    ? time
    : `${sayDay(at, now, reading, opensSentence)}, ${time}`
}

export function sayMonth(at: Date, { locale, timeZone }: Reading): string {
  return new Intl.DateTimeFormat(locale, { timeZone, month: 'long', year: 'numeric' }).format(at)
}

/** The name that people give the zone, such as New York Time. */
export function sayZone(at: Date, locale: string, timeZone: string): string {
  return zoneName(at, locale, timeZone, 'shortGeneric')
}

/** How far a zone is from Greenwich at that instant. */
export function offsetOf(at: Date, timeZone: string): string {
  return zoneName(at, 'en', timeZone, 'longOffset')
}

function zoneName(at: Date, locale: string, timeZone: string, style: 'shortGeneric' | 'longOffset'): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: style }).formatToParts(at)
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone
}
