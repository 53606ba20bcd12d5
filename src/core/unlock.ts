/**
 * What would change a refusal: the smallest sets of atoms whose granting would admit. For a monotone rule these are
 * exactly what each branch still lacks, less those that contain another, less those that nobody can change.
 */
import type { CompiledTerm } from './compile.ts'
import type { Decision } from './decide.ts'
import { demandsNoMore, type Literal, type Term, withLicences } from './normal-form.ts'

export interface Unlock {
  readonly literals: readonly Literal[]
  readonly term: Term
}

const isMet = (number: number | undefined, decision: Decision) =>
  number !== undefined && decision.truths.list[number] === true

export const isImmutable = (literal: Literal) =>
  literal.atom.changedBy.every((change) => change.by === 'nobody')

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
  return smallest
    .flatMap((set) => withoutDearLicences(set, smallest))
    .toSorted((left, right) => effort(left) - effort(right) || left.literals.length - right.literals.length)
}

/**
 * A set that asks for one of several licences asks for more than enough where another set does with less under some of
 * them: those are left to the other set, and where none remains the set is no smallest one.
 */
function withoutDearLicences(set: Unlock, all: readonly Unlock[]): readonly Unlock[] {
  const asked = set.literals.find(({ atom }) => atom.kind === 'licence')
  if (asked?.atom.kind !== 'licence') return [set]
  const rest = restOf(set)
  const cheaper = all.filter(
    (other) => restOf(other).length < rest.length && demandsNoMore(restOf(other), rest),
  )
  const taken = new Set(
    cheaper.flatMap(({ literals }) =>
      literals.flatMap(({ atom }) => (atom.kind === 'licence' ? atom.licences : [])),
    ),
  )
  const kept = asked.atom.licences.filter((licence) => !taken.has(licence))
  if (kept.length === asked.atom.licences.length) return [set]
  if (kept.length === 0) return []
  return [{ ...set, literals: [{ ...asked, atom: withLicences(asked.atom, kept) }, ...rest] }]
}

const restOf = (set: Unlock) => set.literals.filter(({ atom }) => atom.kind !== 'licence')

/** How far up somebody must go: a colleague's act, an application's administrator, a global one, a licence bought. */
function effort(set: Unlock): number {
  return Math.max(0, ...set.literals.map(literalEffort))
}

function literalEffort({ atom }: Literal): number {
  if (atom.kind === 'licence') return 4
  const least = { function: 1, 'application-admin': 2, 'global-admin': 3, nobody: 5 }
  return Math.min(...atom.changedBy.map((change) => least[change.by]))
}
