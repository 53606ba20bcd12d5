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
/** Ruling 1: a third toggle that mirrors the first unless an administrator sets it. */
export const accountsSeeTheirs = portal(
  'portal.accounts-see-theirs',
  '“Allow people to view tickets of their accounts in the Client Portal”',
)
