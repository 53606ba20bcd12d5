/** The worlds that tests walk: all that a rule can tell apart, and nothing else. */
import type { ActorFacts } from './actor.ts'
import type { Compiled } from './compile.ts'
import type { Fact, RecordFacts } from './fact.ts'
import { type Literal, literalKey } from './normal-form.ts'
import type { Field, Subject } from './subject.ts'
import { type Truths, truthsBy } from './truths.ts'

/** Every assignment of true and false (and unknown, if asked for) to the literals of a rule. */
export function* assignments(
  compiled: Pick<Compiled, 'literals' | 'numbers'>,
  withUnknown = false,
): Generator<Truths> {
  const keys = [...new Set(compiled.literals.map((literal) => literalKey({ ...literal, negated: false })))]
  const values = withUnknown ? ([true, false, 'unknown'] as const) : ([true, false] as const)
  const total = values.length ** keys.length
  for (let number = 0; number < total; number++) {
    const base = new Map<string, boolean | 'unknown'>()
    let rest = number
    for (const key of keys) {
      base.set(key, values[rest % values.length] ?? false)
      rest = Math.floor(rest / values.length)
    }
    yield truthsBy(compiled, (literal) => read(literal, base))
  }
}

function read(literal: Literal, base: ReadonlyMap<string, boolean | 'unknown'>): boolean | 'unknown' {
  const truth = base.get(literalKey({ ...literal, negated: false })) ?? 'unknown'
  return truth === 'unknown' || !literal.negated ? truth : !truth
}

/**
 * Every record a rule can tell apart for this actor: the cross product of the fields its facts read, with NULL
 * where a field may be, the actor and a stranger, a set the actor is in and one they are not.
 */
export function* records(compiled: Compiled, subject: Subject, actor: ActorFacts): Generator<RecordFacts> {
  const leaves = compiled.literals.flatMap((literal) =>
    'fact' in literal.atom && literal.place === null ? leavesOf(literal.atom.fact) : [],
  )
  const fields = new Map<string, Set<unknown>>()
  const { field: scope, kind } = subject.application
  if (scope)
    fields.set(scope, new Set(actor.applications.filter((one) => one.kind === kind).map((one) => one.id)))
  for (const leaf of leaves) {
    const field = subject.fields[leaf.field]
    if (!field) throw new Error(`\`${subject.name}\` has no field \`${leaf.field}\``)
    const values = fields.get(leaf.field) ?? new Set<unknown>()
    for (const value of valuesFor(leaf, field, actor)) values.add(value)
    if (field.nullable) values.add(null)
    fields.set(leaf.field, values)
  }
  yield* product([...fields].map(([name, values]) => [name, [...values]]))
}

export const stranger = '00000000-0000-7000-8000-00000000dead'

function valuesFor(
  leaf: Exclude<Fact, { op: 'all' | 'any' | 'not' }>,
  field: Field,
  actor: ActorFacts,
): readonly unknown[] {
  if (field.type === 'flag') return [true, false]
  if (field.type === 'choice') return field.values
  switch (leaf.op) {
    case 'equals':
      return [leaf.value, stranger]
    case 'one-of':
      return [...leaf.values, stranger]
    case 'linked': {
      const one = leaf.set ? ([...actor.sets[leaf.set]][0] ?? stranger) : actor.id
      return [[], [stranger], [one], [stranger, one]]
    }
    case 'in-set':
      return [...[...actor.sets[leaf.set]].slice(0, 1), stranger]
    default:
      return [actor.id, stranger]
  }
}

export function leavesOf(fact: Fact): readonly Exclude<Fact, { op: 'all' | 'any' | 'not' }>[] {
  if (fact.op === 'all' || fact.op === 'any') return fact.of.flatMap(leavesOf)
  return fact.op === 'not' ? leavesOf(fact.of) : [fact]
}

function* product(fields: readonly (readonly [string, readonly unknown[]])[]): Generator<RecordFacts> {
  const [first, ...rest] = fields
  if (!first) {
    yield {}
    return
  }
  for (const value of first[1]) for (const others of product(rest)) yield { [first[0]]: value, ...others }
}
