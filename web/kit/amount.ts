/** An amount as people type it. What can be read in two ways is refused: a wrong reading here is a thousandfold. */

/**
 * Whole cents, or null where the text is no amount in this locale. Groups are groups only where they are whole:
 * in English `1,200` is twelve hundred and `1,20` is nothing.
 */
export function readAmount(text: string, locale: string): number | null {
  const { group, decimal } = marksOf(locale)
  const plain = text
    .replaceAll(/[\s\u00a0\u202f]/g, ' ')
    .replaceAll('’', "'")
    .trim()
  const [whole = '', fraction = '', ...more] = plain.split(decimal)
  if (more.length > 0 || !/^\d{0,2}$/.test(fraction)) return null
  const digits = whole.includes(group) ? ungrouped(whole, group) : whole
  if (digits === null || !/^\d{1,12}$/.test(digits)) return null
  return Number(digits) * 100 + Number(fraction.padEnd(2, '0'))
}

/** How somebody of this locale would type it: to open a field with. */
export function writeAmount(cents: number, locale: string): string {
  return new Intl.NumberFormat(locale, {
    useGrouping: false,
    numberingSystem: 'latn',
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
  }).format(cents / 100)
}

function ungrouped(whole: string, group: string): string | null {
  const [first = '', ...groups] = whole.split(group)
  const last = groups.at(-1)
  const areWhole = groups.every((part) => /^\d{2,3}$/.test(part)) && last?.length === 3
  return areWhole && /^\d{1,3}$/.test(first) ? [first, ...groups].join('') : null
}

function marksOf(locale: string) {
  const format = new Intl.NumberFormat(locale, { useGrouping: true, numberingSystem: 'latn' })
  const parts = format.formatToParts(1_234_567.5)
  const markOf = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  const group = markOf('group').replaceAll(/[\s\u00a0\u202f]/g, ' ')
  return { group: group.replaceAll('’', "'") || ' ', decimal: markOf('decimal') || '.' }
}
