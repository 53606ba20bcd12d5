/** A file of people, read: rows of text under the columns we know. What the text means is not decided here. */
import { parse } from 'csv-parse/sync'
import { type FileInput, invalid } from '#core'

export const columns = ['Name', 'E-mail', 'Title', 'Departments', 'Manager', 'Roles', 'Status'] as const
export type Column = (typeof columns)[number]

export interface SheetRow {
  /** as a spreadsheet counts: the heading is the first */
  readonly line: number
  readonly cells: Readonly<Partial<Record<Column, string>>>
}

export const mostRows = 2_000

/** `E-mail`, `email` and `E Mail` are one. */
const plain = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '')
const columnNamed = (heading: string) => columns.find((column) => plain(column) === plain(heading))

/** @throws invalid where the file is not a table with the two columns that name a person */
export function readSheet(file: FileInput): readonly SheetRow[] {
  const text = Buffer.from(file.base64, 'base64').toString('utf8')
  const [headings = [], ...rows] = parsed(text)
  const known = headings.map(columnNamed)
  if (!known.includes('Name') || !known.includes('E-mail'))
    throw invalid('/file', 'needs a first row of headings with at least Name and E-mail')
  if (rows.length > mostRows) throw invalid('/file', `has more than ${mostRows} rows: send it in parts`)
  return rows.map((row, at) => ({
    line: at + 2,
    cells: Object.fromEntries(
      row.flatMap((cell, place) => {
        const column = known[place]
        return column && cell.trim() !== '' ? [[column, cell.trim()]] : []
      }),
    ),
  }))
}

function parsed(text: string): readonly (readonly string[])[] {
  const delimiter = (text.split('\n')[0] ?? '').includes(';') ? ';' : ','
  try {
    return parse(text, { bom: true, delimiter, relaxColumnCount: true, skipEmptyLines: true })
  } catch {
    throw invalid('/file', 'is not a CSV file: save the sheet as CSV (UTF-8)')
  }
}

/** Several names in one cell. */
export const namesIn = (cell: string | undefined): readonly string[] =>
  (cell ?? '')
    .split(/[;|]/)
    .map((name) => name.trim())
    .filter(Boolean)
