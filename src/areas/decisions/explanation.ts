/** One decision told in full: the ladder, what would change it, who could, and what else that would open. */

import type { Static } from 'typebox'
import {
  type Actor,
  type ChangedBy,
  type CounterfoilFunction,
  capitalised,
  decide,
  decideInGeneral,
  fileOf,
  heading,
  type Literal,
  type LoadedFacts,
  ladder,
  listed,
  literalKey,
  need,
  opensElse,
  type Rulebook,
  rowsOf,
  type Stores,
  sentence,
  summary,
  unlocks,
} from '#core'
import { peopleWho } from './people-who.ts'
import type { Explanation } from './schemas.ts'

export interface Question {
  readonly rules: Rulebook
  readonly stores: Stores
  readonly fn: CounterfoilFunction
  readonly person: Actor
  readonly facts: LoadedFacts | null
}

export async function explanationOf(question: Question): Promise<Static<typeof Explanation>> {
  const { rules, fn, person, facts } = question
  const rule = rules.rule(fn.id)
  const records = { subject: facts }
  const decision = fn.on && !facts ? decideInGeneral(rule, person) : decide(rule, person, records)
  const sets = unlocks(rule.terms, decision).slice(0, 5)
  return {
    function: fn.id,
    title: fn.title,
    allowed: decision.outcome === 'allowed',
    heading: heading(rule, fn.title, decision),
    summary: summary(rule, decision),
    subject: fn.on && facts ? { kind: fn.on.name, id: facts.id, label: facts.label } : null,
    person: { id: person.id, name: person.name },
    layers: [...ladder(rule, decision, person)],
    unlock: await Promise.all(
      sets.map(async ({ literals }) => ({
        says: capitalised(literals.map(need).join(', and ')),
        steps: literals.map((literal) => capitalised(need(literal))),
        who: await whoCan(question, literals),
        opens: opensElse(rules.compiled, rule, person, records, literals).length,
        atoms: literals.map(literalKey),
      })),
    ),
    instead: decision.outcome === 'allowed' ? [] : await whoInstead(question),
    rows: rowsOf(fn.rule.node).map((id) => ({ id, verdict: id === decision.row ? 'passed' : 'blocked' })),
    rule: capitalised(sentence(fn.rule.node)),
    file: fileOf(fn),
    decisionId: null,
  }
}

const mostNamed = 4

/** Where nobody could make it true for this person, such as with an order of their own, somebody else may simply do it. */
async function whoInstead({ rules, stores, fn, person, facts }: Question) {
  const mayAsk = decide(rules.rule('decisions.who'), person, { subject: null }).outcome === 'allowed'
  if (!mayAsk || !fn.on || !facts || (fn.kind !== 'write' && fn.kind !== 'create')) return []
  const { people } = await peopleWho({ rules, stores, fn, facts }, mostNamed)
  return people.map(({ name, how }) => ({ name, how }))
}

/** The people who can make each part true, with the part of theirs. */
async function whoCan(question: Question, literals: readonly Literal[]) {
  const parts = await Promise.all(
    literals.map(async ({ atom }, step) => {
      const able = await Promise.all(atom.changedBy.map((change) => grantors(question, change, atom.layer)))
      const once = new Map(able.flat().map((one) => [one.name, one]))
      return [...once.values()].slice(0, mostNamed).map((one) => ({ ...one, step }))
    }),
  )
  return parts.flat()
}

async function grantors(
  { rules, stores, fn, facts, person }: Question,
  change: ChangedBy,
  layer: Literal['atom']['layer'],
) {
  switch (change.by) {
    case 'nobody':
      return []
    case 'global-admin':
      return (await stores.access.globalAdmins()).map(({ name }) => ({ name, how: 'global administrator' }))
    case 'application-admin': {
      const field = fn.on?.application.kind === change.kind ? fn.on.application.field : null
      const instance = field && facts ? String(facts[field]) : null
      const admins = await stores.access.applicationAdmins(change.kind, instance)
      return admins.map(({ name }) => ({ name, how: 'administrator of the application' }))
    }
    case 'function': {
      const changer = rules.function(change.id)
      const isOfThis = changer?.on?.name === fn.on?.name
      // A state may be another thing's doing, as a seat comes back by its order: then whoever may do that at all.
      if (!changer || !facts || (!isOfThis && layer !== 'state')) return []
      const able = await peopleWho({ rules, stores, fn: changer, facts: isOfThis ? facts : null }, mostNamed)
      return able.people
        .filter(({ id }) => id !== person.id || !isOfThis)
        .map(({ id, name, how }) => ({
          name: id === person.id ? 'You' : name,
          how: listed([lower(changer.title), how], 'and').replace(' and ', ': '),
        }))
    }
  }
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
