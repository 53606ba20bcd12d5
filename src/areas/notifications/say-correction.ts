/** What is another of a ticket than before: where it is and its price, which its order shows. What it cost is not told. */
import { moneyOf } from '../orders/public.ts'
import type { Happening } from './store-recipients.ts'

/** @returns null where nothing of that is another */
export function sayCorrection({ label, before, after }: Happening, currency: string): string | null {
  const place = after.label === before.label ? null : `${before.label} is now ${after.label}.`
  const said = ([before.faceValueCents, after.faceValueCents] as const).map((cents) =>
    typeof cents === 'number' ? moneyOf(cents, currency) : null,
  )
  const [was, is] = said
  const price = was && is && was !== is ? `its face value is ${is} instead of ${was}.` : null
  if (place && price) return `${place} And ${price}`
  return place ?? (price && `Of ${label ?? 'a seat'}, ${price}`)
}
