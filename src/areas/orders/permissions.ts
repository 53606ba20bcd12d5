/** What an administrator may put into a role of the box office, about orders. One a line of the seed. */
import { permission } from '#core'

export const decideOrders = permission({
  id: 'orders.decide',
  application: 'box-office',
  says: 'approve or deny ticket orders',
})
export const decideForReports = decideOrders.at('reports', 'of their direct reports only')

/** The step of compliance, where an approval chain has one: public officials, values above a limit. */
export const decideCompliance = decideOrders.at('compliance', 'at the step of compliance only')

/** Sending, handing over, taking back: the whole of delivery. */
export const fulfilOrders = permission({
  id: 'orders.fulfil',
  application: 'box-office',
  says: 'fulfil orders',
})

export { seeAllOrders } from '../contacts/public.ts'
