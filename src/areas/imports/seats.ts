/** Seats as a row writes them: one, a list, a range, or a number of places without names. */
import { Misread } from './values.ts'

const longest = 500

/** `5`, `5-8`, `5, 6, 9`, `A1–A4` */
export function readSeats(cell: string): readonly string[] {
  const parts = cell.split(/[,;&/+]|\band\b/i).map((part) => part.trim())
  const seats = parts.filter(Boolean).flatMap((part) => {
    const range = /^(\S*\d)\s*(?:-|–|—|\bto\b|\bthru\b|\bthrough\b)\s*(\S*\d)$/i.exec(part)
    return range ? seatRange(range[1] ?? '', range[2] ?? '') : [seatName(part)]
  })
  if (new Set(seats).size < seats.length) throw new Misread('names a seat twice')
  return seats
}

/** A range whose ends stand in cells of their own; one of them may hold the whole. */
export const seatsFrom = (from: string, thru: string): readonly string[] =>
  thru === '' || thru === from ? readSeats(from) : seatRange(from, thru)

function seatRange(from: string, thru: string): readonly string[] {
  const first = /^(\D*)(\d{1,6})$/.exec(from)
  const last = /^(\D*)(\d{1,6})$/.exec(thru)
  if (!first || !last || first[1] !== last[1]) {
    if (from === thru) return [seatName(from)]
    throw new Misread('is no range of seats')
  }
  const [start, end] = [Number(first[2]), Number(last[2])]
  if (start > end) throw new Misread('is a range that ends before it begins')
  if (end - start >= longest) throw new Misread(`is a range of more than ${longest} seats`)
  // 001 stays 001.
  const width = first[2]?.startsWith('0') ? first[2].length : 1
  return Array.from(
    { length: end - start + 1 },
    (_, at) => first[1] + String(start + at).padStart(width, '0'),
  )
}

function seatName(text: string): string {
  if (text.length > 40) throw new Misread('is too long for the name of a seat')
  return text
}

/** A place as it is compared, like the database does (`seat_key`): however its letters and spaces are written. */
export const folded = (parts: readonly string[]): string =>
  parts
    .map((part) =>
      part
        .trim()
        .replace(/[ \t]+/g, ' ')
        .toLowerCase(),
    )
    .join('\n')
