import { Type } from 'typebox'
import { conflict, defineFunction, step } from '#core'
import { awaitsDelivery, canBeHandedOver } from '../delivery-conditions.ts'
import { mayFulfil } from '../delivery-rules.ts'
import { theOrder } from '../order.ts'
import { Shipped, shipmentTransitions } from '../shipment.ts'
import { orderTransitions } from '../transitions.ts'

/** They have their tickets: what was sent has arrived, or was handed over the counter just now. */
export const fulfilOrder = defineFunction({
  id: 'orders.fulfil',
  title: 'Mark an order as delivered',
  kind: 'write',
  on: theOrder,
  who: mayFulfil,
  provided: [awaitsDelivery, canBeHandedOver],
  input: Type.Object(
    {
      recipient: Type.Optional(
        Type.String({ title: 'Handed to', description: 'the owner, unless said otherwise', maxLength: 200 }),
      ),
      note: Type.String({
        title: 'Note',
        description: 'what to remember of it',
        maxLength: 1000,
        default: '',
      }),
    },
    { additionalProperties: false },
  ),
  output: Shipped,
  audit: { says: '{actor} delivered order {subject}', personal: ['recipient'] },
  emits: 'order.delivered',
  button: { label: 'Delivered', key: 'E', place: 'row' },
  async run({ order, input, by, stores, now }) {
    const seats = await stores.orders.lockSeatsOf(order.id)
    const live = await stores.orders.liveShipment(order.id)
    const from = live ? ('out' as const) : ('on-hand' as const)
    const moved = await stores.inventory.moveCustody(seats, 'orders.fulfil', { from, to: 'delivered' })
    if (moved === 0 || moved !== seats.length)
      throw conflict('a seat of this order was taken back or moved just now; look at the order again')
    if (live) {
      const state = step(shipmentTransitions, 'orders.fulfil', live.state, 'delivered')
      await stores.orders.moveShipment(live.id, { state, deliveredAt: now })
    } else {
      const { name } = await stores.orders.deliveryWish(order.id)
      await stores.orders.ship({
        orderId: order.id,
        method: 'will-call',
        state: 'delivered',
        recipient: input.recipient?.trim() || name,
        ...{ toEmail: '', reference: '', idHint: '', carrier: '', tracking: '', address: '' },
        note: input.note,
        sentAt: now,
        sentById: by.id,
        deliveredAt: now,
      })
    }
    const state = step(orderTransitions, 'orders.fulfil', order.state, 'completed')
    return { ...(await stores.orders.move(order.id, { state })), shipment: 'delivered' as const }
  },
})
