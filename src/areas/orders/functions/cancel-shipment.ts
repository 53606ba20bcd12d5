import { Type } from 'typebox'
import { conflict, defineFunction, step } from '#core'
import { isSent } from '../delivery-conditions.ts'
import { mayFulfil } from '../delivery-rules.ts'
import { theOrder } from '../order.ts'
import { custodyOf, Shipped, shipmentTransitions } from '../shipment.ts'

/** Called back before anybody had them: the seats are on hand again, and their codes are worth nothing. */
export const cancelShipment = defineFunction({
  id: 'orders.cancel-shipment',
  title: 'Call a shipment back that nobody has claimed',
  kind: 'write',
  on: theOrder,
  who: mayFulfil,
  provided: [isSent],
  input: Type.Object(
    { note: Type.String({ title: 'Why', description: 'for the record', maxLength: 1000, default: '' }) },
    { additionalProperties: false },
  ),
  output: Shipped,
  audit: { says: '{actor} called back the shipment of order {subject}', personal: [] },
  emits: 'order.shipment-cancelled',
  button: { label: 'Call back', place: 'delivery' },
  async run({ order, input, stores, now }) {
    const seats = await stores.orders.lockSeatsOf(order.id)
    const live = await stores.orders.liveShipment(order.id)
    if (!live) throw conflict('nothing of this order is under way any more')
    const state = step(shipmentTransitions, 'orders.cancel-shipment', live.state, 'cancelled')
    await stores.orders.moveShipment(live.id, { state, endedAt: now, endNote: input.note })
    const back = { from: 'out', to: custodyOf.cancelled } as const
    await stores.inventory.moveCustody(seats, 'orders.cancel-shipment', back)
    return { ...(await stores.orders.move(order.id, { state: order.state })), shipment: state }
  },
})
