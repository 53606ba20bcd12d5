import type { Generated } from 'kysely'
import type { JsonWithDefault, NullableTimestamp, Timestamp, TimestampWithDefault } from './columns.ts'

// People, groups, accounts, and what each may do.
export interface AccountRow {
  orgId: string
  id: string
  name: string
}

export interface PersonRow {
  orgId: string
  id: string
  handle: string
  name: string
  email: string
  licence:
    | 'none'
    | 'enterprise'
    | 'project-manager'
    | 'technician'
    | 'team-member'
    | 'student-technician'
    | 'client'
  status: Generated<'invited' | 'active' | 'blocked' | 'deactivated'>
  managerId: string | null
  defaultAccountId: string | null
  globalRoleId: string | null
  isGlobalAdmin: Generated<boolean>
  title: Generated<string>
  locale: string | null
  timeZone: string | null
  epoch: Generated<number>
  version: Generated<number>
  createdAt: TimestampWithDefault
}

export interface PersonAccountRow {
  orgId: string
  personId: string
  accountId: string
}

export interface GroupRow {
  orgId: string
  id: string
  name: string
}

export interface GroupMemberRow {
  orgId: string
  groupId: string
  personId: string
  isPrimary: Generated<boolean>
  isManager: Generated<boolean>
}

export interface ApplicationRow {
  orgId: string
  id: string
  kind: string
  name: string
  slug: string
  purpose: Generated<string>
  rolesCombine: Generated<boolean>
  settings: JsonWithDefault
  version: Generated<number>
}

export interface RoleRow {
  orgId: string
  id: string
  applicationKind: string
  name: string
  purpose: Generated<string>
  permissions: Generated<string[]>
}

export interface PersonApplicationRow {
  orgId: string
  personId: string
  applicationId: string
  isAdmin: Generated<boolean>
}

export interface PersonRoleRow {
  orgId: string
  personId: string
  applicationId: string
  roleId: string
  rolesCombine: Generated<boolean>
  since: TimestampWithDefault
}

export interface ProxyRow {
  orgId: string
  id: string
  principalId: string
  proxyId: string
  scopes: string[]
  startsAt: Timestamp
  endsAt: Timestamp
  revokedAt: NullableTimestamp
  note: Generated<string>
  createdAt: TimestampWithDefault
  version: Generated<number>
}
