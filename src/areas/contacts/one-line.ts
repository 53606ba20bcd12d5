/** Within a list of guests or a letter, a name of several lines would pass for more than a name. */
import { invalid } from '#core'

interface Named {
  readonly name?: string | undefined
  readonly company?: string | undefined
}

/** @throws invalid for breaks of lines and other characters that nobody sees */
export function requireOneLine(named: Named, at = ''): void {
  for (const field of ['name', 'company'] as const)
    if (/[\p{Cc}\u2028\u2029]/u.test(named[field] ?? ''))
      throw invalid(`${at}/${field}`, 'write it in one line')
}
