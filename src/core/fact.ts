/**
 * What a relation or a state says of a record, as data: one small expression that is evaluated on the loaded
 * record, turned into SQL for lists, and enumerated by tests. Never a closure, so the readings cannot drift.
 */
import type { Actor, ActorSet } from './actor.ts'
import { checkOf, sourceOf } from './check.ts'
import { not, type Truth } from './kleene.ts'

export type Fact =
  | { readonly op: 'equals'; readonly field: string; readonly value: string | number | boolean }
  | { readonly op: 'one-of'; readonly field: string; readonly values: readonly string[] }
  | { readonly op: 'absent'; readonly field: string }
  /** the field names the actor */
  | { readonly op: 'actor'; readonly field: string }
  /** the field is among a set the actor carries: groups, accounts, reports … */
  | { readonly op: 'in-set'; readonly field: string; readonly set: ActorSet }
  /** the actor, or one of a set they carry, is among the people linked to the record by the link field */
  | { readonly op: 'linked'; readonly field: string; readonly set?: ActorSet }
  | { readonly op: 'all'; readonly of: readonly Fact[] }
  | { readonly op: 'any'; readonly of: readonly Fact[] }
  | { readonly op: 'not'; readonly of: Fact }

/** A record's facts by field. A field that is not there was not loaded; `null` is a value. */
export type RecordFacts = Readonly<Record<string, unknown>>

/** Stands in for a record that there is not: every field of it is unknown. */
export const nothingLoaded: RecordFacts = {}

export function factHolds(fact: Fact, actor: Actor, record: RecordFacts): Truth {
  switch (fact.op) {
    case 'all':
      return allHold(fact.of, actor, record)
    case 'any':
      return anyHolds(fact.of, actor, record)
    case 'not':
      return not(factHolds(fact.of, actor, record))
    default: {
      const value = record[fact.field]
      return value === undefined ? 'unknown' : leafHolds(fact, actor, value)
    }
  }
}

// `every` and `some` of Kleene's tables, written out: a trace reads each fact once and should not make a list of truths.
function allHold(parts: readonly Fact[], actor: Actor, record: RecordFacts): Truth {
  let sum: Truth = true
  for (const part of parts) {
    const truth = factHolds(part, actor, record)
    if (truth === false) return false
    if (truth === 'unknown') sum = truth
  }
  return sum
}

function anyHolds(parts: readonly Fact[], actor: Actor, record: RecordFacts): Truth {
  let sum: Truth = false
  for (const part of parts) {
    const truth = factHolds(part, actor, record)
    if (truth === true) return true
    if (truth === 'unknown') sum = truth
  }
  return sum
}

export type Leaf = Exclude<Fact, { op: 'all' | 'any' | 'not' }>

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
      return (value as readonly string[]).some((one) =>
        fact.set ? actor.sets[fact.set].has(one) : one === actor.id,
      )
  }
}

/**
 * The same reading, compiled for the hot path: true only where the fact definitely has the wanted value.
 * INVARIANT: `definitely(f, w)(a, r)` ⇔ `factHolds(f, a, r) === w`; a law test compares them.
 */
export function definitely(fact: Fact, wanted: boolean): (actor: Actor, record: RecordFacts) => boolean {
  const check = checkOf(sourceOf(fact, wanted))
  return (actor, record) => check(actor, record, { subject: record })
}
