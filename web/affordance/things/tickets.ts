import type { Can } from './decisions.ts'
import type { Ref } from './people.ts'

export type StatusClass = 'new' | 'in-process' | 'on-hold' | 'requested' | 'completed' | 'cancelled'

export type TicketRow = {
  id: string
  number: number
  version: number
  applicationId: string
  applicationName: string
  title: string
  classification: string
  typeName: string | null
  requestorName: string | null
  accountName: string | null
  statusName: string
  statusClass: StatusClass
  priorityName: string | null
  priorityPosition: number | null
  responsibleName: string | null
  responsibleGroupName: string | null
  responsibleId: string | null
  createdAt: string
  updatedAt: string
}

export type FeedEntry = {
  id: string
  kind: 'comment' | 'status' | 'edit' | 'assign' | 'contact' | 'created'
  author: Ref | null
  body: string | null
  isPrivate: boolean
  changes: { field: string; before: string | null; after: string | null }[] | null
  createdAt: string
}

export type Ticket = TicketRow & {
  description: string | null
  typeId: string | null
  statusId: string
  impactId: string | null
  impactName: string | null
  urgencyId: string | null
  urgencyName: string | null
  priorityId: string | null
  accountId: string | null
  requestor: Ref | null
  creator: Ref | null
  responsible: Ref | null
  responsibleGroup: Ref | null
  reviewer: (Ref & { kind: 'person' | 'group' }) | null
  contacts: Ref[]
  isConverted: boolean
  isArchived: boolean
  goesOffHoldAt: string | null
  feed: FeedEntry[]
  can: Can
}

export type TicketCounts = { mine: number; unassigned: number; open: number; all: number; requested: number }

export type Lists = {
  statuses: (Ref & { class: StatusClass; isDefault: boolean })[]
  types: Ref[]
  impacts: Ref[]
  urgencies: Ref[]
  priorities: (Ref & { position: number })[]
  accounts: Ref[]
  groups: Ref[]
  classifications: Ref[]
}
