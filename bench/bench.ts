/** What a bench is: a file of this folder with these exports; `run.ts` finds it by its name. */

export interface Row {
  readonly case: string
  readonly value: number
  readonly unit: string
  /** what the ratio compares with */
  readonly against: string | null
  readonly ratio: number | null
  /** the ratio, or the value, that was aimed at */
  readonly target: number | null
  /** a ratio that should not be below its target; others should not be above */
  readonly atLeast?: true
  readonly met: boolean | null
}

export interface Bench {
  readonly name: string
  /** how somebody else gets these figures */
  readonly command: string
  run(): Promise<readonly Row[]>
}

export function median(samples: readonly number[]): number {
  const sorted = samples.toSorted((left, right) => left - right)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[middle - 1], sorted[middle]]
  if (high === undefined) throw new Error('no samples, no median')
  return sorted.length % 2 === 1 || low === undefined ? high : (low + high) / 2
}
