/** Tables as text, with commas, semicolons, tabs or bars between the cells. */
import { CsvError, parse } from 'csv-parse/sync'
import { limits, type RawTable, Unreadable } from './limits.ts'

/** Of a table's rows some may be empty. */
const most = limits.rows + 2_000
const delimiters = [',', ';', '\t', '|']

export function readCsv(text: string): RawTable {
  const trimmed = withoutEmptyEnd(text)
  try {
    const records: string[][] = parse(trimmed, {
      delimiter: delimiterOf(trimmed),
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
      max_record_size: limits.cell * limits.columns,
      to: most,
    })
    if (records.length === most)
      throw new Unreadable(
        `The file has more than ${limits.rows} rows, with the empty ones. Split it, or delete those.`,
      )
    return { sheet: '', rows: records.map((cells, at) => [at + 1, cells] as const) }
  } catch (error) {
    throw error instanceof CsvError ? new Unreadable(sentenceFor(error)) : error
  }
}

function sentenceFor({ code, lines }: CsvError & { readonly lines?: unknown }): string {
  if (code === 'CSV_MAX_RECORD_SIZE')
    return 'One row is far longer than any row of a table. Is a quotation mark missing?'
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return `A quotation mark${typeof lines === 'number' ? ` before line ${lines}` : ''} is never closed.`
  return 'The rows cannot be told apart. Save the table as CSV once more, or as .xlsx.'
}

/** Spreadsheets save what lies below the table too: line after line of separators. */
function withoutEmptyEnd(text: string): string {
  let end = text.length
  while (end > 0 && ' \t\r\n,;|'.includes(text[end - 1] ?? '')) end -= 1
  return text.slice(0, end)
}

/** The one that most of the first lines have, and have most, outside of quotation marks: cells may list with another. */
function delimiterOf(text: string): string {
  const head = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n|\r/, 5)
  const counted = delimiters.map((one) => {
    const counts = head.map((line) => line.split(one).length - 1)
    const lines = counts.filter((count) => count > 0).length
    return [lines * 1_000_000 + counts.reduce((sum, count) => sum + count, 0), one] as const
  })
  return counted.reduce((most, one) => (one[0] > most[0] ? one : most))[1]
}
