/** Reports, as the server answers them. */
import type { Can } from './decisions.ts'

export type ReportColumn = {
  key: string
  title: string
  kind: 'text' | 'number' | 'money' | 'share' | 'hours' | 'instant'
  isSummed: boolean
  of?: { part: string; whole: string }
}
export type ReportRow = Record<string, string | number | null>

export type ReportDeclared = {
  key: string
  title: string
  asks: string
  groupings: string[]
  columns: ReportColumn[]
  drawn: string[]
}
type Named = { id: string; name: string }
export type ReportCatalogue = { reports: ReportDeclared[]; departments: Named[]; venues: Named[] }

export type ReportAnswer = Omit<ReportDeclared, 'groupings'> & {
  by: string
  from: string
  to: string
  currency: string
  rows: ReportRow[]
  sums: ReportRow
}

export type ReportQuestion = {
  report: string
  by?: string
  period?: string
  from?: string
  to?: string
  event?: string
  venue?: string
  department?: string
}

export type SavedReport = {
  id: string
  version: number
  name: string
  asked: ReportQuestion
  schedule: 'daily' | 'weekly' | 'monthly' | null
  nextAt: string | null
  lastSentAt: string | null
  /** why it is not sent any more; empty: it is */
  problem: string
  can: Can
}
