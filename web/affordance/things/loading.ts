import type { Can } from './decisions.ts'

export type ImportState =
  | 'uploaded'
  | 'checking'
  | 'checked'
  | 'committing'
  | 'committed'
  | 'stopped'
  | 'undoing'
  | 'undone'

export type ImportLine = {
  id: string
  version: number
  fileName: string
  state: ImportState
  uploadedAt: string
  uploadedByName: string
  rows: number
  good: number
  known: number
  bad: number
  done: number
  seats: number
  loaded: number
}

export type ImportProblem = {
  reason: string
  heading: string | null
  count: number
  examples: { row: number; value: string; detail: string }[]
}

export type DateOrder = 'dmy' | 'mdy' | 'ymd'

export type ImportPage = ImportLine & {
  sheet: string
  headings: string[]
  sample: { row: number; cells: string[] }[]
  /** field → place of its column */
  mapping: Record<string, number>
  isRemembered: boolean
  addsEvents: boolean
  addsVenues: boolean
  takesPast: boolean
  stoppedBy: string
  timeZone: string
  dateOrder?: DateOrder
  /** of rows that can go in or are in already */
  notes: ImportProblem[]
  /** tickets of it that are in the inventory already */
  there: number
  /** the first that would be added, of so many */
  events: { name: string; venue: string; date: string; time: string }[]
  eventCount: number
  venues: string[]
  dates: {
    order: DateOrder | null
    by: 'column' | 'loader' | 'organisation'
    cell: string
    date: string
  } | null
  problems: ImportProblem[]
  addedEvents: number
  can: Can
}
