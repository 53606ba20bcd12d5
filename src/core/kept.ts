/**
 * Which texts and moments can be kept: what PostgreSQL and JavaScript both hold. Asked of everything that comes in, so
 * that nothing fails later for what it is written with.
 */
import { Format } from 'typebox/format'

/** No NUL and no half of a character: UTF-8 has neither. */
export const isText = (text: string): boolean => text.isWellFormed() && !text.includes('\0')

/** Far enough from both ends of the calendar that no time zone and no delay leads out of it. */
const isYear = (text: string) => text >= '1900' && text < '3000'

/** A moment may only be one that the calendar has: 30 February is none, and a leap second is none here. */
const isMoment = (text: string) =>
  isYear(text) && Format.IsDateTime(text) && !Number.isNaN(new Date(text).getTime())

Format.Set('date', (text) => isYear(text) && Format.IsDate(text))
Format.Set('date-time', isMoment)

/** A moment as the database writes it, in microseconds: a JavaScript date would lose them and skip rows. */
const stamp = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(\.\d{1,6})?(Z|[+-]\d\d(:\d\d)?)$/
export const isStamp = (text: string): boolean => {
  const [, day, time, , zone = ''] = stamp.exec(text) ?? []
  return day !== undefined && isMoment(`${day}T${time}${zone.length === 3 ? `${zone}:00` : zone}`)
}
