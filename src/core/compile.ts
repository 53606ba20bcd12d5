/**
 * A rule made ready to be asked often: literals numbered, branches and demands as lists of those numbers, and what
 * remains of the rule for an actor (see `residual.ts`) kept by what that actor brings.
 */
import type { Actor, Scope } from './actor.ts'
import { type Check, type Source, sourceOf, truthsOf } from './check.ts'
import { factHolds, nothingLoaded, type RecordFacts } from './fact.ts'
import type { CounterfoilFunction } from './function.ts'
import { not, type Truth } from './kleene.ts'
import { type Clause, conjunctive, disjunctive, type Literal, literalKey, type Term } from './normal-form.ts'
import type { Residual } from './residual.ts'
import { type Layer, layers } from './rule.ts'
import type { Subject } from './subject.ts'

/** The records a decision is about: the subject, and further ones by name. `null` where there is none. */
export interface Records {
  readonly subject: RecordFacts | null
  readonly [name: string]: RecordFacts | null
}

export interface CompiledTerm {
  readonly term: Term
  /** its literals, as positions in `Compiled.literals` */
  readonly numbers: readonly number[]
}

export interface CompiledClause {
  readonly clause: Clause
  readonly numbers: readonly number[]
}

/** A literal of a record, ready to be read: both fail where it is unknown. */
export interface Reading {
  readonly holds: Source
  readonly fails: Source
}

export interface Compiled {
  readonly id: string
  /** under a proxy: nothing of the rule was handed over */
  readonly isWithheld: boolean
  /** position in each scope's cache of residuals */
  readonly index: number
  readonly subject: Subject | null
  /** the field of the subject that names the application it lives in, where there are several */
  readonly scopeField: string | null
  readonly also: Readonly<Record<string, Subject>>
  /** the actor's first, `actorLiterals` of them, then those of records */
  readonly literals: readonly Literal[]
  readonly actorLiterals: number
  /** of the literals of records, in their order */
  readonly readings: readonly Reading[]
  /** what `readings` ask by `checks[…]` */
  readonly checks: readonly Check[]
  /** the truths of the literals of records, in their order */
  readonly truths: (actor: Actor, subject: RecordFacts, records: Records) => Truth[]
  /** names of further records */
  readonly places: readonly string[]
  /** `literalKey` → position in `literals` */
  readonly numbers: ReadonlyMap<string, number>
  readonly terms: readonly CompiledTerm[]
  /** in the order of the layers */
  readonly clauses: readonly Clause[]
  readonly demands: readonly CompiledClause[]
  /** by what the actor brings; shared by all actors who bring the same */
  readonly residuals: Map<string, Residual>
}

let compiledSoFar = 0

export function compile(fn: Pick<CounterfoilFunction, 'id' | 'on' | 'also' | 'rule'>): Compiled {
  const branches = disjunctive(fn.rule.node)
  const distinct = [
    ...new Map(branches.flatMap((term) => term.literals).map((one) => [literalKey(one), one])).values(),
  ]
  for (const literal of distinct) requireDeclared(fn, literal)
  const actors = distinct.filter(isActors)
  const literals = [...actors, ...distinct.filter((literal) => !isActors(literal))]
  const numbers = new Map(literals.map((literal, number) => [literalKey(literal), number]))
  const numbered = (some: readonly Literal[]) => some.map((one) => numbers.get(literalKey(one)) as number)
  const clauses = conjunctive(branches).toSorted(
    (left, right) => layers.indexOf(clauseLayer(left)) - layers.indexOf(clauseLayer(right)),
  )
  const checks: Check[] = []
  const readings = literals.slice(actors.length).map((literal) => readingOf(fn, literal, checks))
  return {
    id: fn.id,
    isWithheld: false,
    index: compiledSoFar++,
    subject: fn.on,
    scopeField: fn.on?.application.field ?? null,
    also: fn.also,
    literals,
    actorLiterals: actors.length,
    readings,
    checks,
    truths: truthsOf(readings, checks),
    places: Object.keys(fn.also),
    numbers,
    terms: branches.map((term) => ({ term, numbers: numbered(term.literals) })),
    clauses,
    demands: clauses.map((clause) => ({ clause, numbers: numbered(clause) })),
    residuals: new Map(),
  }
}

