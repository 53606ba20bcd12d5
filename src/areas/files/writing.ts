/** Files that we give: tables for spreadsheets, in which no cell calculates. */
import { stringify } from 'csv-stringify/sync'
import writeExcel from 'write-excel-file/node'

type Cells = readonly (readonly string[])[]

/** The mark at its beginning tells spreadsheets that it is UTF-8. */
export const csvOf = (rows: Cells): string =>
  stringify(
    rows.map((cells) => [...cells]),
    { bom: true, escape_formulas: true, record_delimiter: 'windows' },
  )

export async function xlsxOf(rows: Cells): Promise<Uint8Array> {
  const sheet = rows.map((cells, at) =>
    cells.map((value) => ({ value, type: String, ...(at === 0 ? { fontWeight: 'bold' as const } : {}) })),
  )
  return (await writeExcel(sheet, { sheet: 'Table' })).toBuffer()
}

export const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
