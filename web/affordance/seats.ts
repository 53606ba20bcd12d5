import type { Guest, Seat } from './things/box-office.ts'

/** A block as people call it, "Lower 114": two levels may both have a section 114. Not twice where it is said already. */
export function blockOf({ level, section }: { level: string | null; section: string }): string {
  const isSaid = !level || `${section} `.toLowerCase().startsWith(`${level} `.toLowerCase())
  return isSaid ? section : `${level} ${section}`
}

/** 2 before 10, 12A behind 12, and AA behind Z. */
export function inOrder(one: string, other: string): number {
  const number = (name: string) => Number(/^\d+/.exec(name)?.[0] ?? 0)
  return number(one) - number(other) || one.length - other.length || one.localeCompare(other, 'en')
}

/** Whether there are numbers between them that are not there: side by side they are not. */
export const isApart = (before: string | undefined, seat: string) =>
  before !== undefined && Number(seat) - Number(before) > 1

/** "Club 114 · row F · seats 5–8": seats as a person reads them off the paper, one line per row. */
export function saySeats(seats: (Seat & { level?: string | null })[]): string[] {
  const rows = new Map<string, string[]>()
  for (const { level = '', section, row, seat } of seats) {
    const block = blockOf({ level, section })
    const place = row ? `${block} · row ${row}` : block
    rows.set(place, [...(rows.get(place) ?? []), ...(seat ? [seat] : [])])
  }
  return [...rows].map(([place, names]) => {
    if (names.length === 0) return place
    return `${place} · ${names.length === 1 ? 'seat' : 'seats'} ${runsOf(names)}`
  })
}

const runsOf = (names: string[]) => runsIn(names).map(sayRun).join(', ')

const sayRun = (run: string[]) => (run.length > 1 ? `${run[0]}–${run.at(-1)}` : (run[0] ?? ''))

/** Of one row, those side by side. */
function runsIn(names: string[]): string[][] {
  const runs: string[][] = []
  for (const name of names.toSorted(inOrder)) {
    const run = runs.at(-1)
    if (run && Number(run.at(-1)) + 1 === Number(name)) run.push(name)
    else runs.push([name])
  }
  return runs
}

/** "2 seats, not side by side: row A 3 and row C 9"; null where they are, and where places have no numbers. */
export function sayApart(seats: Seat[]): string | null {
  const people = seats.filter((seat) => !isExtra(seat) && seat.seat)
  const blocks = new Set(people.map(({ section }) => section))
  const placeOf = ({ section, row }: Seat) =>
    [blocks.size > 1 ? section : '', row ? `row ${row}` : ''].filter(Boolean).join(' ')
  const runs = [...Map.groupBy(people, placeOf)].flatMap(([place, of]) =>
    runsIn(of.map(({ seat }) => seat ?? '')).map((run) => `${place} ${sayRun(run)}`.trim()),
  )
  if (runs.length < 2) return null
  return `${people.length} seats, not side by side: ${runs.slice(0, -1).join(', ')} and ${runs.at(-1)}`
}

/** Cars need no name. */
export const isExtra = ({ category }: { category: string }) => category === 'parking' || category === 'pass'

function sayGuest({ name, company, isOfficial }: Guest): string {
  const more = [company, isOfficial ? 'public official' : ''].filter(Boolean)
  return more.length > 0 ? `${name} (${more.join(', ')})` : name
}

type Invites = { guests: Guest[]; quantity: number; seats: Seat[]; hostAttends: boolean }

/** "Ana Ruiz, Tom Ekwueme (Delta Freight), 2 to be named" */
export function sayGuests({ guests, quantity, seats, hostAttends }: Invites): string {
  const named = guests.filter((guest) => guest.kind !== 'to-be-named' && guest.kind !== 'myself')
  const names = named.map((guest) => sayGuest(guest))
  const host = hostAttends || guests.some((guest) => guest.kind === 'myself')
  const open = Math.max(0, quantity - seats.filter(isExtra).length - named.length - (host ? 1 : 0))
  return [...(host ? ['the host'] : []), ...names, ...(open > 0 ? [`${open} to be named`] : [])].join(', ')
}

/** "1 of 2" where less is given than was asked for. */
export const sayQuantity = ({ quantity, askedQuantity }: { quantity: number; askedQuantity: number }) =>
  askedQuantity > quantity ? `${quantity} of ${askedQuantity}` : `${quantity}`
