/** How lists are asked for and answered: by pages, each naming the place where the next begins. */
import { type TSchema, Type } from 'typebox'
import { invalid } from './errors.ts'
import { isStamp, isText } from './kept.ts'

export const Id = Type.String({ format: 'uuid' })
/** ISO 8601, UTC */
export const Instant = Type.String({ format: 'date-time' })

export const pageInput = {
  cursor: Type.Optional(
    Type.String({ title: 'Page', description: 'The `next` of the page before', maxLength: 1000 }),
  ),
  limit: Type.Optional(
    Type.Integer({
      title: 'Page length',
      description: 'How many to give at most',
      minimum: 1,
      maximum: 200,
      default: 50,
    }),
  ),
}

export const defaultLimit = 50

export const pageOf = <Item extends TSchema>(item: Item) =>
  Type.Object({
    items: Type.Array(item),
    total: Type.Integer({ description: 'how many there are on all pages' }),
    next: Type.Union([Type.String(), Type.Null()]),
  })

/** The place after a row, opaque to whoever carries it: the sort it belongs to, and the row's sort keys. */
export const cursorAfter = (sort: string, keys: readonly string[]): string =>
  Buffer.from(JSON.stringify([sort, ...keys])).toString('base64url')

/** @throws invalid where it is not a cursor of this sort; `fits` tests each key, since clients could forge them */
export function readCursor(
  cursor: string | undefined,
  sort: string,
  fits: readonly { test(key: string): boolean }[],
): readonly string[] | null {
  if (cursor === undefined) return null
  const [of, ...keys] = parsed(cursor)
  if (
    of !== sort ||
    keys.length !== fits.length ||
    !fits.every((fit, at) => isText(keys[at] ?? '') && fit.test(keys[at] ?? ''))
  )
    throw invalid('/cursor', 'is not the `next` of a page in this order')
  return keys
}

function parsed(cursor: string): readonly string[] {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return Array.isArray(read) && read.every((key) => typeof key === 'string') ? read : []
  } catch {
    return []
  }
}

/** The keys that cursors are made of. */
export const keyShapes = {
  id: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  time: { test: isStamp },
  number: /^-?\d{1,9}$/,
  text: /^/,
} as const
