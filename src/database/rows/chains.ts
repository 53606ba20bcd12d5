import type { ColumnType, Generated } from 'kysely'
import type { JsonText, NullableTimestamp, Timestamp, TimestampWithDefault } from './columns.ts'

/** Who decides about orders, in which order, and who did. */
export interface ChainTables {
  chains: ChainRow
  orderApprovals: OrderApprovalRow
}

type Awaits = 'manager' | 'person' | 'compliance' | 'holders'

interface ChainRow {
  orgId: string
  id: string
  number: number
  name: string
  steps: ColumnType<unknown, JsonText, JsonText>
  withoutManager: Generated<'holders' | 'skip'>
  withoutSteps: Generated<'holders' | 'approve'>
  state: Generated<'draft' | 'active' | 'retired'>
  savedById: string
  savedAt: TimestampWithDefault
  activatedAt: NullableTimestamp
  version: Generated<number>
}

interface OrderApprovalRow {
  orgId: string
  orderId: string
  position: number
  step: number
  /** how often it was sent back after the approval */
  round: Generated<number>
  awaits: Awaits
  approverId: string | null
  asked: number
  beganAt: Timestamp
  decidedById: string | null
  /** who really gave the word, where they acted for somebody else */
  actedById: string | null
  /** whoever spoke for themself; nobody once another round has begun */
  spokenById: string | null
  /** whoever spoke for somebody else; nobody once another round has begun */
  stoodInId: string | null
  /** whoever placed the order when it came to the step; null while that is who placed it last */
  placedById: string | null
  decidedAt: NullableTimestamp
  outcome: 'approved' | 'denied' | 'passed-on' | null
  quantity: number | null
  note: Generated<string>
}
