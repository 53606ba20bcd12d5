import type { FunctionId } from '../../gen/manifest.gen.ts'

export type Layer =
  | 'gate'
  | 'licence'
  | 'application'
  | 'permission'
  | 'relation'
  | 'state'
  | 'setting'
  | 'admin'

export type Verdict = { allowed: true; row: string | null } | { allowed: false; layer: Layer; says: string }

/** Verdicts by function, for the functions whose button sits on the thing that carries them. */
export type Can = Partial<Record<FunctionId, Verdict>>

export type Rung = { layer: Layer; verdict: 'passed' | 'blocked' | 'unknown' | 'not-reached'; says: string }

export type Unlock = {
  says: string
  steps: string[]
  who: { name: string; how: string; step: number }[]
  opens: number
  atoms: string[]
}

export type Explanation = {
  function: string
  title: string
  allowed: boolean
  heading: string
  summary: string
  subject: { kind: string; id: string; label: string } | null
  person: { id: string; name: string }
  layers: Rung[]
  unlock: Unlock[]
  /** people who can do it as things are */
  instead: { name: string; how: string }[]
  rows: { id: string; verdict: string }[]
  rule: string
  file: string
  decisionId: string | null
}

export type RoleVerdict = { verdict: 'yes' | 'scoped' | 'no'; says: string }

export type MatrixLine = {
  id: string
  title: string
  area: string
  kind: string
  rows: string[]
  rule: string
  atoms: string[]
  file: string
  roles: Record<string, RoleVerdict>
}

export type Role = {
  key: string
  name: string
  purpose: string
  applicationKind: string
  permissions: string[]
}

export type Who = { total: number; people: { id: string; name: string; how: string }[] }

export type AuditEntry = {
  id: string
  at: string
  actor: { id: string; name: string } | null
  principal: { id: string; name: string } | null
  function: string
  title: string
  /** what happened, in a sentence with the names */
  says: string
  subjectKind: string | null
  subjectId: string | null
  subjectLabel: string | null
  outcome: 'done' | 'refused' | 'indeterminate'
  witness: string | null
  before: unknown
  after: unknown
}
