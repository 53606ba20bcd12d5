import type { Can } from './decisions.ts'

export type Ref = { id: string; name: string }

export type ApplicationKind =
  | 'work-management'
  | 'my-work'
  | 'client-portal'
  | 'people'
  | 'assets'
  | 'projects'
  | 'ticketing'
  | 'box-office'

export type Application = { id: string; kind: ApplicationKind; name: string; slug: string; isAdmin: boolean }

/** One ticketing application, with what can be done in it. */
export type ApplicationPage = {
  id: string
  kind: string
  name: string
  slug: string
  purpose: string
  can: Can
}

export type Me = {
  person: {
    id: string
    handle: string
    name: string
    email: string
    title: string | null
    licence: string
    managerId: string | null
    locale: string | null
    timeZone: string | null
  }
  organisation: {
    id: string
    name: string
    locale: string
    timeZone: string
    currency: string
    demo: boolean
  }
  applications: Application[]
  /** who really acts, and under which proxies; null where one acts for oneself */
  acting: { by: Ref; grants: { id: string; scopes: string[]; until: string }[] } | null
  can: Can
}

export type PersonRow = {
  id: string
  handle: string
  name: string
  title: string | null
  email: string
  licence: string
  status: string
  managerName: string | null
}

export type GroupRow = { id: string; name: string; memberCount: number; isMine: boolean }

export type DemoPerson = {
  handle: string
  name: string
  title: string
  email: string
  says: string
  desk: 'service-desk' | 'box-office' | 'administration'
}
