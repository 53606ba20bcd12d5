/** What was typed, as the commands want it; anything else is told in one line with what would have been right. */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'

/** Told on standard error in one line; the program ends with code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export function parse<const Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error))
  }
}

/** The name that was probably meant: the one with the fewest letters to change, if they are few. */
export function nearest(typed: string, names: readonly string[]): string | null {
  const ranked = names
    .map((name) => ({
      name,
      distance: Math.min(distance(typed, name), distance(typed, name.split('.')[1] ?? name) + 1),
    }))
    .toSorted((left, right) => left.distance - right.distance)
  const [best] = ranked
  return best && best.distance <= Math.max(2, typed.length / 3) ? best.name : null
}

/** Levenshtein's distance, row by row. */
function distance(left: string, right: string): number {
  let above = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let i = 1; i <= left.length; i++) {
    const row = [i]
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1] ? 0 : 1
      row.push(Math.min((row[j - 1] ?? 0) + 1, (above[j] ?? 0) + 1, (above[j - 1] ?? 0) + same))
    }
    above = row
  }
  return above[right.length] ?? 0
}

export function unknownFunction(typed: string, names: readonly string[]): UsageError {
  const meant = nearest(typed, names)
  return new UsageError(
    `There is no function \`${typed}\`${meant ? `; did you mean \`${meant}\`?` : ''} (\`counterfoil functions\` lists them)`,
  )
}
