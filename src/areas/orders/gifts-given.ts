/** Gifts by who really came, once that is said; before it, by who was named (decision 68). */
import type { Stores } from '#core'
import { giftTo, valueOfOne } from '../limits/public.ts'
import type { SeatOnItsWay } from './delivery-line.ts'

interface Answered {
  readonly isHost: boolean
  readonly attended: boolean
}

/** Whoever stayed away was given nothing; whoever came without the host was given their place. */
export async function giveAsTheyCame(
  stores: Stores,
  orderId: string,
  seats: readonly (Answered & Pick<SeatOnItsWay, 'person'>)[],
): Promise<void> {
  const { guests } = await stores.orders.request(orderId)
  const held = await stores.orders.seatsHeld(orderId)
  const each = valueOfOne(await stores.orders.valued(held.map(({ id }) => id)))
  const hostCame = seats.some(({ isHost, attended }) => isHost && attended)
  // In the order in which `seated` gave them their seats.
  const came = seats.filter(({ person, isHost }) => person && !isHost).map(({ attended }) => attended)
  const isSeated = ({ kind, name }: (typeof guests)[number]) => kind !== 'myself' && name.trim() !== ''
  const people = guests.filter(isSeated)
  await stores.orders.replaceGuests(
    orderId,
    guests.map((guest) => {
      const hasCome = came[people.indexOf(guest)] ?? false
      return { ...guest, giftCents: hasCome ? giftTo(guest, hostCame, each) : null }
    }),
  )
}
