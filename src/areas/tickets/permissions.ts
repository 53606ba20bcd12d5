/** What an administrator may put into a role of a ticketing application, in the seed's words. */
import { permission } from '#core'

const inTicketing = (id: string, says: string) => permission({ id, application: 'ticketing', says })

export const editAll = inTicketing('tickets.edit-all', 'edit all tickets regardless of type')
export const editOwn = inTicketing(
  'tickets.edit-own',
  'edit tickets for which they are primarily responsible',
)
export const updateAll = inTicketing(
  'tickets.update-all',
  'update all tickets and ticket tasks regardless of type',
)
export const takeUnassigned = inTicketing(
  'tickets.take-unassigned',
  'take primary responsibility for all unassigned tickets regardless of type',
)

export const seeAccountRequests = permission({
  id: 'tickets.see-account-requests',
  application: 'global',
  says: 'view all requests belonging to assigned accounts and departments',
})
