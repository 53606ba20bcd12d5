/**
 * The decision. Default deny; a branch admits when everything it demands definitely holds. What is not known
 * never admits, and is told apart from what is refused.
 */
import type { Actor, Scope } from './actor.ts'
import { actorHolds, type Compiled, clauseLayer, isActors, type Records, scopeOf } from './compile.ts'
import { nothingLoaded, type RecordFacts } from './fact.ts'
import type { Truth } from './kleene.ts'
import type { Clause, Term } from './normal-form.ts'
import { residualFor } from './residual.ts'
import type { Layer } from './rule.ts'
import type { Subject } from './subject.ts'
import { noTruths, Truths, truthsBy } from './truths.ts'

/** Conditions that hold for every function and everybody: the outer wall, told as layer 0. */
export const gates = [
  { id: 'gate:signed-in', says: 'signed in' },
  { id: 'gate:active', says: 'an active person' },
  { id: 'gate:same-organisation', says: 'of the same organisation' },
  { id: 'gate:delegated', says: 'acting for yourself: this was not handed to you with the proxy' },
] as const
export type Gate = (typeof gates)[number]

/** The one gate that is about the function and not about the person: they may still do other things. */
export const isWithheld = (gate: Gate): boolean => gate === gates[3]

/** Any record asked about must be of the actor's organisation, and so must the application it lives in. */
export function closedGate(
  compiled: Pick<Compiled, 'subject' | 'also' | 'places' | 'isWithheld'>,
  actor: Actor | null,
  records: Records,
): Gate | null {
  if (!actor) return gates[0]
  if (!actor.isActive) return gates[1]
  if (compiled.isWithheld) return gates[3]
  if (isForeign(compiled.subject, actor, records.subject)) return gates[2]
  for (const place of compiled.places) {
    if (isForeign(compiled.also[place] ?? null, actor, records[place] ?? null)) return gates[2]
  }
  return null
}

const isForeign = (subject: Subject | null, actor: Actor, record: RecordFacts | null) =>
  isOfOthers(actor, record) || scopeOf(subject, actor, record) === null

const isOfOthers = (actor: Actor, record: RecordFacts | null) =>
  record?.orgId !== undefined && record.orgId !== actor.orgId

/** The hot path: may they, yes or no. Answers as `decide` does, without saying why; a law test compares them. */
export function allows(compiled: Compiled, actor: Actor, records: Records): boolean {
  const subject = records.subject
  // The gates of `closedGate`, written out so that the application is looked up once.
  if (!actor.isActive || isOfOthers(actor, subject)) return false
  const field = compiled.scopeField
  const id = field === null ? undefined : subject?.[field]
  const scope = id === undefined ? actor.everywhere : actor.applicationById.get(id as string)
  if (scope === undefined) return false
  for (const place of compiled.places) {
    if (isForeign(compiled.also[place] ?? null, actor, records[place] ?? null)) return false
  }
  const residual = scope.residuals[compiled.index] ?? residualFor(compiled, actor, scope)
  return residual.admits(actor, subject ?? nothingLoaded, records)
}

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
  const gate = closedGate(compiled, actor, records)
  if (gate || !actor) return refusedByGate(gate)
  const scope = scopeOf(compiled.subject, actor, records.subject) ?? actor.everywhere
  return judge(compiled, truthsOn(compiled, actor, scope, records))
}

function truthsOn(compiled: Compiled, actor: Actor, scope: Scope, records: Records): Truths {
  const brought = residualFor(compiled, actor, scope).truths
  const read = compiled.truths(actor, records.subject ?? nothingLoaded, records)
  return new Truths(compiled.numbers, [...brought, ...read])
}

export function judge(compiled: Pick<Compiled, 'terms' | 'demands'>, truths: Truths): Decision {
  let outcome: 'refused' | 'indeterminate' = 'refused'
  for (const { term, numbers } of compiled.terms) {
    const admits = everyOf(numbers, truths.list)
    if (admits === true)
      return { outcome: 'allowed', gate: null, row: term.row, witness: term, blockers: [], truths }
    if (admits === 'unknown') outcome = 'indeterminate'
  }
  const blockers: Clause[] = []
  for (const { clause, numbers } of compiled.demands) {
    if (!hasTrue(numbers, truths.list)) blockers.push(clause)
  }
  return { outcome, gate: null, row: null, witness: null, blockers, truths }
}

function everyOf(numbers: readonly number[], list: readonly Truth[]): Truth {
  let sum: Truth = true
  for (const number of numbers) {
    const truth = list[number]
    if (truth === false) return false
    if (truth !== true) sum = 'unknown'
  }
  return sum
}

function hasTrue(numbers: readonly number[], list: readonly Truth[]): boolean {
  for (const number of numbers) if (list[number] === true) return true
  return false
}

/** The layer a refusal is named after. State and setting refusals are conflicts (409), the others are rights (403). */
export function refusedAt(decision: Decision): Layer {
  if (decision.gate) return isWithheld(decision.gate) ? 'permission' : 'gate'
  const [first] = decision.blockers
  return first ? clauseLayer(first) : 'permission'
}

/**
 * May they at all, on some record? Relations and states count as they would on the most favourable record of the
 * most favourable application. What lists and the navigation ask: refused here means no row can ever be theirs.
 */
export function decideInGeneral(compiled: Compiled, actor: Actor | null): Decision {
  const gate = closedGate(compiled, actor, { subject: null })
  if (gate || !actor) return refusedByGate(gate)
  const application = compiled.subject?.application
  const own = application?.field
    ? [...actor.applicationById.values()].filter((scope) => scope.application?.kind === application.kind)
    : []
  const decisions = (own.length > 0 ? own : [actor.everywhere]).map((scope) =>
    judge(
      compiled,
      truthsBy(compiled, (literal) => !isActors(literal) || actorHolds(literal, actor, scope)),
    ),
  )
  const [first] = decisions
  return decisions.find((decision) => decision.outcome === 'allowed') ?? first ?? refusedByGate(null)
}

export const refusedByGate = (gate: Gate | null): Decision => ({
  outcome: 'refused',
  gate,
  row: null,
  witness: null,
  blockers: [],
  truths: noTruths,
})
