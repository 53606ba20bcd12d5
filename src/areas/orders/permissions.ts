/** What an administrator may put into a role of the box office, about orders. One a line of the seed. */
import { permission } from '#core'

/** Sending, handing over, taking back: the whole of delivery. */
export const fulfilOrders = permission({
  id: 'orders.fulfil',
  application: 'box-office',
  says: 'fulfil orders',
})
