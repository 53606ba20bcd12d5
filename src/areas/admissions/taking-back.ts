/** What is left of an order when seats are taken out of it. */
import { conflict, type Stores, step } from '#core'
import { type Holding, mostPeople, type OrderState, orderTransitions, seatsNamed } from '../orders/public.ts'

/** Approved and not sent: whether each seat has a name says where it stands. */
const followsGuests: readonly OrderState[] = ['pending-guest-list', 'pending-delivery']

/** Empty, it is cancelled; with more people than seats, its owner says again who comes; else it goes on, smaller. */
async function stateAfter({ orders }: Stores, order: Holding, left: number): Promise<OrderState> {
  if (left === 0) return 'cancelled'
  if (!followsGuests.includes(order.state)) return order.state
  const [line] = await orders.lines([order.id])
  const named = line ? seatsNamed(line.guests, line.hostAttends) : 0
  const places = { quantity: left, forPeople: (await orders.terms(order.id)).forPeople - order.seats.length }
  if (named > mostPeople(places)) return 'pending-guest-list'
  return named >= places.forPeople ? 'pending-delivery' : order.state
}

/** @throws conflict where an order is past the point at which seats can be taken out of it */
export async function takeOutOfOrders(
  stores: Stores,
  seats: readonly string[],
  { action, at }: { readonly action: 'admissions.reclaim' | 'admissions.void'; readonly at: Date },
): Promise<void> {
  if (seats.length === 0) return
  for (const order of await stores.orders.holding(seats)) {
    const left = order.quantity - order.seats.length
    await stores.orders.letTheseGo(order, at)
    const state = step(orderTransitions, action, order.state, await stateAfter(stores, order, left))
    await stores.orders.move(order.id, left === 0 ? { state } : { state, quantity: left })
  }
}

/** States in which an order says no more about who used its seats. */
const told: readonly OrderState[] = ['confirmed', 'expired', 'cancelled', 'denied', 'reassigned']

/** After the event: what is closed stays as it is, and only lets the seats go. */
export async function takeOutOfClosedOrders(
  stores: Stores,
  seats: readonly string[],
  at: Date,
): Promise<void> {
  for (const order of await stores.orders.holding(seats)) {
    if (!told.includes(order.state))
      throw conflict(`order #${order.number} has one of these seats, and its owner has yet to say who came`)
    await stores.orders.letTheseGo(order, at)
  }
}
