import type { NullableJson, TimestampWithDefault } from './columns.ts'

// What was done, and the answers kept so that a repeated request is not done twice.
export interface AuditEntryRow {
  orgId: string
  id: string
  at: TimestampWithDefault
  actorId: string | null
  principalId: string | null
  function: string
  subjectKind: string | null
  subjectId: string | null
  subjectLabel: string | null
  outcome: 'done' | 'refused' | 'indeterminate'
  witness: string | null
  decision: NullableJson
  before: NullableJson
  after: NullableJson
  requestId: string | null
}

export interface AuditSealRow {
  orgId: string
  sequence: number
  entries: number
  hash: string
  previous: string
  sealedAt: TimestampWithDefault
}

export interface AuditSealedRow {
  orgId: string
  entryId: string
  sequence: number
  position: number
}

export interface IdempotencyKeyRow {
  orgId: string
  personId: string
  key: string
  function: string
  fingerprint: string
  answer: NullableJson
  createdAt: TimestampWithDefault
}
