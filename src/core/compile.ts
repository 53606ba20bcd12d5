/**
 * A rule made ready to be asked often: numbered literals, branches as bit masks over what the actor brings, and
 * closures for what the record brings.
 */
import type { Actor, Scope } from './actor.ts'
import { definitely, factHolds, type RecordFacts } from './fact.ts'
import type { CounterfoilFunction } from './function.ts'
import { not, type Truth } from './kleene.ts'
import { type Clause, conjunctive, disjunctive, type Literal, literalKey, type Term } from './normal-form.ts'
import type { Subject } from './subject.ts'

/** The records a decision is about: the subject, and further ones by name. `null` where there is none. */
export interface Records {
  readonly subject: RecordFacts | null
  readonly [name: string]: RecordFacts | null
}

interface CompiledTerm {
  /** bits of the actor's literals that must all be set */
  readonly actorMask: number
  /** definitely true on the record; null where the branch asks nothing of it */
  readonly record: ((actor: Actor, records: Records) => boolean) | null
  readonly term: Term
}

export interface Compiled {
  readonly id: string
  /** position in each scope's mask cache */
  readonly index: number
  readonly subject: Subject | null
  readonly also: Readonly<Record<string, Subject>>
  readonly literals: readonly Literal[]
  readonly terms: readonly CompiledTerm[]
  readonly clauses: readonly Clause[]
}

/** 31 bits of a JavaScript integer stay unsigned; no rule of the seeds comes near. */
const widest = 31
let compiledSoFar = 0

export function compile(fn: Pick<CounterfoilFunction, 'id' | 'on' | 'also' | 'rule'>): Compiled {
  const branches = disjunctive(fn.rule.node)
  const literals = [
    ...new Map(branches.flatMap((term) => term.literals).map((one) => [literalKey(one), one])).values(),
  ]
  const actorLiterals = literals.filter(isActors)
  if (actorLiterals.length > widest)
    throw new Error(`the rule of \`${fn.id}\` asks more than ${widest} things of its actor`)
  const bits = new Map(actorLiterals.map((literal, bit) => [literalKey(literal), 1 << bit]))
  return {
    id: fn.id,
    index: compiledSoFar++,
    subject: fn.on,
    also: fn.also,
    literals: [...actorLiterals, ...literals.filter((literal) => !isActors(literal))],
    terms: branches.map((term) => ({
      actorMask: term.literals.reduce((mask, literal) => mask | (bits.get(literalKey(literal)) ?? 0), 0),
      record: recordCheck(
        fn.also,
        term.literals.filter((literal) => !isActors(literal)),
      ),
      term,
    })),
    clauses: conjunctive(branches),
  }
}

/** Literals that the actor answers from the subject's own application, whatever the record says. */
export const isActors = (literal: Literal): boolean => literal.place === null && !('fact' in literal.atom)

/** The application a record lives in, as this actor sees it. */
export function scopeOf(subject: Subject | null, actor: Actor, record: RecordFacts | null): Scope {
  const field = subject?.application.field
  if (!field || !record) return actor.everywhere
  return actor.applicationById.get(record[field] as string) ?? actor.everywhere
}

export function actorMask(compiled: Compiled, actor: Actor, scope: Scope): number {
  const known = scope.masks[compiled.index]
  if (known !== undefined) return known
  let mask = 0
  for (let bit = 0; bit < compiled.literals.length; bit++) {
    const literal = compiled.literals[bit]
    if (!literal || !isActors(literal)) break
    if (actorHolds(literal, actor, scope)) mask |= 1 << bit
  }
  scope.masks[compiled.index] = mask
  return mask
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
export function literalHolds(compiled: Compiled, literal: Literal, actor: Actor, records: Records): Truth {
  const subject = literal.place === null ? compiled.subject : (compiled.also[literal.place] ?? null)
  const record = records[literal.place ?? 'subject'] ?? null
  if (!('fact' in literal.atom)) {
    if (subject?.application.field && !record && livesIn(literal, subject.application.kind)) return 'unknown'
    return actorHolds(literal, actor, scopeOf(subject, actor, record))
  }
  if (!record) return 'unknown'
  const truth = factHolds(literal.atom.fact, actor, record)
  return literal.negated ? not(truth) : truth
}

/** Without a record there is no application of its own; what the actor holds there is not known. */
const livesIn = ({ atom }: Literal, kind: string) => 'application' in atom && atom.application === kind

function recordCheck(
  also: Readonly<Record<string, Subject>>,
  literals: readonly Literal[],
): CompiledTerm['record'] {
  const checks = literals.map((literal) => {
    const place = literal.place ?? 'subject'
    if (!('fact' in literal.atom)) {
      const subject = also[place] ?? null
      return (actor: Actor, records: Records) => {
        const record = records[place] ?? null
        return record !== null && actorHolds(literal, actor, scopeOf(subject, actor, record))
      }
    }
    const check = definitely(literal.atom.fact, !literal.negated)
    if (place === 'subject') {
      return (actor: Actor, records: Records) => records.subject !== null && check(actor, records.subject)
    }
    return (actor: Actor, records: Records) => {
      const record = records[place] ?? null
      return record !== null && check(actor, record)
    }
  })
  const [first, second] = checks
  if (!first) return null
  if (!second) return first
  if (checks.length === 2) return (actor, records) => first(actor, records) && second(actor, records)
  return (actor, records) => checks.every((check) => check(actor, records))
}
