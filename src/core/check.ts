/**
 * Closures of the hot path, and how they combine. One, two and many are told apart because this runs for every
 * button of every row: a loop costs more than a call that the compiler can inline.
 */
import type { Actor } from './actor.ts'
import type { Records } from './compile.ts'
import type { RecordFacts } from './fact.ts'

/** Is it definitely so? `subject` is also among `records`; by itself because nearly every check asks only of it. */
export type Check = (actor: Actor, subject: RecordFacts, records?: Records) => boolean

const always: Check = () => true
const never: Check = () => false

export function conjunction(checks: readonly Check[]): Check {
  const [first, second, third] = checks
  if (!first) return always
  if (!second) return first
  if (!third)
    return (actor, subject, records) => first(actor, subject, records) && second(actor, subject, records)
  return (actor, subject, records) => {
    for (const check of checks) if (!check(actor, subject, records)) return false
    return true
  }
}

export function disjunction(checks: readonly Check[]): Check {
  const [first, second, third] = checks
  if (!first) return never
  if (!second) return first
  if (!third)
    return (actor, subject, records) => first(actor, subject, records) || second(actor, subject, records)
  return (actor, subject, records) => {
    for (const check of checks) if (check(actor, subject, records)) return true
    return false
  }
}
