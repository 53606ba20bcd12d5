/** Words as they stand on a line from left to right, where some of them are read from right to left (UAX #9). */
import bidiFactory from 'bidi-js'

// Its types are those of a module with a default export; Node is given the function itself.
const bidi = (bidiFactory as unknown as typeof bidiFactory.default)()

/** Hebrew, Arabic and their kin, with the forms that older files hold. */
export const runsBothWays = (text: string): boolean => /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/.test(text)

/** The letters of a word stay in the order in which they are read: whoever draws a word knows its script. */
export function wordsAsTheyStand(line: string): readonly string[] {
  const standsAt: number[] = []
  for (const [at, read] of bidi.getReorderedIndices(line, bidi.getEmbeddingLevels(line)).entries())
    standsAt[read] = at
  return [...line.matchAll(/\S+/g)]
    .map(({ 0: word, index }) => ({ word, at: Math.min(...standsAt.slice(index, index + word.length)) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ word }) => word)
}

/** @param fits whether so much text has room on one line; a word that has none stands on a line of its own */
export function linesOf(text: string, fits: (line: string) => boolean): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
