import type { Generated } from 'kysely'
import type { NullableTimestamp, TimestampWithDefault } from './columns.ts'

/** What people ask for that the organisation does not own. */
export interface SpecialTables {
  specialRequests: SpecialRequestRow
}

interface SpecialRequestRow {
  orgId: string
  id: string
  number: Generated<number>
  ownerId: string
  askedById: string
  eventName: string
  venueName: Generated<string>
  day: string | null
  quantity: number
  purpose: string
  reason: string
  budgetCents: number | null
  neededBy: string | null
  state: 'pending-approval' | 'pending-sourcing' | 'sourced' | 'denied' | 'declined' | 'cancelled' | 'expired'
  awaits: Generated<'manager' | 'person' | 'compliance' | 'holders'>
  approverId: string | null
  decidedById: string | null
  decidedAt: NullableTimestamp
  decisionNote: Generated<string>
  sourcedById: string | null
  sourcedAt: NullableTimestamp
  sourceNote: Generated<string>
  orderId: string | null
  costCents: number | null
  askedAt: TimestampWithDefault
  version: Generated<number>
}
