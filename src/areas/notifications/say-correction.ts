/** What is another of a ticket than before: where it is and its price, which its order shows. What it cost is not told. */
import { moneyOf } from '../orders/public.ts'
import type { Happening } from './store-recipients.ts'

type Side = Readonly<Record<string, unknown>>

/**
 * @param of the seats that are spoken of, where a function on many corrected others too
 * @returns null where nothing of that is another
 */
export function sayCorrection(happening: Happening, currency: string, of?: readonly string[]): string | null {
  const { label, before, after, touched } = happening
  if (touched.length === 0) return sayOne(label, before, after, currency)
  const seats = touched.filter((id) => !of || of.includes(id))
  const each = seats.map((id) => [before[id], after[id]] as readonly [Side, Side])
  return sayMany(each, currency)
}

function sayOne(label: string | null, before: Side, after: Side, currency: string): string | null {
  const place = placeOf(before, after)
  const price = priceOf(before, after, currency)
  const said = price && `its face value is ${price}.`
  if (place && said) return `${place} And ${said}`
  return place ?? (said && `Of ${label ?? 'a seat'}, ${said}`)
}

function sayMany(each: readonly (readonly [Side, Side])[], currency: string): string | null {
  const places = each.flatMap(([before, after]) => placeOf(before, after) ?? [])
  const prices = each.flatMap(([before, after]) => priceOf(before, after, currency) ?? [])
  const counted = [...Map.groupBy(prices, (price) => price)].map(
    ([price, { length }]) => `The face value of ${length === 1 ? 'a seat' : `${length} seats`} is ${price}.`,
  )
  return [...places, ...counted].join(' ') || null
}

const placeOf = (before: Side, after: Side) =>
  after.label === before.label ? null : `${before.label} is now ${after.label}.`

function priceOf(before: Side, after: Side, currency: string): string | null {
  const [was, is] = ([before.faceValueCents, after.faceValueCents] as const).map((cents) =>
    typeof cents === 'number' ? moneyOf(cents, currency) : null,
  )
  return was && is && was !== is ? `${is} instead of ${was}` : null
}
