/** A change of one field in words for people: names, never ids. */
export interface Change {
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

/** Only what is different; a text that nobody can compare at a glance is not repeated. */
export const changed = (changes: readonly Change[]): Change[] =>
  changes.filter(({ before, after }) => before !== after)
