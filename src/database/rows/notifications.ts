import type { Generated } from 'kysely'
import type { NullableTimestamp, Timestamp, TimestampWithDefault } from './columns.ts'

/** Who was told of what, how they want it, and whether mail has a way out. */
export interface NotificationTables {
  notifications: NotificationRow
  notificationPreferences: NotificationPreferenceRow
  mailDelivery: MailDeliveryRow
}

interface NotificationRow {
  orgId: string
  id: string
  personId: string
  kind: string
  entryId: string | null
  subjectKind: string | null
  subjectId: string | null
  title: string
  body: string
  path: string
  inApp: Generated<boolean>
  createdAt: TimestampWithDefault
  readAt: NullableTimestamp
}

interface NotificationPreferenceRow {
  orgId: string
  personId: string
  kind: string
  inApp: boolean
  mail: boolean
}

interface MailDeliveryRow {
  orgId: string
  sends: boolean
  problem: Generated<string>
  checkedAt: Timestamp
}
