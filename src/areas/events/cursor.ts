/** Where a list goes on: the sort key of the last row, opaque to its reader. */
import { invalid } from '#core'

export type Key = readonly (string | number)[]

export const toCursor = (key: Key): string => Buffer.from(JSON.stringify(key)).toString('base64url')

/** @param shape an example of the key, whose types the cursor must have */
export function fromCursor<const Shape extends Key>(
  cursor: string | undefined,
  shape: Shape,
): { readonly [K in keyof Shape]: Shape[K] extends number ? number : string } | null {
  if (cursor === undefined) return null
  const key = parsed(Buffer.from(cursor, 'base64url').toString())
  const fits =
    Array.isArray(key) &&
    key.length === shape.length &&
    shape.every((part, place) => typeof part === typeof key[place])
  if (!fits) throw invalid('/cursor', 'is not a cursor of this list')
  return key as never
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
