import { Type } from 'typebox'
import { conflict, defineFunction, step } from '#core'
import { isDelivered } from '../delivery-conditions.ts'
import { mayFulfil } from '../delivery-rules.ts'
import { theOrder } from '../order.ts'
import { custodyOf, Shipped, shipmentTransitions } from '../shipment.ts'
import { orderTransitions } from '../transitions.ts'

/**
 * Delivered tickets come back and can be sent anew, unless somebody is inside with one. A transfer that was accepted in somebody else's app cannot be
 * pulled back from here: that it was tried is written down, and the order stays as it is.
 */
export const returnOrder = defineFunction({
  id: 'orders.return',
  title: 'Take delivered tickets back',
  kind: 'write',
  on: theOrder,
  who: mayFulfil,
  provided: [isDelivered],
  input: Type.Object(
    {
      note: Type.String({
        title: 'Why',
        description: 'why they came back, or why they cannot',
        minLength: 1,
        maxLength: 1000,
        pattern: '\\S',
      }),
      cannotComeBack: Type.Boolean({
        title: 'They cannot come back',
        description: 'an accepted transfer cannot be pulled back from here: it is only written down then',
        default: false,
      }),
    },
    { additionalProperties: false },
  ),
  output: Shipped,
  audit: { says: '{actor} took back the tickets of order {subject}', personal: [] },
  emits: 'order.returned',
  button: { label: 'Returned', place: 'delivery' },
  async run({ order, input, stores, now }) {
    const seats = await stores.orders.lockSeatsOf(order.id)
    const live = await stores.orders.liveShipment(order.id)
    if (!live) throw conflict('nothing of this order is in anybody’s hands any more')
    if (input.cannotComeBack) {
      await stores.orders.moveShipment(live.id, { state: live.state, endNote: input.note })
      return { ...(await stores.orders.move(order.id, { state: order.state })), shipment: live.state }
    }
    const state = step(shipmentTransitions, 'orders.return', live.state, 'returned')
    await stores.orders.moveShipment(live.id, { state, endedAt: now, endNote: input.note })
    // Asked once the shipment is held: whoever was at the door with one of its codes has been heard by now.
    if (await stores.orders.hasArrivals(order.id))
      throw conflict('somebody came in with these tickets already, so they cannot be given to anybody else')
    await stores.inventory.moveCustody(seats, 'orders.return', { from: 'delivered', to: custodyOf.returned })
    const to = step(orderTransitions, 'orders.return', order.state, 'pending-delivery')
    return { ...(await stores.orders.move(order.id, { state: to })), shipment: state }
  },
})