/** Literals of a further record are rare: they are asked one by one, and only their calls are in the source. */
function readingOf(fn: Pick<CounterfoilFunction, 'on' | 'also'>, literal: Literal, checks: Check[]): Reading {
  if (literal.place === null && 'fact' in literal.atom) {
    const { fact } = literal.atom
    return { holds: sourceOf(fact, !literal.negated), fails: sourceOf(fact, literal.negated) }
  }
  const on = { subject: fn.on, also: fn.also }
  const first = checks.push(
    (actor, _subject, records) => literalHolds(on, literal, actor, records) === true,
    (actor, _subject, records) => literalHolds(on, literal, actor, records) === false,
  )
  const call = (number: number) => `checks[${number}](actor, subject, records)`
  return { holds: call(first - 2), fails: call(first - 1) }
}

/** A fact of another subject would stay unknown for ever: a fault of the rule, found when the program starts. */
function requireDeclared(fn: Pick<CounterfoilFunction, 'id' | 'on' | 'also'>, literal: Literal): void {
  const { atom, place } = literal
  const subject = place === null ? fn.on : fn.also[place]
  if (place !== null && !subject) throw new Error(`\`${fn.id}\` has no second subject \`${place}\``)
  if ('fact' in atom && atom.subject !== subject?.name)
    throw new Error(`\`${fn.id}\` asks \`${atom.id}\` of \`${subject?.name ?? 'nothing'}\``)
}

/** A clause is told in the layer of its first literal: the one nearest to what money buys. */
export const clauseLayer = (clause: Clause): Layer =>
  clause
    .map((literal) => literal.atom.layer)
    .reduce(
      (first, layer) => (layers.indexOf(layer) < layers.indexOf(first) ? layer : first),
      'admin' as Layer,
    )

/** Literals that the actor answers from the subject's own application, whatever the record says. */
export const isActors = (literal: Literal): boolean => literal.place === null && !('fact' in literal.atom)

/**
 * The application a record lives in, as this actor sees it. Where that is not known it is `everywhere`, from which
 * nothing may be said of the subject's own kind. `null`: the actor's organisation has no such application.
 */
export function scopeOf(subject: Subject | null, actor: Actor, record: RecordFacts | null): Scope | null {
  if (!subject?.application.field) return actor.everywhere
  const id = record?.[subject.application.field]
  if (id === undefined) return actor.everywhere
  const scope = actor.applicationById.get(id as string)
  return scope?.application?.kind === subject.application.kind ? scope : null
}

/** What a literal that the actor answers comes to, seen from one application. */
export function scopedHolds(
  literal: Literal,
  subject: Subject | null,
  actor: Actor,
  scope: Scope | null,
): Truth {
  const { atom } = literal
  if (!scope) return false
  const isElsewhere =
    subject?.application.field && !scope.application && 'application' in atom
      ? atom.application === subject.application.kind
      : false
  return isElsewhere ? 'unknown' : actorHolds(literal, actor, scope)
}

export function actorHolds(literal: Literal, actor: Actor, scope: Scope): boolean {
  return atomHolds(literal, actor, scope) !== literal.negated
}

function atomHolds({ atom }: Literal, actor: Actor, scope: Scope): boolean {
  switch (atom.kind) {
    case 'licence':
      return atom.licences.includes(actor.licence)
    case 'application':
      return scope.opens(atom.application)
    case 'permission':
      return scope.permits(atom.permission, atom.application)
    case 'setting':
      return scope.isSet(atom.setting, atom.application)
    case 'flag':
      return atom.flag === 'global-admin' ? actor.isGlobalAdmin : scope.isAdmin(atom.application)
    case 'relation':
    case 'state':
      throw new Error(`\`${atom.id}\` is a fact of a record`)
  }
}

/** What one literal comes to, on all that is loaded. */
export function literalHolds(
  compiled: Pick<Compiled, 'subject' | 'also'>,
  literal: Literal,
  actor: Actor,
  records: Records,
): Truth {
  const subject = literal.place === null ? compiled.subject : (compiled.also[literal.place] ?? null)
  const record = records[literal.place ?? 'subject'] ?? null
  if (!('fact' in literal.atom)) return scopedHolds(literal, subject, actor, scopeOf(subject, actor, record))
  const truth = factHolds(literal.atom.fact, actor, record ?? nothingLoaded)
  return literal.negated ? not(truth) : truth
}
