import type { Page } from './answers.ts'
import type { Admission } from './box-office.ts'

type Sums = { seats: number; faceValueCents: number; costCents: number | null }

/** The totals are of all that fits the filters, not of the page. */
export type Stock = Page<Admission> & {
  totals: Sums & { void: number; byCommitment: (Sums & { commitment: string })[] }
}

export type StockView = { name: string; filter: Record<string, string> }
