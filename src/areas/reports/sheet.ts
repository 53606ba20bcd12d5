/** A report as a file. Texts that a spreadsheet would take for formulas come out as texts. */
import { stringify } from 'csv-stringify/sync'
import writeExcelFile from 'write-excel-file/node'
import { type FileAnswer, fileOfBytes } from '#core'
import type { Answered } from './answer.ts'
import type { Column, Row } from './report.ts'

export const formats = ['csv', 'xlsx'] as const
export type Format = (typeof formats)[number]

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** Money leaves in whole units, with its currency in the heading: a sheet adds up numbers. */
export async function sheetOf(answered: Answered, format: Format, currency: string): Promise<FileAnswer> {
  const { report, from, to } = answered
  const name = `${report.key} ${from} to ${to}.${format}`
  const content = format === 'csv' ? csv(answered, currency) : await xlsx(answered, currency)
  return fileOfBytes(name, mediaTypes[format], content)
}

const heading = (column: Column, currency: string) => {
  if (column.kind === 'money') return `${column.title} (${currency})`
  return column.kind === 'hours' ? `${column.title} (hours)` : column.title
}

const cell = (column: Column, row: Row): string | number | null => {
  const value = row[column.key] ?? null
  return column.kind === 'money' && typeof value === 'number' ? value / 100 : value
}

/** With a byte order mark, without which Excel reads UTF-8 as something else. */
function csv({ report: { columns }, rows }: Answered, currency: string): string {
  return stringify(
    [
      columns.map((column) => heading(column, currency)),
      ...rows.map((row) => columns.map((column) => cell(column, row))),
    ],
    {
      bom: true,
      escape_formulas: true,
      record_delimiter: 'windows',
    },
  )
}

const shapes: Partial<Record<Column['kind'], string>> = { money: '#,##0.00', share: '0.0%', hours: '0.0' }
const widths: Partial<Record<Column['kind'], number>> = { text: 32, instant: 22 }

async function xlsx({ report: { columns }, rows }: Answered, currency: string): Promise<Buffer> {
  const head = columns.map((column) => ({ value: heading(column, currency), fontWeight: 'bold' as const }))
  const body = rows.map((row) =>
    columns.map((column) => {
      const value = cell(column, row)
      if (value === null) return null
      if (typeof value === 'string') return { value, type: String }
      const format = shapes[column.kind]
      return { value, type: Number, ...(format === undefined ? {} : { format }) }
    }),
  )
  return writeExcelFile([head, ...body], {
    columns: columns.map((column) => ({ width: widths[column.kind] ?? 14 })),
    stickyRowsCount: 1,
  }).toBuffer()
}
