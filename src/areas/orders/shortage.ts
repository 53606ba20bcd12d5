/** What to tell somebody whose seats are gone: how many are left, and what they could do instead (ruling A16). */
import { type CounterfoilError, conflict, listed } from '#core'
import type { OtherDate } from './store-elsewhere.ts'

interface Wish {
  readonly quantity: number
  readonly section?: string | undefined
  readonly category?: string | undefined
  readonly admissionIds?: readonly string[] | undefined
}
interface Free {
  readonly section: string
  readonly category: string
  readonly free: number
}

/** Sections named in the sentence; the answer's details carry all of them. */
const named = 3

/** What helps where no seat does. */
export interface Elsewhere {
  /** the event has a waiting list that takes people still */
  readonly waitlist: boolean
  /** when the first of the picked seats opens, in words, where it will */
  readonly opens?: string | undefined
  /** when the same can be seen with as many seats */
  readonly dates?: readonly OtherDate[] | undefined
}

export function insteadOf(
  { quantity, section, category, admissionIds }: Wish,
  free: readonly Free[],
  { waitlist, opens, dates = [] }: Elsewhere,
): CounterfoilError {
  if (admissionIds)
    return conflict(opens ?? 'somebody took a seat that you picked; pick again', {
      left: free.reduce((sum, one) => sum + one.free, 0),
      alternatives: free,
      waitlist,
    })
  const fits = (one: Free) =>
    (section === undefined || ` ${one.section}`.endsWith(` ${section}`)) &&
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
    [
      ...(fewer ? [fewer] : []),
      ...others.map((other) => `take from the ${other}`),
      ...(waitlist ? ['join the waiting list'] : []),
      ...dates.map(sayDate),
    ],
    'or',
  )
  const elsewhere = 'make a special request or look at another event'
  return conflict(`${left} of the ${quantity} you asked for are free ${where}; ${instead || elsewhere}`, {
    left,
    alternatives,
    waitlist,
    dates,
  })
}

const sayDate = ({ name, startsAt, timeZone, free }: OtherDate) =>
  `look at ${name} on ${new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone }).format(startsAt)} (${free} left)`

interface Over {
  readonly kind: string
  readonly level: string
  readonly says: string
  readonly limit: number
  readonly already: number
}

/** A request that a limit stands against: the rule and its numbers, and what could be done instead (ruling A16). */
export function againstLimits(found: readonly Over[], { waitlist }: Elsewhere): CounterfoilError | null {
  const blocking = found.filter(({ level }) => level === 'block')
  if (blocking.length === 0) return null
  const fits = Math.min(
    ...blocking.map(({ kind, limit, already }) => (kind === 'quota' ? limit - already : 0)),
  )
  const isGift = blocking.some(({ kind }) => kind === 'gift')
  const instead = [
    ...(fits > 0 && !isGift ? [`ask for ${fits} or fewer`] : []),
    ...(isGift ? ['attend yourself, invite somebody else'] : []),
    ...(waitlist && !isGift ? ['join the waiting list'] : []),
    'make a special request',
    'look at another event',
  ]
  return conflict(`${blocking.map(({ says }) => says).join('. ')}; ${listed(instead, 'or')}`, {
    findings: found,
    fits: Math.max(0, fits),
    waitlist,
  })
}
