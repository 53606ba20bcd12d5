/** Which seats to give where several would do: seats side by side, and few runs broken. */

/** Seats side by side, as they are read. */
export type Run = readonly string[]

export interface Given {
  readonly seats: readonly string[]
  /** the runs that are left of those there were */
  readonly left: readonly Run[]
}

/** So many side by side, of the shortest run that is long enough; null where none is. */
export function together(runs: readonly Run[], quantity: number): Given | null {
  const longEnough = runs.filter(({ length }) => length >= quantity)
  if (longEnough.length === 0) return null
  const from = runs.indexOf(longEnough.reduce((best, run) => (run.length < best.length ? run : best)))
  const run = runs[from] as Run
  return { seats: run.slice(0, quantity), left: runs.with(from, run.slice(quantity)) }
}

/** Where none is long enough: as many as there are up to so many, of the longest runs. */
export function scattered(runs: readonly Run[], quantity: number): Given {
  const seats = runs
    .toSorted((a, b) => b.length - a.length)
    .flat()
    .slice(0, quantity)
  const gone = new Set(seats)
  return { seats, left: runs.map((run) => run.filter((seat) => !gone.has(seat))) }
}
