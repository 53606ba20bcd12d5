/** Seats that came from the waiting list: only now it is known what they are worth, and the limits are asked again. */
import type { Stores } from '#core'
import { giftTo, valueOfOne } from '../limits/public.ts'
import { againstLimits } from './shortage.ts'

/** @throws conflict where a limit stands against it by now; whoever awards then gives the seats to somebody else */
export async function weighAwarded(stores: Stores, orderId: string): Promise<void> {
  const said = await stores.orders.request(orderId)
  const held = await stores.orders.seatsHeld(orderId)
  const seats = await stores.orders.valued(held.map(({ id }) => id))
  const findings = await stores.limits.judge({ ...said, orderId, seats, locks: true })
  const refused = againstLimits(findings, { waitlist: false })
  if (refused) throw refused
  const each = valueOfOne(seats)
  await stores.orders.replaceGuests(
    orderId,
    said.guests.map((guest) => ({ ...guest, giftCents: giftTo(guest, said.hostAttends, each) })),
  )
  await stores.orders.noteFindings(orderId, findings)
}
