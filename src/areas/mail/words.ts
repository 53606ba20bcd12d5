/**
 * What people wrote, on its way into a letter. INVARIANT: every value goes through one of these, so that nobody's name
 * adds a line to a letter, such as a link of their own, and nobody's braces pass for an address of ours.
 */

/** Within a sentence. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll('{{', '{ {')
    .trim()

/** Several lines, which stand as somebody's own words. */
export const quoted = (text: string): string =>
  text
    .split(/[\r\n\u2028\u2029]+/u)
    .map(oneLine)
    .filter((line) => line !== '')
    .map((line) => `> ${line}`)
    .join('\n')
