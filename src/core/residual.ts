/**
 * What remains of a rule for one actor in one application: the actor's half is answered once per snapshot, and
 * only facts of records are left to ask. The same partial evaluation as in `filter.ts`, for one record at a time.
 */
import type { Actor, Scope } from './actor.ts'
import { type Check, conjunction, disjunction } from './check.ts'
import { type Compiled, literalHolds, scopedHolds } from './compile.ts'
import { definitely, type Fact } from './fact.ts'
import type { Truth } from './kleene.ts'

export interface Residual {
  /** the actor's literals, by number */
  readonly truths: readonly Truth[]
  /** whether the remainder admits this record */
  readonly admits: Check
}

export function residualFor(compiled: Compiled, actor: Actor, scope: Scope): Residual {
  const known = scope.residuals[compiled.index]
  if (known) return known
  const truths = compiled.literals
    .slice(0, compiled.actorLiterals)
    .map((literal) => scopedHolds(literal, compiled.subject, actor, scope))
  const brought = truths.join()
  const residual = compiled.residuals.get(brought) ?? { truths, admits: remainder(compiled, truths) }
  compiled.residuals.set(brought, residual)
  scope.residuals[compiled.index] = residual
  return residual
}

/** Literals that all open branches share are asked once and first; then the branches, the cheapest first. */
function remainder(compiled: Compiled, truths: readonly Truth[]): Check {
  const open = compiled.terms
    .filter(({ numbers }) =>
      numbers.every((number) => isRecords(compiled, number) || truths[number] === true),
    )
    .map(({ numbers }) => numbers.filter((number) => isRecords(compiled, number)))
  const [first] = open
  if (!first) return disjunction([])
  const shared = first.filter((number) => open.every((branch) => branch.includes(number)))
  const own = open.map((branch) => branch.filter((number) => !shared.includes(number)))
  const conjunctionOf = (numbers: readonly number[]) =>
    conjunction(cheapestFirst(compiled, numbers).map((number) => checkFor(compiled, number)))
  const sharedCheck = conjunctionOf(shared)
  if (own.some((branch) => branch.length === 0)) return sharedCheck
  const branches = own
    .toSorted((left, right) => costOf(compiled, left) - costOf(compiled, right))
    .map(conjunctionOf)
  return shared.length === 0 ? disjunction(branches) : conjunction([sharedCheck, disjunction(branches)])
}

const isRecords = (compiled: Compiled, number: number) => number >= compiled.actorLiterals

function checkFor(compiled: Compiled, number: number): Check {
  const literal = compiled.literals[number]
  if (!literal) throw new Error('there is no such literal')
  if (literal.place === null && 'fact' in literal.atom) return definitely(literal.atom.fact, !literal.negated)
  return (actor, subject, records = { subject }) => literalHolds(compiled, literal, actor, records) === true
}

const cheapestFirst = (compiled: Compiled, numbers: readonly number[]) =>
  numbers.toSorted((left, right) => costOf(compiled, [left]) - costOf(compiled, [right]))

function costOf(compiled: Compiled, numbers: readonly number[]): number {
  return numbers
    .map((number) => compiled.literals[number])
    .reduce((sum, literal) => {
      if (literal?.place !== null) return sum + 50
      return sum + ('fact' in literal.atom ? factCost(literal.atom.fact) : 0)
    }, 0)
}

function factCost(fact: Fact): number {
  switch (fact.op) {
    case 'all':
    case 'any':
      return fact.of.reduce((sum, part) => sum + factCost(part), 1)
    case 'not':
      return factCost(fact.of)
    case 'in-set':
      return 5
    case 'one-of':
    case 'linked':
      return 3
    default:
      return 1
  }
}
