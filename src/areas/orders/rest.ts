/** Fewer seats of a waiting list than were wished for: the others of the wish wait on, as an order of their own. */
import type { Stores } from '#core'
import { type Guest, seatedFirst } from './guests.ts'

interface Wished {
  readonly id: string
  readonly quantity: number
  readonly hostAttends: boolean
  readonly guests: readonly Guest[]
}

/** The host sits with the first of them. */
export async function leaveTheRest(stores: Stores, wished: Wished, given: number): Promise<void> {
  const { id, quantity, hostAttends, guests } = wished
  const { seated, waiting } = seatedFirst(guests, hostAttends, given)
  const rest = await stores.orders.waitOn(id, { quantity: quantity - given, hostAttends: false })
  await stores.orders.replaceGuests(id, seated.map(ungiven))
  await stores.orders.insertGuests(rest, waiting.map(ungiven))
}

const ungiven = (guest: Guest) => ({ ...guest, giftCents: null })
