/** A file as headings and rows of texts, whatever it was written with. */
import { readCsv } from './csv.ts'
import { limits, type RawTable, Unreadable } from './limits.ts'
import { textOf } from './text.ts'
import { readXlsx } from './xlsx.ts'

export interface Table {
  readonly sheet: string
  readonly headings: readonly string[]
  /** by the number that a spreadsheet shows beside them */
  readonly rows: readonly (readonly [number: number, cells: readonly string[]])[]
  /** numbers of the rows that hold something beside the last heading, which is not read */
  readonly beyond: readonly number[]
}

interface Shape {
  readonly sheet: string
  readonly headings: readonly string[]
  readonly body: RawTable['rows']
}

/** Enough headings that we know to tell the table from a page of notes before it. */
const telling = 3

/** What is left of a heading when case, spaces and marks are not looked at. */
export const bareHeading = (heading: string) => heading.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** @param known bare headings by which the table is told from what stands before it */
export function readTable(bytes: Buffer, known: readonly string[]): Table {
  const { sheet, headings, body } = tableAmong(sheetsOf(bytes), new Set(known))
  if (body.length === 0) throw new Unreadable('There are headings in this file, and no row below them.')
  if (body.length > limits.rows)
    throw new Unreadable(`The table has more than ${limits.rows} rows. Split it into several files.`)
  if (headings.length > limits.columns)
    throw new Unreadable(
      `The table has more than ${limits.columns} columns. Delete those that are not needed.`,
    )
  const isBeyond = (cells: readonly string[]) => cells.slice(headings.length).some((cell) => cell !== '')
  return {
    sheet,
    beyond: body.flatMap(([number, cells]) => (isBeyond(cells) ? [number] : [])),
    headings: headings.map((heading) => clean(heading).slice(0, 120)),
    rows: body.map(([number, cells]) => [
      number,
      headings.map((_heading, column) => checked(cells[column] ?? '', number)),
    ]),
  }
}

/** The first whose headings we know; where there is none, the first with a table. */
function tableAmong(sheets: Iterable<RawTable>, known: ReadonlySet<string>): Shape {
  const isTelling = ({ headings }: Shape) =>
    headings.filter((heading) => known.has(bareHeading(heading))).length >= telling
  let first: Shape | null = null
  for (const sheet of sheets) {
    const shape = shapeOf(sheet)
    if (!shape) continue
    if (shape.body.length > 0 && isTelling(shape)) return shape
    if (!first || first.body.length === 0) first = shape
  }
  if (!first) throw new Unreadable('There is no table in this file: no row has more than one cell.')
  return first
}

/** A title above the table has one cell; the headings are the first row with several. */
function shapeOf({ sheet, rows }: RawTable): Shape | null {
  const filled = rows.filter(([, cells]) => cells.some((cell) => cell !== ''))
  const at = filled.findIndex(([, cells]) => cells.filter((cell) => cell !== '').length > 1)
  const [, headings] = filled[at] ?? []
  return headings ? { sheet, headings, body: filled.slice(at + 1) } : null
}

function sheetsOf(bytes: Buffer): Iterable<RawTable> {
  if (bytes.length === 0) throw new Unreadable('The file is empty.')
  if (startsWith(bytes, 'PK')) return readXlsx(bytes)
  if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0')) {
    const isLocked = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    throw new Unreadable(
      isLocked
        ? 'The workbook is protected by a password. Save it without one.'
        : 'This is a workbook of an old kind (.xls). Save it as .xlsx or as CSV.',
    )
  }
  if (startsWith(bytes, '%PDF')) throw new Unreadable('This is a PDF. Choose a table: .xlsx or CSV.')
  return [readCsv(textOf(bytes))]
}

const startsWith = (bytes: Buffer, mark: string) => bytes.subarray(0, mark.length).toString('latin1') === mark

function checked(cell: string, number: number): string {
  if (cell.length > limits.cell)
    throw new Unreadable(
      `A cell of row ${number} holds ${cell.length} characters; ${limits.cell} are read at most.`,
    )
  return clean(cell)
}

/** Without what no database keeps, and without the apostrophe that keeps a spreadsheet from calculating. */
const clean = (cell: string) =>
  cell
    .replaceAll('\u0000', '')
    .replace(/^'(?=[=+\-@\t\r])/, '')
    .trim()
