import { blockOf, inOrder } from '../../affordance/seats.ts'
import type { HeldSeat } from '../../affordance/things/handing.ts'

export type SeatRow = { row: string; seats: HeldSeat[] }
export type BlockOfSeats = { block: string; category: string; faceValueCents: number; rows: SeatRow[] }

/** Block by block, row by row, as one walks through them. Two levels may both have a section 114. */
export function inSections(seats: HeldSeat[]): BlockOfSeats[] {
  const sections = Map.groupBy(seats, (seat) => `${seat.category}\n${seat.level}\n${seat.section}`)
  return [...sections.values()]
    .flatMap((own) => {
      const [first] = own
      if (!first) return []
      const rows = [...Map.groupBy(own, (seat) => seat.row)]
        .sort(([one], [other]) => inOrder(one, other))
        .map(([row, inRow]) => ({ row, seats: inRow.sort((a, b) => inOrder(a.seat, b.seat)) }))
      const { category, faceValueCents } = first
      return [{ block: blockOf(first), category, faceValueCents, rows }]
    })
    .sort((one, other) => one.block.localeCompare(other.block, 'en', { numeric: true }))
}

/** Runs of seats side by side that nobody has been given, in the order one walks through them. */
export function runsOf(sections: BlockOfSeats[], isOpen: (seat: HeldSeat) => boolean): HeldSeat[][] {
  const runs: HeldSeat[][] = []
  for (const { rows } of sections) {
    for (const { seats } of rows) {
      let run: HeldSeat[] = []
      for (const seat of seats) {
        const last = run.at(-1)
        const isNext = last !== undefined && Number(seat.seat) === Number(last.seat) + 1
        if (!isNext || !isOpen(seat)) {
          if (run.length > 0) runs.push(run)
          run = []
        }
        if (isOpen(seat)) run.push(seat)
      }
      if (run.length > 0) runs.push(run)
    }
  }
  return runs
}

/** The next so many side by side after those chosen, beginning anew at the end. */
export function nextTogether(
  runs: HeldSeat[][],
  count: number,
  after: string | undefined,
): HeldSeat[] | null {
  const pieces = runs.flatMap((run) =>
    Array.from({ length: Math.floor(run.length / count) }, (_, at) =>
      run.slice(at * count, (at + 1) * count),
    ),
  )
  const at = pieces.findIndex((piece) => piece.some(({ id }) => id === after))
  return pieces[(at + 1) % Math.max(1, pieces.length)] ?? null
}
