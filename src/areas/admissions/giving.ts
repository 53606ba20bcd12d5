/** Seats that somebody is given: an order of their own for each event, which they complete and send off themselves. */
import { conflict, type Stores } from '#core'
import type { Given, NewOrder } from '../orders/public.ts'

export interface Gift {
  readonly to: string
  readonly byId: string
  readonly note: string
  readonly state: 'incomplete' | 'confirm-guest-list'
  readonly purpose: NewOrder['purpose']
  readonly hostAttends: boolean
  readonly guests: readonly Given[]
}

interface Seat {
  readonly id: string
  readonly eventId: string
}

/** @throws conflict where another order still has one of the seats: the unique index stands behind it */
export async function giveSeats(stores: Stores, seats: readonly Seat[], gift: Gift) {
  const { to, byId, guests, ...terms } = gift
  const orders: { id: string; number: number; quantity: number }[] = []
  for (const [eventId, own] of Map.groupBy(seats, (seat) => seat.eventId)) {
    const order = await stores.orders.insert(
      { ...terms, eventId, ownerId: to, placedById: byId, quantity: own.length },
      guests,
    )
    const ids = own.map(({ id }) => id)
    if (!(await stores.orders.holdSeats(order.id, ids)))
      throw conflict('another order has one of these seats')
    orders.push({ id: order.id, number: order.number, quantity: own.length })
  }
  return { seats: seats.length, orders }
}

/** What an order that is assigned starts with: its owner says the rest. */
export const untold = { state: 'incomplete', purpose: 'client', hostAttends: true, guests: [] } as const
