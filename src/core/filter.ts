/**
 * The rule read as a predicate over rows, for one actor. What the actor brings is folded away first, so that a
 * list nobody may see costs no query and a list without conditions costs no predicate. Negation stands only at the
 * leaves. Every leaf is two-valued: a NULL column makes a positive leaf false and a negated one true, as in `decide`.
 */
import type { Actor, Scope } from './actor.ts'
import { actorHolds, type Compiled, isActors } from './compile.ts'
import type { Fact } from './fact.ts'
import type { Literal, Term } from './normal-form.ts'
import type { Subject } from './subject.ts'

export type Filter =
  /** all of nothing is everything */
  | { readonly op: 'all'; readonly of: readonly Filter[] }
  /** any of nothing is nothing */
  | { readonly op: 'any'; readonly of: readonly Filter[] }
  | {
      readonly op: 'is'
      readonly field: string
      readonly value: string | number | boolean
      readonly negated: boolean
    }
  | {
      readonly op: 'in'
      readonly field: string
      readonly values: readonly (string | number)[]
      readonly negated: boolean
    }
  | { readonly op: 'null'; readonly field: string; readonly negated: boolean }
  | {
      readonly op: 'linked'
      readonly link: { readonly table: string; readonly record: string; readonly value: string }
      readonly values: readonly string[]
      readonly negated: boolean
    }

export const everything: Filter = { op: 'all', of: [] }
export const nothing: Filter = { op: 'any', of: [] }
export const isEverything = (filter: Filter): boolean => filter.op === 'all' && filter.of.length === 0
export const isNothing = (filter: Filter): boolean => filter.op === 'any' && filter.of.length === 0

/** Which rows of its subject this actor may have the function on. */
export function filterFor(compiled: Compiled, actor: Actor): Filter {
  if (!actor.isActive) return nothing
  const { subject } = compiled
  if (!subject) throw new Error(`\`${compiled.id}\` has no subject to filter`)
  const { field, kind } = subject.application
  if (!field) return branches(compiled, subject, actor, actor.everywhere)

  // Rights differ by application: applications in which the same remains of the rule share one branch.
  const byRemainder = new Map<string, { remainder: Filter; ids: string[] }>()
  for (const [id, scope] of actor.applicationById) {
    if (scope.application?.kind !== kind) continue
    const remainder = branches(compiled, subject, actor, scope)
    if (isNothing(remainder)) continue
    const key = JSON.stringify(remainder)
    const group = byRemainder.get(key) ?? { remainder, ids: [] }
    group.ids.push(id)
    byRemainder.set(key, group)
  }
  return any(
    [...byRemainder.values()].map(({ remainder, ids }) =>
      all([{ op: 'in', field, values: ids.toSorted(), negated: false }, remainder]),
    ),
  )
}

function branches(compiled: Compiled, subject: Subject, actor: Actor, scope: Scope): Filter {
  return any(compiled.terms.map(({ term }) => remainderOf(term, subject, actor, scope)))
}

function remainderOf(term: Term, subject: Subject, actor: Actor, scope: Scope): Filter {
  return all(
    term.literals.map((literal) => {
      if (isActors(literal)) return actorHolds(literal, actor, scope) ? everything : nothing
      return recordFilter(literal, subject, actor)
    }),
  )
}

function recordFilter(literal: Literal, subject: Subject, actor: Actor): Filter {
  if (literal.place !== null || !('fact' in literal.atom)) {
    throw new Error(`\`${literal.atom.id}\` is asked of a second subject and cannot filter a list`)
  }
  return factFilter(literal.atom.fact, subject, actor, literal.negated)
}

function factFilter(fact: Fact, subject: Subject, actor: Actor, negated: boolean): Filter {
  switch (fact.op) {
    case 'not':
      return factFilter(fact.of, subject, actor, !negated)
    case 'all':
    case 'any': {
      const parts = fact.of.map((part) => factFilter(part, subject, actor, negated))
      return (fact.op === 'all') === negated ? any(parts) : all(parts)
    }
    case 'equals':
      return { op: 'is', field: fact.field, value: fact.value, negated }
    case 'one-of':
      return among(fact.field, fact.values, negated)
    case 'absent':
      return { op: 'null', field: fact.field, negated }
    case 'actor':
      return { op: 'is', field: fact.field, value: actor.id, negated }
    case 'in-set':
      return among(fact.field, [...actor.sets[fact.set]].sort(), negated)
    case 'linked': {
      const declared = subject.fields[fact.field]
      if (declared?.type !== 'link') throw new Error(`\`${fact.field}\` of \`${subject.name}\` is not a link`)
      const { table, record, value } = declared
      const values = fact.set ? [...actor.sets[fact.set]].sort() : [actor.id]
      return { op: 'linked', link: { table, record, value }, values, negated }
    }
  }
}

function among(field: string, values: readonly string[], negated: boolean): Filter {
  if (values.length === 0) return negated ? everything : nothing
  return { op: 'in', field, values, negated }
}

/** Conjunction, folded: nothing absorbs, everything vanishes. */
export function all(parts: readonly Filter[]): Filter {
  const rest = parts
    .filter((part) => !isEverything(part))
    .flatMap((part) => (part.op === 'all' ? part.of : [part]))
  if (rest.some(isNothing)) return nothing
  return rest.length === 1 && rest[0] ? rest[0] : { op: 'all', of: rest }
}

/** Disjunction, folded: everything absorbs, nothing vanishes, and what all branches ask is asked once. */
export function any(parts: readonly Filter[]): Filter {
  const rest = parts
    .filter((part) => !isNothing(part))
    .flatMap((part) => (part.op === 'any' ? part.of : [part]))
  if (rest.some(isEverything)) return everything
  const [first, ...others] = rest.map(conjuncts)
  if (!first || others.length === 0) return rest[0] ?? nothing
  const isShared = (part: Filter) => others.every((branch) => branch.some((other) => isSame(part, other)))
  const shared = first.filter(isShared)
  if (shared.length === 0) return { op: 'any', of: rest }
  const without = (branch: readonly Filter[]) =>
    branch.filter((part) => !shared.some((other) => isSame(part, other)))
  return all([...shared, any([first, ...others].map((branch) => all(without(branch))))])
}

const conjuncts = (filter: Filter): readonly Filter[] => (filter.op === 'all' ? filter.of : [filter])

/** Sets may be large: they are compared only where all else is equal. */
function isSame(one: Filter, other: Filter): boolean {
  if (one.op !== other.op) return false
  if ('field' in one && 'field' in other && one.field !== other.field) return false
  return JSON.stringify(one) === JSON.stringify(other)
}
