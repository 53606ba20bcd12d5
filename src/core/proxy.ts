/**
 * Acting for somebody else. The principal's rights are narrowed twice before anything is decided: to the rows of the
 * seeds that were handed over, and by every sensitive permission that the actor lacks. Both are worlds, not special
 * cases: decide, filter, explain and the buttons then read them as always.
 */
import { type Actor, type ActorFacts, actorOf } from './actor.ts'
import { type Compiled, compile } from './compile.ts'
import { rowsOf } from './describe.ts'
import type { CounterfoilFunction } from './function.ts'
import type { RuleNode } from './rule.ts'
import type { Rulebook } from './rulebook.ts'

/**
 * The rules as far as they stand under these rows. What cites no row changes nothing, and can be read unless it asks
 * who one is to the thing: what somebody was told is theirs, and was handed over to nobody.
 */
export function handedOver(rules: Rulebook, rows: ReadonlySet<string>): Rulebook {
  const compiled = rules.functions.map((fn) => handed(fn, rows))
  const byId = new Map(compiled.map((one) => [one.id, one]))
  return {
    ...rules,
    compiled,
    rule: (id) => byId.get(id) ?? rules.rule(id),
  }
}

function handed(fn: CounterfoilFunction, rows: ReadonlySet<string>): Compiled {
  const node =
    rowsIn(fn.rule.node).length > 0 ? under(fn.rule.node, rows) : isCommon(fn) ? fn.rule.node : null
  const rule = { node: node ?? nobody }
  return { ...compile({ ...fn, rule }), isWithheld: node === null }
}

const nobody: RuleNode = { op: 'any', of: [] }
const isCommon = (fn: CounterfoilFunction) =>
  (fn.kind === 'list' || fn.kind === 'read') && !asksWhoOneIs(fn.rule.node)

/** What remains of the rule; null where nothing does. An alternative without a row is nobody's to hand over. */
function under(node: RuleNode, rows: ReadonlySet<string>): RuleNode | null {
  switch (node.op) {
    case 'atom':
      return node
    case 'row':
      return rows.has(node.row) ? node : null
    case 'any': {
      if (rowsIn(node).length === 0) return node
      const left = node.of.filter((part) => rowsIn(part).length > 0).map((part) => under(part, rows))
      const kept = left.filter((part) => part !== null)
      return kept.length === 0 ? null : { op: 'any', of: kept }
    }
    case 'all': {
      const left = node.of.map((part) => under(part, rows))
      return left.some((part) => part === null) ? null : { op: 'all', of: left as RuleNode[] }
    }
    case 'on': {
      const of = under(node.of, rows)
      return of && { ...node, of }
    }
    case 'can': {
      const of = under(node.of(), rows)
      return of && { ...node, of: () => of }
    }
  }
}

/** Rows of the rule and of the functions it refers to. */
function rowsIn(node: RuleNode): readonly string[] {
  if (node.op === 'can') return rowsIn(node.of())
  if (node.op === 'all' || node.op === 'any') return node.of.flatMap(rowsIn)
  if (node.op === 'on') return rowsIn(node.of)
  return rowsOf(node)
}

function asksWhoOneIs(node: RuleNode): boolean {
  if (node.op === 'atom') return node.atom.kind === 'relation'
  if (node.op === 'can') return asksWhoOneIs(node.of())
  return [node.of].flat().some(asksWhoOneIs)
}

/** The principal as the actor may be: no administration, and no sensitive permission that the actor lacks. */
export function inTheNameOf(principal: Actor, actor: Actor, sensitive: ReadonlySet<string>): Actor {
  const held = new Set(actor.applications.flatMap((one) => [...one.permissions]))
  const narrowed = (permissions: ReadonlySet<string>) =>
    new Set([...permissions].filter((one) => !sensitive.has(one) || held.has(one)))
  const facts: ActorFacts = {
    ...principal,
    isGlobalAdmin: false,
    globalPermissions: narrowed(principal.globalPermissions),
    sets: {
      ...principal.sets,
      acting: new Set([principal.id, actor.id]),
      standIn: new Set([actor.id]),
    },
    applications: principal.applications.map((one) => ({
      ...one,
      isAdmin: false,
      permissions: narrowed(one.permissions),
    })),
  }
  return actorOf(facts)
}

/** Permissions that never pass through a proxy, wherever a rule names them; scopes of them are as sensitive. */
export function sensitiveIn(rules: Rulebook): ReadonlySet<string> {
  const atoms = rules.compiled.flatMap((one) => one.literals.map((literal) => literal.atom))
  return new Set(
    atoms.flatMap((atom) => (atom.kind === 'permission' && atom.sensitive ? [atom.permission] : [])),
  )
}
