/**
 * The decision. Default deny; a branch admits when everything it demands definitely holds. What is not known
 * never admits, and is told apart from what is refused.
 */
import type { Actor } from './actor.ts'
import { actorHolds, actorMask, type Compiled, isActors, literalHolds, type Records, scopeOf } from './compile.ts'
import { every, some, type Truth } from './kleene.ts'
import { type Clause, type Literal, literalKey, type Term } from './normal-form.ts'
import { type Layer, layers } from './rule.ts'

/** Conditions that hold for every function and everybody: the outer wall, told as layer 0. */
export const gates = [
  { id: 'gate:signed-in', says: 'signed in' },
  { id: 'gate:active', says: 'an active person' },
  { id: 'gate:same-organisation', says: 'of the same organisation' },
] as const
export type Gate = (typeof gates)[number]

export function closedGate(actor: Actor | null, records: Records): Gate | null {
  if (!actor) return gates[0]
  if (!actor.isActive) return gates[1]
  const orgId = records.subject?.orgId
  return orgId === undefined || orgId === actor.orgId ? null : gates[2]
}

/** The hot path: may they, yes or no. Answers as `decide` does, without saying why. */
export function allows(compiled: Compiled, actor: Actor, records: Records): boolean {
  if (closedGate(actor, records)) return false
  const mask = actorMask(compiled, actor, scopeOf(compiled.subject, actor, records.subject))
  for (const branch of compiled.terms) {
    if ((branch.actorMask & ~mask) === 0 && (branch.record === null || branch.record(actor, records)))
      return true
  }
  return false
}

/** How each literal of a rule came out: on real facts, or in a hypothetical world. */
export type Truths = ReadonlyMap<string, Truth>

export interface Decision {
  readonly outcome: 'allowed' | 'refused' | 'indeterminate'
  readonly gate: Gate | null
  /** the seed row of the branch that admitted */
  readonly row: string | null
  /** the branch that admitted */
  readonly witness: Term | null
  /** demands that are not met, each needing one of its literals; in the order of the layers */
  readonly blockers: readonly Clause[]
  readonly truths: Truths
}

export function decide(compiled: Compiled, actor: Actor | null, records: Records): Decision {
  const gate = closedGate(actor, records)
  if (gate || !actor)
    return { outcome: 'refused', gate, row: null, witness: null, blockers: [], truths: new Map() }
  return judge(
    compiled,
    new Map(
      compiled.literals.map((literal) => [
        literalKey(literal),
        literalHolds(compiled, literal, actor, records),
      ]),
    ),
  )
}

export function judge(compiled: Pick<Compiled, 'terms' | 'clauses'>, truths: Truths): Decision {
  const truth = (literal: Literal) => truths.get(literalKey(literal)) ?? 'unknown'
  const admits = (term: Term) => every(term.literals.map(truth))
  const witness = compiled.terms.find(({ term }) => admits(term) === true)?.term ?? null
  if (witness) return { outcome: 'allowed', gate: null, row: witness.row, witness, blockers: [], truths }
  const value = some(compiled.terms.map(({ term }) => admits(term)))
  const unmet = compiled.clauses.filter((clause) => some(clause.map(truth)) !== true)
  return {
    outcome: value === 'unknown' ? 'indeterminate' : 'refused',
    gate: null,
    row: null,
    witness: null,
    blockers: unmet.toSorted(
      (left, right) => layers.indexOf(clauseLayer(left)) - layers.indexOf(clauseLayer(right)),
    ),
    truths,
  }
}

/** A clause is told in the layer of its first literal: the one nearest to what money buys. */
export const clauseLayer = (clause: Clause): Layer =>
  clause
    .map((literal) => literal.atom.layer)
    .reduce(
      (first, layer) => (layers.indexOf(layer) < layers.indexOf(first) ? layer : first),
      'admin' as Layer,
    )

/** The layer a refusal is named after. State and setting refusals are conflicts (409), the others are rights (403). */
export function refusedAt(decision: Decision): Layer {
  if (decision.gate) return 'gate'
  const [first] = decision.blockers
  return first ? clauseLayer(first) : 'permission'
}

/**
 * May they at all, on some record? Relations and states count as they would on the most favourable record of the
 * most favourable application. What lists and the navigation ask: refused here means no row can ever be theirs.
 */
export function decideInGeneral(compiled: Compiled, actor: Actor | null): Decision {
  const gate = closedGate(actor, { subject: null })
  if (gate || !actor) return refusedByGate(gate)
  const field = compiled.subject?.application.field
  const own = field ? [...actor.applicationById.values()].filter((scope) => scope.application?.kind === compiled.subject?.application.kind) : []
  const decisions = (own.length > 0 ? own : [actor.everywhere]).map((scope) => {
    const favourable = (literal: Literal) => !isActors(literal) || actorHolds(literal, actor, scope)
    return judge(compiled, new Map(compiled.literals.map((literal) => [literalKey(literal), favourable(literal)])))
  })
  const [first] = decisions
  return decisions.find((decision) => decision.outcome === 'allowed') ?? first ?? refusedByGate(null)
}

const refusedByGate = (gate: Gate | null): Decision => ({
  outcome: 'refused',
  gate,
  row: null,
  witness: null,
  blockers: [],
  truths: new Map(),
})
