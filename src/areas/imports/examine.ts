/** The dry run: every row of a file against the calendar, the stock and the other rows. Changes nothing. */
import type { FoundSeats, SeatToFind } from '../inventory/public.ts'
import { calendarOf, type Known, type Wanted, type Wishes } from './calendar.ts'
import { Census } from './census.ts'
import { type Found, wantedBy } from './found.ts'
import { type Layout, type Lot, type Problem, problemAt, readLot } from './lot.ts'
import { differences, saidBy, sectionNotes } from './notes.ts'

export interface FileRow {
  readonly position: number
  readonly cells: readonly string[]
}

/** A lot that is ready to go in. */
export interface ReadyLot
  extends Omit<Lot, 'seats' | 'event' | 'performer' | 'venue' | 'city' | 'date' | 'time' | 'quantity'> {
  readonly eventIds: readonly string[]
  /** the event to be added first; then there are no ids yet */
  readonly wanted: Wanted | null
  readonly seats: readonly string[]
  /** places without numbers, which we gave them */
  readonly isCounted: boolean
}

export interface Examined {
  readonly position: number
  readonly state: 'good' | 'known' | 'bad'
  /** of a bad row what keeps it out; of another what should be known of it */
  readonly problems: readonly Problem[]
  readonly lot: ReadyLot | null
}

/** What the stock is asked. */
export interface Stock {
  find(seats: readonly SeatToFind[]): Promise<ReadonlyMap<number, FoundSeats>>
  sectionsAt(eventIds: readonly string[]): Promise<readonly { event: string; section: string }[]>
}

const mostSeats = 100_000

export interface Examination {
  readonly rows: readonly Examined[]
  /** that would come in */
  readonly seats: number
  readonly found: Omit<Found, 'dates'>
}

export async function examine(
  file: readonly FileRow[],
  layout: Layout,
  known: Known & Wishes,
  stock: Stock,
): Promise<Examination | { readonly tooMany: number }> {
  const meantBy = calendarOf(known, known)
  const census = new Census(layout)
  const read = file.map(({ position, cells }): Examined => {
    const { lot, problems } = readLot(cells, layout)
    if (!lot) return { position, state: 'bad', problems, lot: null }
    const meant = meantBy(lot)
    if ('reason' in meant) return bad(position, problemAt(cells, layout, meant))
    const eventIds = 'eventIds' in meant ? meant.eventIds : []
    const ready = { ...lot, eventIds, wanted: 'wanted' in meant ? meant.wanted : null }
    return census.enter(position, cells, ready)
  })
  if (census.seats > mostSeats) return { tooMany: mostSeats }
  const there = await stock.find(read.flatMap((row, at) => keysOf(row, at, file, layout)))
  const compared = read.map((row, at) => beside(row, file[at]?.cells ?? [], layout, there.get(at)))
  const events = new Set(read.flatMap(({ lot }) => lot?.eventIds ?? []))
  const rows = sectionNotes(compared, file, layout, await stock.sectionsAt([...events]))
  const sum = (seats: (row: Examined, at: number) => number) =>
    rows.reduce((total, row, at) => total + seats(row, at), 0)
  const already = sum((_row, at) => there.get(at)?.count ?? 0)
  return {
    rows,
    seats: sum(({ lot }) => (lot ? seatsOf(lot) : 0)) - already,
    found: { there: already, ...wantedBy(rows, known) },
  }
}

const seatsOf = ({ seats, eventIds }: ReadyLot) => seats.length * Math.max(1, eventIds.length)

export const bad = (position: number, problem: Problem): Examined => ({
  position,
  state: 'bad',
  problems: [problem],
  lot: null,
})

/** A row beside what the stock has of it. */
function beside(
  row: Examined,
  cells: readonly string[],
  layout: Layout,
  there: FoundSeats | undefined,
): Examined {
  if (!row.lot || !there) return row
  const all = seatsOf(row.lot)
  return {
    ...row,
    state: there.count === all ? 'known' : 'good',
    problems: differences(cells, layout, row.lot, { ...there, all }),
  }
}

function keysOf(
  { lot }: Examined,
  at: number,
  file: readonly FileRow[],
  layout: Layout,
): readonly SeatToFind[] {
  if (!lot) return []
  const { level, section, row } = lot
  const says = saidBy(file[at]?.cells ?? [], layout, lot)
  return lot.eventIds.flatMap((event) =>
    lot.seats.map((seat) => ({ at, event, level, section, row, seat, says })),
  )
}
