import type { Generated } from 'kysely'
import type { JsonWithDefault, NullableTimestamp, Timestamp, TimestampWithDefault } from './columns.ts'

/** What is sent, and the links in it. */
export interface MailTables {
  mails: MailRow
  links: LinkRow
}

interface MailRow {
  orgId: string
  id: string
  kind: string
  toAddress: string
  toPersonId: string | null
  subject: string
  body: string
  attachments: JsonWithDefault
  state: Generated<'waiting' | 'sent' | 'failed' | 'kept'>
  attempts: Generated<number>
  lastError: Generated<string>
  notBefore: TimestampWithDefault
  createdAt: TimestampWithDefault
  sentAt: NullableTimestamp
}

interface LinkRow {
  orgId: string
  id: string
  hash: string
  purpose: string
  subjectId: string | null
  personId: string | null
  data: JsonWithDefault
  expiresAt: Timestamp
  usedAt: NullableTimestamp
  createdAt: TimestampWithDefault
}
