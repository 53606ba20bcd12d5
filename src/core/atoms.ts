/** The constructors of atoms. Areas declare each atom once, with its words; nothing else may be tested by a rule. */
import type { Licence } from './actor.ts'
import type { Fact } from './fact.ts'
import type { Atom, AtomRule, ChangedBy, ReversibleRule } from './rule.ts'
import type { Subject } from './subject.ts'
import { listed } from './words.ts'

const asRule = (atom: Atom): AtomRule => ({ node: { op: 'atom', atom, negated: false } })

const licenceNames: Record<Licence, string> = {
  none: 'no',
  enterprise: 'Enterprise',
  'project-manager': 'Project Manager',
  technician: 'Technician',
  'team-member': 'Team Member',
  'student-technician': 'Student Technician',
  client: 'Client',
}

export const licenceName = (licence: Licence): string => licenceNames[licence]

export function licence(...licences: readonly [Licence, ...Licence[]]): AtomRule {
  const sorted = [...licences].sort()
  return asRule({
    kind: 'licence',
    layer: 'licence',
    id: `licence:${sorted.join('|')}`,
    licences: sorted,
    phrase: listed(sorted.map(licenceName), 'or'),
    changedBy: [{ by: 'global-admin' }],
  })
}

/** Access to an application. Inside a subject's own kind it means that very instance. */
export function application(kind: string, name: string): AtomRule {
  return asRule({
    kind: 'application',
    layer: 'application',
    id: `application:${kind}`,
    application: kind,
    phrase: name,
    changedBy: [{ by: 'global-admin' }],
  })
}

/** One line that a role may carry. `permission` is its id there, for SQL that looks for whoever holds it. */
export interface GrantRule extends AtomRule {
  readonly permission: string
}

export interface PermissionRule extends GrantRule {
  readonly title: string
  readonly application: string
  /** The permission narrowed by a condition, so that a restriction is a smaller grant and never a denial. */
  at(scope: string, phrase: string): GrantRule
}

/**
 * What an administrator may put into a role. `says` continues "may …" in the seed's words; `application` is the
 * kind of application whose roles carry it, or `global`. Sensitive permissions never pass through a proxy.
 */
export function permission(declared: {
  readonly id: string
  readonly application: string
  readonly says: string
  readonly sensitive?: boolean
}): PermissionRule {
  const changedBy: ChangedBy[] =
    declared.application === 'global'
      ? [{ by: 'global-admin' }]
      : [{ by: 'application-admin', kind: declared.application }, { by: 'global-admin' }]
  const atom = (id: string, says: string): GrantRule => ({
    ...asRule({
      kind: 'permission',
      layer: 'permission',
      id: `permission:${id}`,
      permission: id,
      application: declared.application,
      sensitive: declared.sensitive ?? false,
      phrase: says,
      changedBy,
    }),
    permission: id,
  })
  return {
    ...atom(declared.id, declared.says),
    title: declared.says,
    application: declared.application,
    at: (scope, phrase) => atom(`${declared.id}@${scope}`, `${declared.says} (${phrase})`),
  }
}

interface RecordAtom {
  readonly id: string
  readonly holds: Fact
  /** continues "to be …" for a relation, "it is …" for a state */
  readonly says: string
  readonly changedBy?: readonly ChangedBy[]
}

export function relation<S extends Subject>(
  subject: S,
  declared: RecordAtom,
): AtomRule<Readonly<Record<S['name'], true>>> {
  return asRule({
    kind: 'relation',
    layer: 'relation',
    id: declared.id,
    subject: subject.name,
    noun: subject.called ?? subject.name,
    fact: declared.holds,
    phrase: declared.says,
    changedBy: declared.changedBy ?? [{ by: 'nobody' }],
  })
}

export function state<S extends Subject>(
  subject: S,
  declared: RecordAtom & { readonly otherwise: string },
): ReversibleRule<Readonly<Record<S['name'], true>>> {
  const rule = asRule({
    kind: 'state',
    layer: 'state',
    id: declared.id,
    subject: subject.name,
    noun: subject.called ?? subject.name,
    fact: declared.holds,
    phrase: declared.says,
    negatedPhrase: declared.otherwise,
    changedBy: declared.changedBy ?? [{ by: 'nobody' }],
  })
  return { ...rule, reversible: true }
}

export function setting(declared: {
  readonly id: string
  readonly application: string
  readonly says: string
  readonly otherwise: string
}): ReversibleRule {
  const rule = asRule({
    kind: 'setting',
    layer: 'setting',
    id: `setting:${declared.id}`,
    setting: declared.id,
    application: declared.application,
    phrase: declared.says,
    negatedPhrase: declared.otherwise,
    changedBy: [{ by: 'application-admin', kind: declared.application }, { by: 'global-admin' }],
  })
  return { ...rule, reversible: true }
}

export function applicationAdmin(kind: string, name: string): AtomRule {
  return asRule({
    kind: 'flag',
    layer: 'admin',
    id: `flag:application-admin:${kind}`,
    flag: 'application-admin',
    application: kind,
    phrase: `an administrator of ${name}`,
    changedBy: [{ by: 'global-admin' }],
  })
}

export const globalAdmin: AtomRule = asRule({
  kind: 'flag',
  layer: 'admin',
  id: 'flag:global-admin',
  flag: 'global-admin',
  phrase: 'a global administrator',
  changedBy: [{ by: 'global-admin' }],
})
