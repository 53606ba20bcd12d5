/**
 * A second opinion on every rule: one Cedar policy for each function, written from the rule's own tree. It shares
 * nothing with the normal forms, the compiled checks or the decision; a NULL column is an attribute that is absent.
 */
import type { Actor, Atom, Fact, RecordFacts, RuleNode, Subject } from '#core'

export function policyFor(id: string, node: RuleNode, subject: Subject | null): string {
  const text = JSON.stringify(id)
  return `permit (principal, action == Action::${text}, resource) when { ${expression(node, subject)} };`
}

function expression(node: RuleNode, subject: Subject | null): string {
  switch (node.op) {
    case 'all':
      return node.of.length === 0
        ? 'true'
        : `(${node.of.map((part) => expression(part, subject)).join(' && ')})`
    case 'any':
      return node.of.length === 0
        ? 'false'
        : `(${node.of.map((part) => expression(part, subject)).join(' || ')})`
    case 'row':
      return expression(node.of, subject)
    case 'can':
      return expression(node.of(), subject)
    case 'on':
      throw new Error('a second subject has no place in this export')
    case 'atom':
      return node.negated ? `!(${atomExpression(node.atom, subject)})` : atomExpression(node.atom, subject)
  }
}

/** What an actor holds "here": in the record's own application where there are several, or in any of its kind. */
function held(what: string, kind: string, subject: Subject | null): string {
  const { field, kind: own } = subject?.application ?? { field: null, kind: null }
  const here = field !== null && kind === own ? `resource.${field}` : JSON.stringify(`any ${kind}`)
  return `(principal.hasTag(${here}) && principal.getTag(${here}).contains(${JSON.stringify(what)}))`
}

function atomExpression(atom: Atom, subject: Subject | null): string {
  switch (atom.kind) {
    case 'licence':
      return `${JSON.stringify(atom.licences)}.contains(principal.licence)`
    case 'application':
      return held('open', atom.application, subject)
    case 'permission':
      return held(`permission ${atom.permission}`, atom.application, subject)
    case 'setting':
      return held(`setting ${atom.setting}`, atom.application, subject)
    case 'flag':
      return atom.flag === 'global-admin'
        ? 'principal.isGlobalAdmin'
        : held('admin', atom.application, subject)
    case 'relation':
    case 'state':
      return factExpression(atom.fact)
  }
}

function factExpression(fact: Fact): string {
  switch (fact.op) {
    case 'all':
      return fact.of.length === 0 ? 'true' : `(${fact.of.map(factExpression).join(' && ')})`
    case 'any':
      return fact.of.length === 0 ? 'false' : `(${fact.of.map(factExpression).join(' || ')})`
    case 'not':
      return `!(${factExpression(fact.of)})`
    case 'absent':
      return `!(resource has ${fact.field})`
    case 'equals':
      return present(fact.field, `resource.${fact.field} == ${JSON.stringify(fact.value)}`)
    case 'one-of':
      return fact.values.length === 0
        ? 'false'
        : present(fact.field, `${JSON.stringify(fact.values)}.contains(resource.${fact.field})`)
    case 'actor':
      return present(fact.field, `resource.${fact.field} == principal.id`)
    case 'in-set':
      return present(fact.field, `principal.${fact.set}.contains(resource.${fact.field})`)
    case 'linked':
      return fact.set
        ? `resource.${fact.field}.containsAny(principal.${fact.set})`
        : `resource.${fact.field}.contains(principal.id)`
  }
}

const present = (field: string, then: string) => `(resource has ${field} && ${then})`

/** The actor as Cedar sees them; the tags are what they bring, by application and by kind of application. */
export function principalOf(actor: Actor): Entity {
  const brings = new Map<string, Set<string>>()
  const add = (where: string, what: readonly string[]) =>
    brings.set(where, new Set([...(brings.get(where) ?? []), ...what]))
  for (const access of actor.applications) {
    const permissions = [...access.permissions].map((one) => `permission ${one}`)
    const rights = access.open ? ['open', ...(access.isAdmin ? ['admin'] : []), ...permissions] : []
    const all = [...rights, ...[...access.settings].map((one) => `setting ${one}`)]
    add(access.id, all)
    add(`any ${access.kind}`, all)
  }
  add(
    'any global',
    [...actor.globalPermissions].map((one) => `permission ${one}`),
  )
  return {
    uid: { type: 'Person', id: 'actor' },
    attrs: {
      id: actor.id,
      licence: actor.licence,
      isGlobalAdmin: actor.isGlobalAdmin,
      ...Object.fromEntries(Object.entries(actor.sets).map(([name, set]) => [name, [...set]])),
    },
    parents: [],
    tags: Object.fromEntries([...brings].map(([where, what]) => [where, [...what]])),
  }
}

export const resourceOf = (record: RecordFacts): Entity => ({
  uid: { type: 'Record', id: 'record' },
  attrs: Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null)),
  parents: [],
})

export interface Entity {
  readonly uid: { readonly type: string; readonly id: string }
  readonly attrs: Readonly<Record<string, unknown>>
  readonly parents: readonly never[]
  readonly tags?: Readonly<Record<string, readonly string[]>>
}
