import type { Can } from './decisions.ts'
import type { Ref } from './people.ts'

export type EmployeeStatus = 'invited' | 'active' | 'blocked' | 'deactivated'

export type EmployeeLine = {
  id: string
  version: number
  name: string
  email: string
  title: string
  status: EmployeeStatus
  departments: Ref[]
  manager: Ref | null
  roles: Ref[]
}

export type EmployeeCounts = Record<'all' | EmployeeStatus, number>

export type Employee = EmployeeLine & {
  handle: string
  reports: Ref[]
  invitation: { invitedAt: string; invitedBy: string; expiresAt: string; isOver: boolean } | null
  holds: { seats: number; orders: number; reports: number; proxies: number }
  can: Can
}

export type EmployeeChoices = { departments: Ref[]; roles: (Ref & { purpose: string })[] }

export type RoleChange = { id: string; title: string; whole: boolean }
export type RolePreview = { gains: RoleChange[]; losses: RoleChange[]; keeps: number }

export type PlannedRow = {
  line: number
  name: string
  email: string
  act: 'add' | 'change' | 'block' | 'unblock' | 'nothing'
  edits: { field: string; before: string; after: string }[]
  problems: { column: string; says: string }[]
}

export type FileReport = {
  rows: PlannedRow[]
  added: number
  changed: number
  blocked: number
  unblocked: number
  wrong: number
  notRead: string[]
  rejected: { fileName: string; mediaType: string; base64: string } | null
}

export type ProxyGrant = {
  id: string
  version: number
  principal: Ref
  proxy: Ref
  scopes: ProxyScope[]
  startsAt: string
  endsAt: string
  note: string
  state: 'to-come' | 'live' | 'run-out' | 'revoked'
  lastUsedAt: string | null
  can?: Can
}
export type ProxyScope = 'request' | 'approve' | 'manage-tickets'

export type Advice = {
  best: { roles: { key: string; name: string }[]; excess: Titled[]; lacks: Titled[] }[]
}
type Titled = { id: string; title: string }

export type Comparison = {
  roles: { key: string; name: string; purpose: string }[]
  lines: {
    area: string
    functions: string[]
    cells: Record<string, { verdict: 'yes' | 'scoped' | 'no'; says: string }>
  }[]
  tasks: { row: string; group: string; says: string; canBeWhole: boolean }[]
}

export type Unneeded = {
  days: number
  items: { person: Ref; role: Ref; since: string; why: 'unused' | 'covered'; opens: string[] }[]
}
