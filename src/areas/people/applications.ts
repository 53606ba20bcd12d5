/** The kinds of application a person may be given. Rules name them by these constants alone. */
import { type AtomRule, application, applicationAdmin } from '#core'

/** Kind → its name on screens. A ticketing application has several instances, each with a name of its own. */
export const applicationKinds = {
  'work-management': 'Work Management',
  'my-work': 'My Work',
  'client-portal': 'the Client Portal',
  people: 'the People application',
  assets: 'the Assets application',
  projects: 'the Projects application',
  ticketing: 'the Ticketing application',
  'box-office': 'the Box Office',
} as const
export type ApplicationKind = keyof typeof applicationKinds

const access = (kind: ApplicationKind): AtomRule => application(kind, applicationKinds[kind])

export const workManagement = access('work-management')
export const myWork = access('my-work')
export const clientPortal = access('client-portal')
export const ticketing = access('ticketing')
export const boxOffice = access('box-office')

export const ticketingAdmin = applicationAdmin('ticketing', applicationKinds.ticketing)
export const boxOfficeAdmin = applicationAdmin('box-office', applicationKinds['box-office'])
