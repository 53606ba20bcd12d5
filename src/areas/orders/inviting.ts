/** Guests who are named after the order was approved: the limits are asked again, and compliance where it is to. */
import { type Finding, giftTo, valueOfOne } from '../limits/public.ts'
import type { Asking } from './asking.ts'
import type { Guest } from './guests.ts'
import { againstLimits } from './shortage.ts'
import type { Given } from './store-records.ts'

interface Invited {
  readonly guests: readonly Given[]
  /** somebody is among them whom compliance did not know of when it was approved */
  readonly isForCompliance: boolean
}

/** @throws conflict for guests whom a limit stands against */
export async function invitedLater(
  { stores }: Asking,
  orderId: string,
  guests: readonly Guest[],
): Promise<Invited> {
  const said = await stores.orders.request(orderId)
  const held = (await stores.orders.seatsHeld(orderId)).map(({ id }) => id)
  const seats = await stores.orders.valued(held)
  const findings = await stores.limits.judge({ ...said, orderId, guests, seats, locks: true })
  // The seats were approved; what is new is only who sits there.
  const ofGuests = findings.filter(({ kind }) => kind === 'gift' || kind === 'official')
  const refused = againstLimits(ofGuests, { waitlist: false })
  if (refused) throw refused
  await stores.orders.noteFindings(orderId, findings)
  const each = valueOfOne(seats)
  return {
    guests: guests.map((guest) => ({ ...guest, giftCents: giftTo(guest, said.hostAttends, each) })),
    isForCompliance: isNews(ofGuests, said, guests),
  }
}

/** Of an official any; of a gift only to somebody new, because its sum goes on with other orders. */
function isNews(
  found: readonly Finding[],
  said: { readonly findings: readonly Finding[]; readonly guests: readonly Pick<Guest, 'contactId'>[] },
  guests: readonly Guest[],
): boolean {
  const known = new Set(said.guests.map(({ contactId }) => contactId))
  const isSomebodyNew = guests.some(({ contactId }) => contactId !== null && !known.has(contactId))
  return found
    .filter(({ level, says }) => level === 'compliance' && !said.findings.some((one) => one.says === says))
    .some(({ kind }) => kind === 'official' || isSomebodyNew)
}
