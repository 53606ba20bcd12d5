/** Dates as spreadsheets keep them: days since the last day of 1899, and the time as the part of a day. */

const day = 86_400_000

/** `2026-03-14`, `2026-03-14 19:30`, or only a time where there is no day. */
export function dateOfSerial(serial: number, is1904 = false): string {
  const whole = Math.floor(serial)
  const time = timeOfFraction(serial - whole)
  if (whole <= 0 && !is1904) return time
  // Spreadsheets believe in the 29th of February 1900, so the days before March of it are off by one.
  const days = is1904 ? whole + 1_462 : whole < 60 ? whole + 1 : whole
  const date = new Date(Date.UTC(1899, 11, 30) + days * day)
  if (Number.isNaN(date.getTime())) return String(serial)
  const text = date.toISOString().slice(0, 10)
  return time === '00:00' ? text : `${text} ${time}`
}

export function timeOfFraction(fraction: number): string {
  const minutes = Math.round(fraction * 24 * 60) % (24 * 60)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
