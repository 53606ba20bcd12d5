/** Who a person is to an order. */
import { relation } from '#core'
import { theOrder } from './order.ts'

export const owner = relation(theOrder, {
  id: 'order.owner',
  says: 'owner of the order',
  holds: { op: 'actor', field: 'ownerId' },
})

/** Ruling A4: the direct manager, not the chain above. */
export const managesOwner = relation(theOrder, {
  id: 'order.manages-owner',
  says: "direct manager of the order's owner",
  holds: { op: 'in-set', field: 'ownerId', set: 'reports' },
  changedBy: [{ by: 'global-admin' }],
})
