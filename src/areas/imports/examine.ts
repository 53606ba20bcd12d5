/** The dry run: every row of a file against the calendar, the stock and the other rows. Changes nothing. */
import { calendarOf, type Known, keyOf, type Wanted, type Wishes } from './calendar.ts'
import { type Layout, type Lot, type Problem, readLot } from './lot.ts'

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
}

export interface Examined {
  readonly position: number
  readonly state: 'good' | 'known' | 'bad'
  readonly problems: readonly Problem[]
  readonly lot: ReadyLot | null
}

/** One seat at one event, to be looked for in the stock. */
export interface SeatKey {
  readonly at: number
  readonly event: string
  readonly level: string
  readonly section: string
  readonly row: string
  readonly seat: string
}

const mostSeats = 100_000

export interface Examination {
  readonly rows: readonly Examined[]
  readonly seats: number
}

export async function examine(
  file: readonly FileRow[],
  layout: Layout,
  known: Known & Wishes,
  inStock: (keys: readonly SeatKey[]) => Promise<ReadonlyMap<number, number>>,
): Promise<Examination | { readonly tooMany: number }> {
  const meantBy = calendarOf(known, known)
  const census = new Census(layout)
  const read = file.map(({ position, cells }): Examined => {
    const { lot, problems } = readLot(cells, layout)
    if (!lot) return { position, state: 'bad', problems, lot: null }
    const meant = meantBy(lot)
    if ('reason' in meant) return bad(position, census.problem(cells, meant.field, meant.reason))
    const eventIds = 'eventIds' in meant ? meant.eventIds : []
    const ready = { ...lot, eventIds, wanted: 'wanted' in meant ? meant.wanted : null }
    return census.enter(position, cells, ready)
  })
  if (census.seats > mostSeats) return { tooMany: mostSeats }
  const counts = await inStock(keysOf(read))
  const rows = read.map((row, at) => {
    const isKnown = row.lot !== null && counts.get(at) === row.lot.seats.length * row.lot.eventIds.length
    return isKnown && row.lot?.wanted === null ? { ...row, state: 'known' as const } : row
  })
  return {
    rows,
    seats: rows.reduce((sum, { state, lot }) => sum + (state === 'good' && lot ? seatsOf(lot) : 0), 0),
  }
}

const seatsOf = ({ seats, eventIds }: ReadyLot) => seats.length * Math.max(1, eventIds.length)
const bad = (position: number, problem: Problem): Examined => ({
  position,
  state: 'bad',
  problems: [problem],
  lot: null,
})

function keysOf(rows: readonly Examined[]): SeatKey[] {
  return rows.flatMap(({ lot }, at) =>
    (lot?.eventIds ?? []).flatMap((event) =>
      (lot?.seats ?? []).map((seat) => ({
        at,
        event,
        level: lot?.level ?? '',
        section: lot?.section ?? '',
        row: lot?.row ?? '',
        seat,
      })),
    ),
  )
}

/** What the rows before have said already: no seat and no barcode twice, and places without numbers count on. */
class Census {
  seats = 0
  readonly #layout: Layout
  readonly #places = new Map<string, number>()
  readonly #codes = new Map<string, number>()
  readonly #counted = new Map<string, number>()

  constructor(layout: Layout) {
    this.#layout = layout
  }

  enter(
    position: number,
    cells: readonly string[],
    lot: Lot & Pick<ReadyLot, 'eventIds' | 'wanted'>,
  ): Examined {
    const events = lot.wanted ? [keyOf(lot.wanted)] : lot.eventIds
    const place = [lot.level, lot.section, lot.row].join('\n')
    const seats = lot.seats ?? this.#countOn([events[0], place].join('\n'), lot.quantity)
    const keys = events.flatMap((event) => seats.map((seat) => [event, place, seat].join('\n')))
    const twin = keys.map((key) => this.#places.get(key)).find((row) => row !== undefined)
    if (twin !== undefined)
      return bad(
        position,
        this.problem(
          cells,
          lot.seats ? 'seat' : null,
          'A seat of it stands in another row already.',
          `row ${twin}`,
        ),
      )
    const code = lot.barcodes.map((one) => this.#codes.get(one)).find((row) => row !== undefined)
    if (code !== undefined)
      return bad(
        position,
        this.problem(cells, 'barcode', 'A barcode of it stands in another row already.', `row ${code}`),
      )
    for (const key of keys) this.#places.set(key, position)
    for (const one of lot.barcodes) this.#codes.set(one, position)
    this.seats += keys.length
    const {
      event: _event,
      performer: _performer,
      venue: _venue,
      city: _city,
      date: _date,
      time: _time,
      quantity: _quantity,
      ...rest
    } = lot
    return { position, state: 'good', problems: [], lot: { ...rest, seats } }
  }

  problem(cells: readonly string[], field: Problem['field'], reason: string, detail = ''): Problem {
    const { mapping, headings } = this.#layout
    const column = field === 'seat' ? (mapping.seat ?? mapping.seatFrom) : field ? mapping[field] : undefined
    return {
      field,
      heading: column === undefined ? null : (headings[column] ?? null),
      value: column === undefined ? '' : (cells[column] ?? ''),
      reason,
      detail,
    }
  }

  #countOn(place: string, quantity: number): readonly string[] {
    const before = this.#counted.get(place) ?? 0
    this.#counted.set(place, before + quantity)
    return Array.from({ length: quantity }, (_, at) => String(before + at + 1))
  }
}
