/** A change of one field in words for people: names, never ids. */
export interface Change {
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

export const changed = (changes: readonly Change[]): Change[] =>
  changes.filter(({ before, after }) => before !== after)
