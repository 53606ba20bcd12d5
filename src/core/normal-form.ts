/**
 * A rule in its two normal forms. The disjunctive form answers "which branch admits" and "what would"; the
 * conjunctive form answers "which demands are unmet". Both are made once, when the rule is compiled.
 */
import type { Licence } from './actor.ts'
import { licenceName } from './atoms.ts'
import type { Atom, RuleNode } from './rule.ts'
import { listed } from './words.ts'

/** An atom as a rule demands it: where (the subject or a further one), and whether it must hold or must not. */
export interface Literal {
  readonly atom: Atom
  readonly negated: boolean
  /** the subject the atom is judged on: its own, or the name of a further one */
  readonly place: string | null
}

export interface Term {
  readonly row: string | null
  readonly literals: readonly Literal[]
}

export type Clause = readonly Literal[]

export const literalKey = (literal: Literal): string =>
  `${literal.place ? `${literal.place}/` : ''}${literal.negated ? 'not ' : ''}${literal.atom.id}`

/** Branches of the rule: any one whose literals all hold admits. Branches that can never hold are left out. */
export function disjunctive(node: RuleNode, place: string | null = null): readonly Term[] {
  return absorb(
    terms(node, place)
      .map(mergeLicences)
      .filter((term) => term !== null),
  )
}

function terms(node: RuleNode, place: string | null): readonly Term[] {
  switch (node.op) {
    case 'atom':
      return [
        {
          row: null,
          literals: [
            { atom: node.atom, negated: node.negated, place: dependsOnPlace(node.atom) ? place : null },
          ],
        },
      ]
    case 'any':
      return node.of.flatMap((part) => terms(part, place))
    case 'all':
      return node.of.reduce<readonly Term[]>(
        (done, part) => done.flatMap((left) => terms(part, place).map((right) => join(left, right))),
        [{ row: null, literals: [] }],
      )
    case 'row':
      return terms(node.of, place).map((term) => ({ ...term, row: node.row }))
    case 'can':
      return terms(node.of(), place).map((term) => ({ ...term, row: null }))
    case 'on':
      return terms(node.of, node.place)
  }
}

/** A licence, a global right: the same wherever one stands. */
const dependsOnPlace = (atom: Atom) =>
  'subject' in atom || ('application' in atom && atom.application !== 'global')

function join(left: Term, right: Term): Term {
  const seen = new Set(left.literals.map(literalKey))
  return {
    row: left.row ?? right.row,
    literals: [...left.literals, ...right.literals.filter((literal) => !seen.has(literalKey(literal)))],
  }
}

type LicenceAtom = Extract<Atom, { kind: 'licence' }>

/** The same demand for fewer licences, in its words. */
export const withLicences = (atom: LicenceAtom, licences: readonly Licence[]): LicenceAtom => ({
  ...atom,
  id: `licence:${licences.join('|')}`,
  licences,
  phrase: listed(licences.map(licenceName), 'or'),
})

/** A person has one licence, so two demands on it are one: their intersection. None left: the branch is dead. */
function mergeLicences(term: Term): Term | null {
  const demands = term.literals.filter((literal) => literal.atom.kind === 'licence')
  if (demands.length < 2) return term
  const common = demands
    .map((literal) => (literal.atom as { licences: readonly Licence[] }).licences)
    .reduce((left, right) => left.filter((licence) => right.includes(licence)))
  if (common.length === 0) return null
  const narrowest = demands.find((literal) =>
    sameSet((literal.atom as { licences: readonly Licence[] }).licences, common),
  )
  const [first] = demands
  if (first?.atom.kind !== 'licence') return term
  const merged: Literal = narrowest ?? { ...first, atom: withLicences(first.atom, common) }
  return {
    row: term.row,
    literals: [merged, ...term.literals.filter((literal) => literal.atom.kind !== 'licence')],
  }
}

const sameSet = (left: readonly string[], right: readonly string[]) =>
  left.length === right.length && left.every((item) => right.includes(item))

/** `left` demands no more than `right`: every literal of it is in the other, or is a wider licence. */
export const demandsNoMore = (left: readonly Literal[], right: readonly Literal[]): boolean =>
  left.every((literal) => right.some((other) => impliedBy(literal, other)))

const sameLiteral = (left: Literal, right: Literal): boolean =>
  left.atom.id === right.atom.id && left.negated === right.negated && left.place === right.place

export function impliedBy(literal: Literal, by: Literal): boolean {
  if (sameLiteral(literal, by)) return true
  const [wide, narrow] = [literal.atom, by.atom]
  return (
    wide.kind === 'licence' &&
    narrow.kind === 'licence' &&
    narrow.licences.every((licence) => wide.licences.includes(licence))
  )
}

function absorb(all: readonly Term[]): readonly Term[] {
  return all.filter(
    (term, index) =>
      contradictionFree(term) &&
      !all.some(
        (other, position) =>
          position !== index &&
          demandsNoMore(other.literals, term.literals) &&
          // of two that demand the same, the first stays and its row is the one cited
          (position < index || !demandsNoMore(term.literals, other.literals)),
      ),
  )
}

function contradictionFree(term: Term): boolean {
  const keys = new Set(term.literals.map(literalKey))
  return !term.literals.some((literal) => keys.has(literalKey({ ...literal, negated: !literal.negated })))
}

/** The demands of the rule: each clause needs one of its literals. Clauses implied by others are left out. */
export function conjunctive(branches: readonly Term[]): readonly Clause[] {
  let clauses: Clause[] = [[]]
  for (const term of branches) {
    const next: Clause[] = []
    for (const clause of clauses) {
      for (const literal of term.literals) {
        const present = clause.some((other) => literalKey(other) === literalKey(literal))
        next.push(present ? clause : [...clause, literal])
      }
    }
    clauses = smallest(next)
  }
  return clauses
}

function smallest(clauses: readonly Clause[]): Clause[] {
  const contains = (big: Clause, small: Clause) =>
    small.every((literal) => big.some((other) => literalKey(other) === literalKey(literal)))
  return clauses.filter(
    (clause, index) =>
      !clauses.some(
        (other, position) =>
          position !== index && contains(clause, other) && (position < index || !contains(other, clause)),
      ),
  )
}
