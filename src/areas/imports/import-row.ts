/** What leaves of a load: the line of the list, and the page with its columns, problems and progress. */
import { type Static, Type } from 'typebox'
import { importStates } from './import.ts'

const count = (description: string) => Type.Integer({ description })

export const ImportLine = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  fileName: Type.String(),
  state: Type.Enum([...importStates]),
  uploadedAt: Type.String({ format: 'date-time' }),
  uploadedByName: Type.String(),
  rows: count('in the file'),
  good: count('rows that can go in'),
  known: count('rows whose seats were loaded before'),
  bad: count('rows with problems'),
  done: count('rows that are in'),
  seats: count('tickets of the good rows'),
  loaded: count('tickets that went in'),
})
export type ImportLine = Static<typeof ImportLine>

export const Grouped = Type.Object({
  reason: Type.String(),
  heading: Type.Union([Type.String(), Type.Null()]),
  count: Type.Integer(),
  examples: Type.Array(Type.Object({ row: Type.Integer(), value: Type.String(), detail: Type.String() })),
})
export type Grouped = Static<typeof Grouped>

export const ImportPage = Type.Object({
  ...ImportLine.properties,
  sheet: Type.String(),
  headings: Type.Array(Type.String()),
  /** the first rows, so that a column can be known by what is in it */
  sample: Type.Array(Type.Object({ row: Type.Integer(), cells: Type.Array(Type.String()) })),
  /** by field, the place of its column */
  mapping: Type.Record(Type.String(), Type.Integer()),
  isRemembered: Type.Boolean(),
  addsEvents: Type.Boolean(),
  addsVenues: Type.Boolean(),
  takesPast: Type.Boolean(),
  timeZone: Type.String(),
  problems: Type.Array(Grouped),
  addedEvents: count('events that it added to the calendar'),
  stoppedBy: Type.String({ description: 'why it stopped by itself; empty: it did not' }),
})
