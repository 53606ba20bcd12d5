/**
 * What would change a refusal: the smallest sets of atoms whose granting would admit. For a monotone rule these are
 * exactly what each branch still lacks, less those that contain another, less those that nobody can change.
 */
import type { CompiledTerm } from './compile.ts'
import type { Decision } from './decide.ts'
import { demandsNoMore, type Literal, type Term } from './normal-form.ts'

export interface Unlock {
  readonly literals: readonly Literal[]
  readonly term: Term
}

const isMet = (number: number | undefined, decision: Decision) =>
  number !== undefined && decision.truths.list[number] === true

const isImmutable = (literal: Literal) => literal.atom.changedBy.every((change) => change.by === 'nobody')

export function unlocks(terms: readonly CompiledTerm[], decision: Decision): readonly Unlock[] {
  if (decision.outcome === 'allowed' || decision.gate) return []
  const sets: Unlock[] = []
  for (const { term, numbers } of terms) {
    const literals = term.literals.filter((_literal, position) => !isMet(numbers[position], decision))
    if (!literals.some(isImmutable)) sets.push({ literals, term })
  }
  const smallest = sets.filter(
    (set, index) =>
      !sets.some(
        (other, position) =>
          position !== index &&
          demandsNoMore(other.literals, set.literals) &&
          (position < index || !demandsNoMore(set.literals, other.literals)),
      ),
  )
  return smallest.toSorted(
    (left, right) => effort(left) - effort(right) || left.literals.length - right.literals.length,
  )
}

/** How far up somebody must go: a colleague's act, an application's administrator, a global one, a licence bought. */
function effort(set: Unlock): number {
  return Math.max(0, ...set.literals.map(literalEffort))
}

function literalEffort({ atom }: Literal): number {
  if (atom.kind === 'licence') return 4
  const least = { function: 1, 'application-admin': 2, 'global-admin': 3, nobody: 5 }
  return Math.min(...atom.changedBy.map((change) => least[change.by]))
}
