/** Everybody who may, and why: the same rule asked of each active person. */
import {
  actorOf,
  type CounterfoilFunction,
  decide,
  decideInGeneral,
  type Literal,
  type LoadedFacts,
  listed,
  type Rulebook,
  type Stores,
} from '#core'

/** Beyond so many people the question would hold the database for long; the answer says how many were asked. */
const mostAsked = 2_000

export interface Able {
  readonly id: string
  readonly name: string
  readonly how: string
}

export async function peopleWho(
  asked: { rules: Rulebook; stores: Stores; fn: CounterfoilFunction; facts: LoadedFacts | null },
  limit: number,
): Promise<{ readonly asked: number; readonly people: readonly Able[] }> {
  const { rules, stores, fn, facts } = asked
  const rule = rules.rule(fn.id)
  const everybody = await stores.access.everybody(mostAsked)
  const people: Able[] = []
  for (const { id, name } of everybody) {
    if (people.length >= limit) break
    const loaded = await stores.access.actor(id)
    if (!loaded) continue
    const actor = actorOf(loaded.facts)
    const decision = fn.on && !facts ? decideInGeneral(rule, actor) : decide(rule, actor, { subject: facts })
    if (decision.witness) people.push({ id, name, how: how(decision.witness.literals) })
  }
  return { asked: everybody.length, people }
}

/** What in the branch is this person's own: their relation, else their role, else that all in the application may. */
function how(literals: readonly Literal[]): string {
  for (const layer of ['relation', 'admin', 'permission', 'application'] as const) {
    const own = literals.filter((literal) => literal.atom.layer === layer)
    if (own.length === 0) continue
    const phrases = listed(
      own.map((literal) => literal.atom.phrase),
      'and',
    )
    return layer === 'permission'
      ? `their role may ${phrases}`
      : layer === 'application'
        ? `has ${phrases}`
        : phrases
  }
  return 'signed in'
}
