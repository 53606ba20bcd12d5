/**
 * What remains of a rule for one actor in one application: the actor's half is answered once per snapshot, and
 * only facts of records are left to ask. The same partial evaluation as in `filter.ts`, for one record at a time.
 */
import type { Actor, Scope } from './actor.ts'
import { both, type Check, checkOf, either, type Source } from './check.ts'
import { type Compiled, scopedHolds } from './compile.ts'
import type { Fact } from './fact.ts'
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
  const isForeign = scope.application !== null && isOfAnotherKind(compiled, scope.application.kind)
  const brought = isForeign ? 'foreign' : truths.join()
  const residual = compiled.residuals.get(brought) ?? {
    truths,
    admits: checkOf(isForeign ? either([]) : remainder(compiled, truths), compiled.checks),
  }
  compiled.residuals.set(brought, residual)
  scope.residuals[compiled.index] = residual
  return residual
}

const isOfAnotherKind = (compiled: Compiled, kind: string) => compiled.subject?.application.kind !== kind

/** Literals that all open branches share are asked once and first; then the branches, the cheapest first. */
function remainder(compiled: Compiled, truths: readonly Truth[]): Source {
  const open = compiled.terms
    .filter(({ numbers }) =>
      numbers.every((number) => isRecords(compiled, number) || truths[number] === true),
    )
    .map(({ numbers }) => numbers.filter((number) => isRecords(compiled, number)))
  const shared = (open[0] ?? []).filter((number) => open.every((branch) => branch.includes(number)))
  const branches = open
    .map((branch) => branch.filter((number) => !shared.includes(number)))
    .toSorted((left, right) => costOf(compiled, left) - costOf(compiled, right))
  const all = (numbers: readonly number[]) =>
    both(cheapestFirst(compiled, numbers).map((number) => holds(compiled, number)))
  return both([all(shared), either(branches.map(all))])
}

const isRecords = (compiled: Compiled, number: number) => number >= compiled.actorLiterals

function holds(compiled: Compiled, number: number): Source {
  const reading = compiled.readings[number - compiled.actorLiterals]
  if (!reading) throw new Error('only literals of records are left to ask')
  return reading.holds
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
