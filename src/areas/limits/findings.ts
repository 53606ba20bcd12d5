/** What the limits have to say about a request, in words. Nothing here asks who the asker is. */
import type { LimitLine, Period } from './limit.ts'

export interface Finding {
  /** the name of the limit */
  readonly rule: string
  readonly kind: 'quota' | 'gift' | 'official' | 'season'
  readonly level: 'warn' | 'block' | 'compliance'
  readonly says: string
  /** seats of a quota, cents of a gift limit; what gifts come to by fair-market value */
  readonly limit: number
  readonly already: number
  readonly asked: number
  /** the order is noted as taxable */
  readonly taxable: boolean
}

export interface Valued {
  readonly category: string
  /** the higher of what it cost, what is printed on it, and what it is worth */
  readonly valueCents: number
  /** what people are told it is worth, whether or not they may see costs */
  readonly fairCents: number
  /** the season ticket it came with; none: bought by itself */
  readonly package: string
}

export interface Invited {
  readonly name: string
  readonly company: string
  readonly kind: 'contact' | 'employee' | 'myself' | 'to-be-named'
  readonly contactId: string | null
}

/** Places that people sit or stand in. */
export const isSeat = ({ category }: { readonly category: string }) =>
  category !== 'parking' && category !== 'pass'

/** Per seat, rounded up: a share of the parking space is part of what a guest is given. */
export const valueOfOne = (seats: readonly Valued[]): number => shareOf(seats, 'valueCents')

/** The same, as people are told it. */
export const fairValueOfOne = (seats: readonly Valued[]): number => shareOf(seats, 'fairCents')

function shareOf(seats: readonly Valued[], by: 'valueCents' | 'fairCents'): number {
  const people = seats.filter(isSeat).length || seats.length
  return people === 0 ? 0 : Math.ceil(seats.reduce((sum, seat) => sum + seat[by], 0) / people)
}

/** Without their host, guests are given the tickets; with the host they are entertained. null: no gift. */
export const giftTo = (guest: Invited, hostAttends: boolean, each: number): number | null =>
  hostAttends || guest.kind !== 'contact' ? null : each

const monthNames =
  'January February March April May June July August September October November December'.split(' ')

/** @param day the event's, where it takes place: `2028-02-29` */
export function periodOf(period: Period, day: string): string {
  const [year = '', month = '1'] = day.split('-')
  const at = Number(month) - 1
  const first = Math.floor(at / 3) * 3
  switch (period) {
    case 'event':
      return 'this event'
    case 'month':
      return `${monthNames[at]} ${year}`
    case 'quarter':
      return `${monthNames[first]} to ${monthNames[first + 2]} ${year}`
    case 'year':
      return year
  }
}

const seats = (count: number) => `${count} ${count === 1 ? 'seat' : 'seats'}`
const whose = { person: 'a person', department: 'a department', event: 'all together', guest: 'a guest' }

type Judged = Pick<LimitLine, 'name' | 'per' | 'period' | 'amount'>

export function sayQuota(quota: Judged, day: string, already: number, asked: number): string {
  const left = Math.max(0, quota.amount - already)
  const within = periodOf(quota.period, day)
  return `“${quota.name}” allows ${seats(quota.amount)} ${whose[quota.per]} for ${within}: ${already} are taken, ${asked} are asked for, ${left} would fit`
}

/**
 * By fair-market values, which everybody may read. Where it is the cost that goes over the limit, no sum is told: it
 * would tell the cost.
 */
export function sayGift(limit: Judged, guest: string, year: string, already: number, now: number): string {
  if (already + now <= limit.amount)
    return `“${limit.name}” allows ${money(limit.amount)} a guest and year: by what the seats cost or are worth, whichever is higher, ${guest} would have more in ${year}`
  return `“${limit.name}” allows ${money(limit.amount)} a guest and year: with ${money(now)} from this order ${guest} would have ${money(already + now)} in ${year}`
}

/** Whole and hundredths, without a currency: the organisation has one, and screens show it. */
export const money = (cents: number) => (cents / 100).toFixed(2)

export function sayLimit(limit: Judged & Pick<LimitLine, 'level' | 'kind'>): string {
  const over = { warn: 'warn', block: 'refuse', compliance: 'ask compliance', taxable: 'note as taxable' }
  const amount = limit.kind === 'quota' ? seats(limit.amount) : money(limit.amount)
  const each = limit.period === 'event' ? 'an event' : `a ${limit.period}`
  return `${amount} ${whose[limit.per]} and ${each.replace(/^an? /, '')}; over it: ${over[limit.level]}`
}
