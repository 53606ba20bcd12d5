/** What to tell somebody whose seats are gone: how many are left, and what they could do instead (ruling A16). */
import { type CounterfoilError, conflict, listed } from '#core'

interface Wish {
  readonly quantity: number
  readonly section?: string | undefined
  readonly category?: string | undefined
}
interface Free {
  readonly section: string
  readonly category: string
  readonly free: number
}

/** Sections named in the sentence; the answer's details carry all of them. */
const named = 3

export function insteadOf({ quantity, section, category }: Wish, free: readonly Free[]): CounterfoilError {
  const fits = (one: Free) =>
    (section === undefined || one.section === section) &&
    (category === undefined
      ? one.category !== 'parking' && one.category !== 'pass'
      : one.category === category)
  const left = free.filter(fits).reduce((sum, one) => sum + one.free, 0)
  const alternatives = free.filter((one) => !fits(one) && one.free >= quantity)
  const where = section === undefined ? 'at this event' : `in section ${section}`
  const fewer = left > 0 ? `ask for ${left} or fewer` : null
  const others = alternatives
    .slice(0, named)
    .map((one) => `${one.free} ${one.category} in section ${one.section}`)
  const instead = listed(
    [...(fewer ? [fewer] : []), ...others.map((other) => `take from the ${other}`)],
    'or',
  )
  return conflict(
    `${left} of the ${quantity} you asked for are free ${where}; ${instead || 'look at another event'}`,
    { left, alternatives },
  )
}
