/** What the rows before have said already: no seat and no barcode twice, and places without numbers count on. */
import { keyOf } from './calendar.ts'
import { bad, type Examined, type ReadyLot } from './examine.ts'
import { type Layout, type Lot, type Problem, problemAt } from './lot.ts'
import { folded } from './seats.ts'

export class Census {
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
    const place = folded([lot.level, lot.section, lot.row])
    const seats = lot.seats ?? this.#countOn([events[0], place].join('\n'), lot.quantity)
    const keys = events.flatMap((event) => seats.map((seat) => [event, place, folded([seat])].join('\n')))
    const quarrel = this.#quarrel(cells, lot, keys)
    if (quarrel) return bad(position, quarrel)
    for (const key of keys) this.#places.set(key, position)
    for (const one of lot.barcodes) this.#codes.set(one, position)
    this.seats += keys.length
    const { event, performer, venue, city, date, time, quantity, ...rest } = lot
    return { position, state: 'good', problems: [], lot: { ...rest, seats, isCounted: lot.seats === null } }
  }

  #quarrel(cells: readonly string[], lot: Lot, keys: readonly string[]): Problem | null {
    const first = (rows: (number | undefined)[]) => rows.find((row) => row !== undefined)
    const twin = first(keys.map((key) => this.#places.get(key)))
    if (twin !== undefined)
      return problemAt(cells, this.#layout, {
        field: lot.seats ? 'seat' : null,
        reason: 'A seat of it stands in another row already.',
        detail: `row ${twin}`,
      })
    const code = first(lot.barcodes.map((one) => this.#codes.get(one)))
    if (code === undefined) return null
    const reason = 'A barcode of it stands in another row already.'
    return problemAt(cells, this.#layout, { field: 'barcode', reason, detail: `row ${code}` })
  }

  #countOn(place: string, quantity: number): readonly string[] {
    const before = this.#counted.get(place) ?? 0
    this.#counted.set(place, before + quantity)
    return Array.from({ length: quantity }, (_, at) => String(before + at + 1))
  }
}
