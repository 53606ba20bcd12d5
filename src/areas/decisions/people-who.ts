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
  const people: (Able & { readonly byRight: boolean })[] = []
  for (const { id, name } of everybody) {
    const loaded = await stores.access.actor(id)
    if (!loaded) continue
    const actor = actorOf(loaded.facts)
    const decision = fn.on && !facts ? decideInGeneral(rule, actor) : decide(rule, actor, { subject: facts })
    if (decision.witness) {
      const { literals } = decision.witness
      people.push({ id, name, how: how(literals), byRight: literals.some(isRight) })
    }
  }
  // Whose role it is comes before whoever may only where something is theirs; both stay in the order of their names.
  const first = people.toSorted((one, other) => Number(other.byRight) - Number(one.byRight))
  return {
    asked: everybody.length,
    people: first.slice(0, limit).map(({ byRight: _, ...able }) => able),
  }
}

const isRight = ({ atom }: Literal) => atom.kind === 'permission' || atom.kind === 'flag'

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
