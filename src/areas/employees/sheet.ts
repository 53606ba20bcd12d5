/** A table of people: rows of text under the columns we know. What the text means is not decided here. */
import { invalid } from '#core'
import type { Table } from '../files/public.ts'

export const columns = ['Name', 'E-mail', 'Title', 'Departments', 'Manager', 'Roles', 'Status'] as const
export type Column = (typeof columns)[number]

export interface SheetRow {
  /** as a spreadsheet counts: the heading is the first */
  readonly line: number
  readonly cells: Readonly<Partial<Record<Column, string>>>
  /** there is text beside the last heading, so that the cells may stand under the wrong ones */
  readonly isBeyond: boolean
}

export const mostRows = 2_000

/** The column that we add to the rows that were not taken; it is not read when they come back. */
export const whyNotTaken = 'Why it was not taken'

/** `E-mail`, `email` and `E Mail` are one. */
const plain = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '')
const columnNamed = (heading: string) => columns.find((column) => plain(column) === plain(heading))

/** @throws invalid where the table has not the two columns that name a person */
export function peopleIn({ headings, rows, beyond }: Table): readonly SheetRow[] {
  const known = headings.map(columnNamed)
  if (!known.includes('Name') || !known.includes('E-mail'))
    throw invalid('/file', 'needs a first row of headings with at least Name and E-mail')
  if (rows.length > mostRows) throw invalid('/file', `has more than ${mostRows} rows: send it in parts`)
  return rows.map(([line, texts]) => ({
    line,
    isBeyond: beyond.includes(line),
    cells: Object.fromEntries(
      texts.flatMap((cell, place) => {
        const column = known[place]
        return column && cell !== '' ? [[column, cell]] : []
      }),
    ),
  }))
}

export const columnsNotRead = ({ headings }: Table): readonly string[] =>
  headings.filter((heading) => heading !== '' && heading !== whyNotTaken && !columnNamed(heading))

/** Several names in one cell. */
export const namesIn = (cell: string | undefined): readonly string[] =>
  (cell ?? '')
    .split(/[;|]/)
    .map((name) => name.trim())
    .filter(Boolean)
