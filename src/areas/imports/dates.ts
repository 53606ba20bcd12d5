/** In which order a column writes its dates: the column itself says so, the loader where it does not, else the locale. */
import { type DateOrder, Misread, numbersOf, readDay, type Writing } from './values.ts'

export interface DateReading {
  /** null: the column writes them in two orders */
  readonly order: DateOrder | null
  readonly by: 'column' | 'loader' | 'organisation'
  /** one of them, and the day it is read as; the most doubtful there is */
  readonly cell: string
  readonly date: string
}

/** @returns null where every date says by itself which day it is */
export function readingOf(
  cells: readonly string[],
  chosen: DateOrder | undefined,
  { order: usual, decimal }: Writing,
): DateReading | null {
  const numbered = cells.flatMap((cell) => {
    const [first = '', second = '', third = ''] = numbersOf(cell) ?? []
    const isClear = first === '' || first.length === 4 || (usual === 'ymd' && third.length < 4)
    return isClear ? [] : [{ cell, first: Number(first), second: Number(second) }]
  })
  if (numbered.length === 0) return null
  const isDayFirst = numbered.some(({ first, second }) => first > 12 && first <= 31 && second <= 12)
  const isMonthFirst = numbered.some(({ first, second }) => second > 12 && second <= 31 && first <= 12)
  const decided = isDayFirst && isMonthFirst ? null : isDayFirst ? 'dmy' : isMonthFirst ? 'mdy' : undefined
  const order = chosen ?? (decided === undefined ? usual : decided)
  const by = chosen ? 'loader' : decided === undefined ? 'organisation' : 'column'
  const doubtful = numbered.find(({ first, second }) => first <= 12 && second <= 12 && first !== second)
  const cell = (doubtful ?? numbered[0])?.cell ?? ''
  return { order, by, cell, date: dayOf(cell, { order, decimal }) }
}

function dayOf(cell: string, writing: Writing): string {
  try {
    return readDay(cell, writing).date
  } catch (error) {
    if (error instanceof Misread) return ''
    throw error
  }
}
