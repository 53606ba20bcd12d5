/** Switches of a ticketing application that can turn a grant off. */
import { setting } from '#core'

const portal = (id: string, says: string) =>
  setting({ id, application: 'ticketing', says: `${says} (on)`, otherwise: `${says} (off)` })

export const requestorsSeeTheirs = portal(
  'portal.requestors-see-theirs',
  '“Allow requestors/creators to view tickets in the Client Portal”',
)
export const contactsSeeTheirs = portal(
  'portal.contacts-see-theirs',
  '“Allow ticket contacts to view tickets in Client Portal”',
)
/**
 * Ruling 1: the seed lets the first switch govern accounts too. This third one mirrors it until an administrator
 * turns it on, and can only take away, so that a world that does not name it is the seed's.
 */
export const hiddenFromAccounts = portal(
  'portal.hidden-from-accounts',
  '“Hide tickets from people who share only their account or department”',
)
