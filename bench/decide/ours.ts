/** Our rule as it is registered: the short answer, the whole decision, and every way to be allowed. */
import { allows, type Compiled, decide, rulebook, unlocks } from '#core'
import { functions } from '../../src/registry.gen.ts'
import { type Case, ourActor } from './cases.ts'

function prepareWith(
  cases: readonly Case[],
  ask: (rule: Compiled, one: ReturnType<typeof asOurs>[number]) => boolean,
): (index: number) => boolean {
  const rule = rulebook(functions).rule('tickets.edit')
  const asked = asOurs(cases)
  return (index) => ask(rule, asked[index] as (typeof asked)[number])
}

/** One snapshot a person, warm after the first round, as in a running server. */
function asOurs(cases: readonly Case[]) {
  const actors = new Map([...new Set(cases.map(({ person }) => person))].map((one) => [one, ourActor(one)]))
  return cases.map(({ person, ticket }) => ({
    actor: actors.get(person) as ReturnType<typeof ourActor>,
    records: { subject: ticket as unknown as Readonly<Record<string, unknown>> },
  }))
}

export const allowed = (cases: readonly Case[]) =>
  prepareWith(cases, (rule, { actor, records }) => allows(rule, actor, records))

export const traced = (cases: readonly Case[]) =>
  prepareWith(cases, (rule, { actor, records }) => decide(rule, actor, records).outcome === 'allowed')

/** Sets counted, so that none of the work can be left out. */
let found = 0
export const unlocked = (cases: readonly Case[]) =>
  prepareWith(cases, (rule, { actor, records }) => {
    const decision = decide(rule, actor, records)
    found += unlocks(rule.terms, decision).length
    return decision.outcome === 'allowed' && found >= 0
  })
