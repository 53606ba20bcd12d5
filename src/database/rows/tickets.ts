import type { Generated } from 'kysely'
import type { JsonWithDefault, NullableTimestamp, TimestampWithDefault } from './columns.ts'

// The service desk: its catalogue and its tickets.
export interface StatusRow {
  orgId: string
  id: string
  applicationId: string
  name: string
  class: 'new' | 'in-process' | 'completed' | 'cancelled' | 'on-hold' | 'requested'
  position: number
  isDefault: Generated<boolean>
}

export interface TicketTypeRow {
  orgId: string
  id: string
  applicationId: string
  name: string
  reviewerId: string | null
  reviewingGroupId: string | null
}

export interface ImpactRow {
  orgId: string
  id: string
  name: string
  position: number
}

export interface UrgencyRow {
  orgId: string
  id: string
  name: string
  position: number
}

export interface PriorityRow {
  orgId: string
  id: string
  name: string
  position: number
  isDefault: Generated<boolean>
}

export interface PriorityMatrixRow {
  orgId: string
  impactId: string
  urgencyId: string
  priorityId: string
}

export interface TicketRow {
  orgId: string
  id: string
  number: Generated<number>
  applicationId: string
  typeId: string
  classification: 'incident' | 'major-incident' | 'problem' | 'change' | 'release' | 'service-request'
  title: string
  description: Generated<string>
  requestorId: string
  creatorId: string
  accountId: string | null
  statusId: string
  statusClass: 'new' | 'in-process' | 'completed' | 'cancelled' | 'on-hold' | 'requested'
  impactId: string | null
  urgencyId: string | null
  priorityId: string
  responsibleId: string | null
  responsibleGroupId: string | null
  isConverted: Generated<boolean>
  convertedTaskComplete: boolean | null
  isTemplate: Generated<boolean>
  isArchived: Generated<boolean>
  goesOffHoldAt: NullableTimestamp
  createdAt: TimestampWithDefault
  updatedAt: TimestampWithDefault
  closedAt: NullableTimestamp
  version: Generated<number>
}

export interface TicketContactRow {
  orgId: string
  ticketId: string
  personId: string
}

export interface TicketFeedRow {
  orgId: string
  id: string
  ticketId: string
  authorId: string
  kind: 'comment' | 'status' | 'edit' | 'assign' | 'contact' | 'created'
  body: Generated<string>
  isPrivate: Generated<boolean>
  changes: JsonWithDefault
  createdAt: TimestampWithDefault
}
