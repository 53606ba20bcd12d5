import type { NullableTimestamp, Timestamp, TimestampWithDefault } from './columns.ts'

/** Who was invited into the box office. */
export interface EmployeesTables {
  invitations: InvitationRow
}

interface InvitationRow {
  orgId: string
  personId: string
  id: string
  invitedById: string
  invitedAt: TimestampWithDefault
  expiresAt: Timestamp
  acceptedAt: NullableTimestamp
}
