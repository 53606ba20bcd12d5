/** What an administrator may put into a role of the box office, about orders. One a line of the seed. */
import { permission } from '#core'

export const decideOrders = permission({
  id: 'orders.decide',
  application: 'box-office',
  says: 'approve or deny ticket orders',
})
export const decideForReports = decideOrders.at('reports', 'of their direct reports only')

export const seeAllOrders = permission({
  id: 'orders.all',
  application: 'box-office',
  says: 'see all ticket orders',
})
