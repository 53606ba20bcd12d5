/** What an administrator may put into a role of the box office, about the work of everybody in it. */
import { permission } from '#core'

/** Orders of all people, and with them the guests of all. Here, because guests come before orders. */
export const seeAllOrders = permission({
  id: 'orders.all',
  application: 'box-office',
  says: 'see all ticket orders',
})
