/** Guests who are told of after the event, each with what they were given: gifts count whenever they are written down. */
import type { Actor, Rulebook, Stores } from '#core'
import { giftTo, valueOfOne } from '../limits/public.ts'
import { type Given, type Guest, knownGuests, requireSeatable } from '../orders/public.ts'

interface Seating {
  readonly actor: Actor
  readonly stores: Stores
  readonly rules: Rulebook
}

interface Party {
  readonly seats: readonly string[]
  readonly guests: readonly Guest[]
  readonly hostAttends: boolean
}

/** @throws invalid for guests without a name, and for more people than seats */
export async function seated(
  seating: Seating,
  { seats, guests, hostAttends }: Party,
): Promise<readonly Given[]> {
  requireSeatable(guests, hostAttends, seats.length)
  const known = await knownGuests(seating, guests)
  const each = valueOfOne(await seating.stores.orders.valued(seats))
  return known.map((guest) => ({ ...guest, giftCents: giftTo(guest, hostAttends, each) }))
}
