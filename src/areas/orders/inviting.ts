/** Guests who are named after the order was approved: the limits are asked again, for them. */
import { conflict } from '#core'
import { giftTo, valueOfOne } from '../limits/public.ts'
import type { Asking } from './asking.ts'
import type { Guest } from './guests.ts'
import { againstLimits } from './shortage.ts'
import type { Given } from './store-records.ts'

/** @throws conflict for guests whom a limit stands against, and for those whom compliance has yet to decide about */
export async function invitedLater(
  { stores }: Asking,
  orderId: string,
  guests: readonly Guest[],
): Promise<Given[]> {
  const said = await stores.orders.request(orderId)
  const held = (await stores.orders.seatsHeld(orderId)).map(({ id }) => id)
  const seats = await stores.orders.valued(held)
  const findings = await stores.limits.judge({ ...said, orderId, guests, seats, locks: true })
  // The seats were approved; what is new is only who sits there.
  const ofGuests = findings.filter(({ kind }) => kind === 'gift' || kind === 'official')
  const refused = againstLimits(ofGuests, { waitlist: false })
  if (refused) throw refused
  const known = new Set(said.guests.map(({ contactId }) => contactId))
  const isNew = guests.some(({ contactId }) => contactId !== null && !known.has(contactId))
  const official = ofGuests.find(({ level }) => level === 'compliance')
  if (official && isNew)
    throw conflict(`${official.says}, and this order is approved already; ask for seats for them anew`)
  await stores.orders.noteFindings(orderId, findings)
  const each = valueOfOne(seats)
  return guests.map((guest) => ({ ...guest, giftCents: giftTo(guest, said.hostAttends, each) }))
}
