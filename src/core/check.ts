/**
 * The checks of the hot path, written as source and compiled once per rule. They run for every button of every row,
 * and closures over a field's name cost five times as much: one piece of code then reads each field of each record.
 *
 * INVARIANT: names and values enter the source only as JSON, and they come from declarations, never from a request.
 */
import type { Actor } from './actor.ts'
import type { Records } from './compile.ts'
import type { Fact, Leaf, RecordFacts } from './fact.ts'
import type { Truth } from './kleene.ts'

/** Is it definitely so? `subject` is also among `records`; by itself because nearly every check asks only of it. */
export type Check = (actor: Actor, subject: RecordFacts, records: Records) => boolean

/** An expression over `actor`, `subject`, `records`, and `checks` that are not written as source. */
export type Source = string

export const both = (parts: readonly Source[]): Source => joined(parts, '&&', 'true')
export const either = (parts: readonly Source[]): Source => joined(parts, '||', 'false')

function joined(parts: readonly Source[], operator: string, none: Source): Source {
  const [only] = parts
  if (only === undefined) return none
  return parts.length === 1 ? only : `(${parts.join(` ${operator} `)})`
}

/** True only where the fact definitely has the wanted value: a field that is not loaded has none. */
export function sourceOf(fact: Fact, wanted: boolean): Source {
  switch (fact.op) {
    case 'not':
      return sourceOf(fact.of, !wanted)
    case 'all':
    case 'any': {
      const parts = fact.of.map((part) => sourceOf(part, wanted))
      return (fact.op === 'all') === wanted ? both(parts) : either(parts)
    }
    default: {
      const value = `subject[${JSON.stringify(fact.field)}]`
      const holds = leafSource(fact, value)
      return `(${value} !== undefined && ${wanted ? holds : `!${holds}`})`
    }
  }
}

function leafSource(fact: Leaf, value: Source): Source {
  switch (fact.op) {
    case 'equals':
      return `(${value} === ${JSON.stringify(fact.value)})`
    case 'one-of':
      return `(${either(fact.values.map((one) => `${value} === ${JSON.stringify(one)}`))})`
    case 'absent':
      return `(${value} === null)`
    case 'actor':
      return `(${value} === actor.id)`
    case 'in-set':
      return `actor.sets[${JSON.stringify(fact.set)}].has(${value})`
    case 'linked':
      return fact.set
        ? `${value}.some((one) => actor.sets[${JSON.stringify(fact.set)}].has(one))`
        : `${value}.includes(actor.id)`
  }
}

export const checkOf = (source: Source, checks: readonly Check[] = []): Check =>
  new Function('checks', `return (actor, subject, records) => ${source}`)(checks) as Check

/** A trace: for each reading whether it holds, fails or is unknown. */
export const truthsOf = (
  readings: readonly { readonly holds: Source; readonly fails: Source }[],
  checks: readonly Check[],
): ((actor: Actor, subject: RecordFacts, records: Records) => Truth[]) => {
  const truths = readings.map(({ holds, fails }) => `${holds} ? true : ${fails} ? false : 'unknown'`)
  return new Function('checks', `return (actor, subject, records) => [${truths.join(', ')}]`)(checks)
}
