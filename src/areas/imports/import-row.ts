/** What leaves of a load: the line of the list, and the page with its columns, problems and progress. */
import { type Static, Type } from 'typebox'
import { importStates } from './import.ts'
import { dateOrders } from './values.ts'

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
  seats: count('admissions of the good rows'),
  loaded: count('admissions that went in'),
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
  dateOrder: Type.Optional(Type.Enum([...dateOrders])),
  timeZone: Type.String(),
  problems: Type.Array(Grouped),
  /** of rows that can go in or are in already */
  notes: Type.Array(Grouped),
  there: count('admissions of it that are in the inventory already'),
  /** those that would be added; the first hundred */
  events: Type.Array(
    Type.Object({ name: Type.String(), venue: Type.String(), date: Type.String(), time: Type.String() }),
  ),
  eventCount: count('events that would be added'),
  venues: Type.Array(Type.String()),
  /** how dates in numbers are read; null where there are none */
  dates: Type.Union([
    Type.Null(),
    Type.Object({
      order: Type.Union([Type.Enum([...dateOrders]), Type.Null()]),
      by: Type.Enum(['column', 'loader', 'organisation']),
      cell: Type.String(),
      date: Type.String(),
    }),
  ]),
  addedEvents: count('events that it added to the calendar'),
  stoppedBy: Type.String({ description: 'why it stopped by itself; empty: it did not' }),
})
