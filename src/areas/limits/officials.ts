/**
 * Who of the guests holds a public office. Compliance is to hear of them whether they were picked from the contacts or
 * written by hand: so a name counts as well as an address, and where only the name speaks, the finding says so.
 */
import type { Invited } from './findings.ts'

export interface Official {
  readonly id: string
  readonly name: string
  readonly company: string
}

/** Case, accents, spaces and stops are how one writes, not who one means. */
const folded = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Where one of the two companies is not known, the name alone speaks. */
const isNamedLike = (guest: Invited, official: Official): boolean => {
  const [theirs, its] = [folded(guest.company), folded(official.company)]
  const isSame = theirs === its || theirs === '' || its === ''
  return isSame && folded(guest.name) === folded(official.name)
}

/** @returns null for nobody in particular */
export function officeOf(guest: Invited, officials: readonly Official[]): 'known' | 'named-like' | null {
  if (officials.some(({ id }) => id === guest.contactId)) return 'known'
  const isNamed = (guest.kind === 'contact' || guest.kind === 'employee') && folded(guest.name) !== ''
  return isNamed && officials.some((one) => isNamedLike(guest, one)) ? 'named-like' : null
}

export const sayOffice = ({ name, company }: Invited, office: 'known' | 'named-like'): string =>
  office === 'known'
    ? `${name} is a public official: compliance decides too`
    : `${company === '' ? name : `${name}, ${company}`} is named like a public official: compliance looks`
