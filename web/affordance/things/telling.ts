import type { Can } from './decisions.ts'
import type { Ref } from './people.ts'

export type Note = {
  id: string
  kind: string
  title: string
  body: string
  path: string
  subject: { kind: string; id: string } | null
  createdAt: string
  readAt: string | null
  can: Can
}

export type Preference = {
  kind: string
  group: string
  title: string
  inApp: boolean
  mail: boolean
  alwaysInApp: boolean
  alwaysMail: boolean
}
export type Preferences = { email: string; mailReachesYou: boolean; kinds: Preference[] }

export type MailState = 'waiting' | 'sent' | 'failed' | 'kept'

/** `sends` is null where no process has looked yet. */
export type MailDelivery = { sends: boolean | null; problem: string }

export type MailRow = {
  id: string
  kind: string
  to: string
  toPerson: Ref | null
  subject: string
  state: MailState
  attempts: number
  lastError: string
  createdAt: string
  sentAt: string | null
  can: Can
}
export type MailPage = MailRow & { body: string; keysHidden: boolean; attachments: string[] }

type Concerned = Ref & { why: string }

export type Finding = {
  id: string
  /** nobody hears it, others hear it instead, or it is the way it is sent */
  weight: 'nobody' | 'others' | 'way'
  says: string
  follows: string
  count: number
  people: Concerned[]
  help: { says: string; path: string }
}

export type AlertLine = {
  kind: string
  group: string
  title: string
  inApp: boolean
  mail: boolean
  told: { as: string; count: number; people: Concerned[] }[]
  isHeard: boolean
}

export type Alerts = { delivery: MailDelivery; findings: Finding[]; kinds: AlertLine[] }
