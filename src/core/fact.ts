/**
 * What a relation or a state says of a record, as data: one small expression that is evaluated on the loaded
 * record, turned into SQL for lists, and enumerated by tests. Never a closure, so the readings cannot drift.
 */
import type { Actor, ActorSet } from './actor.ts'
import { every, not, some, type Truth } from './kleene.ts'

export type Fact =
  | { readonly op: 'equals'; readonly field: string; readonly value: string | number | boolean }
  | { readonly op: 'one-of'; readonly field: string; readonly values: readonly string[] }
  | { readonly op: 'absent'; readonly field: string }
  /** the field names the actor */
  | { readonly op: 'actor'; readonly field: string }
  /** the field is among a set the actor carries: groups, accounts, reports … */
  | { readonly op: 'in-set'; readonly field: string; readonly set: ActorSet }
  /** the actor is among the people linked to the record by the link field */
  | { readonly op: 'linked'; readonly field: string }
  | { readonly op: 'all'; readonly of: readonly Fact[] }
  | { readonly op: 'any'; readonly of: readonly Fact[] }
  | { readonly op: 'not'; readonly of: Fact }

/** A record's facts by field. A field that is not there was not loaded; `null` is a value. */
export type RecordFacts = Readonly<Record<string, unknown>>

export function factHolds(fact: Fact, actor: Actor, record: RecordFacts): Truth {
  switch (fact.op) {
    case 'all':
      return every(fact.of.map((part) => factHolds(part, actor, record)))
    case 'any':
      return some(fact.of.map((part) => factHolds(part, actor, record)))
    case 'not':
      return not(factHolds(fact.of, actor, record))
    default: {
      const value = record[fact.field]
      return value === undefined ? 'unknown' : leafHolds(fact, actor, value)
    }
  }
}

type Leaf = Exclude<Fact, { op: 'all' | 'any' | 'not' }>

function leafHolds(fact: Leaf, actor: Actor, value: unknown): boolean {
  switch (fact.op) {
    case 'equals':
      return value === fact.value
    case 'one-of':
      return fact.values.includes(value as string)
    case 'absent':
      return value === null
    case 'actor':
      return value === actor.id
    case 'in-set':
      return value !== null && actor.sets[fact.set].has(value as string)
    case 'linked':
      return (value as readonly string[]).includes(actor.id)
  }
}

/**
 * The same reading, compiled for the hot path: true only where the fact definitely has the wanted value.
 * INVARIANT: `definitely(f, w)(a, r)` ⇔ `factHolds(f, a, r) === w`; a law test compares them.
 */
export function definitely(fact: Fact, wanted: boolean): (actor: Actor, record: RecordFacts) => boolean {
  switch (fact.op) {
    case 'not':
      return definitely(fact.of, !wanted)
    case 'all':
    case 'any': {
      const parts = fact.of.map((part) => definitely(part, wanted))
      return (fact.op === 'all') === wanted ? conjunction(parts) : disjunction(parts)
    }
    default:
      return definiteLeaf(fact, wanted)
  }
}

type Check = (actor: Actor, record: RecordFacts) => boolean

function conjunction(parts: readonly Check[]): Check {
  const [first, second] = parts
  if (first && second && parts.length === 2)
    return (actor, record) => first(actor, record) && second(actor, record)
  return (actor, record) => parts.every((part) => part(actor, record))
}

function disjunction(parts: readonly Check[]): Check {
  const [first, second] = parts
  if (first && second && parts.length === 2)
    return (actor, record) => first(actor, record) || second(actor, record)
  return (actor, record) => parts.some((part) => part(actor, record))
}

function definiteLeaf(fact: Leaf, wanted: boolean): Check {
  const { field } = fact
  // The commonest leaves have their own closures: this runs for every button of every row.
  if (fact.op === 'actor' && wanted) return (actor, record) => record[field] === actor.id
  if (fact.op === 'absent' && wanted) return (_actor, record) => record[field] === null
  if (fact.op === 'in-set' && wanted) {
    const { set } = fact
    return (actor, record) => actor.sets[set].has(record[field] as string)
  }
  return (actor, record) => {
    const value = record[field]
    return value !== undefined && leafHolds(fact, actor, value) === wanted
  }
}
