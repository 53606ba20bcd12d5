/** What an administrator may put into a role of the box office, about how the desk itself works. */
import { permission } from '#core'

/** Quotas, audiences, approval chains, gift limits. No line of the seed names them; a Super User has no restrictions. */
export const configureBoxOffice = permission({
  id: 'box-office.configure',
  application: 'box-office',
  says: 'configure the Box Office',
  sensitive: true,
})

/** Loading puts events on the calendar as well as their seats, so it stands before the areas of both. */
export const loadInventory = permission({
  id: 'inventory.load',
  application: 'box-office',
  says: 'load tickets',
})

/** Here, because orders that are called off and seats that are taken back ask the same of a person. */
export const reclaimTickets = permission({
  id: 'admissions.reclaim',
  application: 'box-office',
  says: 'reclaim tickets',
})
export const reclaimHeld = reclaimTickets.at('held', 'those they hold or handed out only')
