/** Seats of an order go back to where they came from: to the waiting list while it is open, else as the stock has it. */
import type { Stores } from '#core'

interface Given {
  readonly orderId: string
  /** those that are let go of */
  readonly seats: readonly string[]
  readonly action: 'orders.approve' | 'orders.deny' | 'orders.cancel' | 'orders.call-off'
  readonly now: Date
}

export async function giveBack(stores: Stores, { orderId, seats, action, now }: Given): Promise<void> {
  if (seats.length === 0) return
  const awarded = await stores.orders.awardedFromOpenList(orderId, seats, now)
  await stores.inventory.releaseSeats(
    seats.filter((id) => !awarded.has(id)),
    action,
  )
  await stores.inventory.returnToList([...awarded], action)
}
