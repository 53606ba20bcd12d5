/** The recipient has the tickets: in the app or by the link of the mail, the same happens. */
import { conflict, type Stores, step } from '#core'
import type { OrderState } from './order.ts'
import { custodyOf, shipmentTransitions } from './shipment.ts'
import { orderTransitions } from './transitions.ts'

export async function claim(
  stores: Stores,
  order: { readonly id: string; readonly state: OrderState },
  now: Date,
) {
  const seats = await stores.orders.lockSeatsOf(order.id)
  const live = await stores.orders.liveShipment(order.id)
  if (!live) throw conflict('nothing of this order is under way any more')
  const state = step(shipmentTransitions, 'orders.claim', live.state, 'claimed')
  await stores.orders.moveShipment(live.id, { state, claimedAt: now })
  await stores.inventory.moveCustody(seats, 'orders.claim', { from: 'out', to: custodyOf.claimed })
  const moved = await stores.orders.move(order.id, {
    state: step(orderTransitions, 'orders.claim', order.state, 'completed'),
  })
  return { ...moved, shipment: state }
}
