import pg from 'pg'

const int8 = 20
const int8Array = 1016
const date = 1082
const dateArray = 1182

function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large for a number`)
  return value
}

/** Both engines read a bigint as a number, a timestamptz as a Date and a date as `YYYY-MM-DD`. */
export const parsers: Record<number, (text: string) => unknown> = {
  [int8]: wholeNumber,
  [date]: (text) => text,
}

// A text[]: the parser of its elements' type would lose their text.
const textArray: (text: string) => readonly string[] = pg.types.getTypeParser(1009 as number)

/** The same for `pg`, which parses arrays by an id of their own (PGlite derives them). */
export const pgTypes = {
  getTypeParser(id: number, format?: 'text' | 'binary') {
    if (format !== 'binary') {
      if (id === int8Array) return (text: string) => textArray(text).map(wholeNumber)
      if (id === dateArray) return textArray
      const own = parsers[id]
      if (own) return own
    }
    return pg.types.getTypeParser(id, format as 'text')
  },
}
