/** How much of a file is read before it is refused. Generous for a table, small for a machine. */
export const limits = {
  /** of the sheet, without its headings */
  rows: 20_000,
  columns: 60,
  /** characters of one cell */
  cell: 2_000,
  /** what one part of a workbook may unpack to */
  unpacked: 64 * 1024 * 1024,
  /** of the thread's own processor time: a busy machine is no reason to refuse a good file */
  milliseconds: 2_000,
  /** by the clock, whatever the thread does meanwhile */
  patience: 15_000,
  heapMb: 192,
} as const

/** Why a file cannot be read, in words for whoever chose it. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

/** A table as it stands in a file: rows by the number that a spreadsheet shows beside them. */
export interface RawTable {
  readonly sheet: string
  readonly rows: readonly (readonly [number: number, cells: readonly string[]])[]
}
