import type { Generated } from 'kysely'
import type { TimestampWithDefault } from './columns.ts'

export interface ContactsTables {
  contacts: ContactRow
  contactPeople: ContactPersonRow
}

interface ContactRow {
  orgId: string
  id: string
  name: string
  company: Generated<string>
  email: Generated<string>
  isOfficial: Generated<boolean>
  notes: Generated<string>
  createdById: string
  createdAt: TimestampWithDefault
  version: Generated<number>
}

interface ContactPersonRow {
  orgId: string
  contactId: string
  personId: string
}
