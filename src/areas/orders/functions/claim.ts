import { Type } from 'typebox'
import { defineFunction } from '#core'
import { claim } from '../claiming.ts'
import { awaitsDelivery, isSent } from '../delivery-conditions.ts'
import { theOrder } from '../order.ts'
import { mayManageOwn } from '../rules.ts'
import { Shipped } from '../shipment.ts'

/** “I have them.” Nobody needs to mark the order as delivered after that. */
export const claimOrder = defineFunction({
  id: 'orders.claim',
  title: 'Say that the tickets of an order of your own have arrived',
  kind: 'write',
  on: theOrder,
  who: mayManageOwn,
  provided: [awaitsDelivery, isSent],
  input: Type.Object({}, { additionalProperties: false }),
  output: Shipped,
  audit: { says: '{actor} has the tickets of order {subject}', personal: [] },
  emits: 'order.delivered',
  button: { label: 'I have the tickets', place: 'row' },
  run: ({ order, stores, now }) => claim(stores, order, now),
})
