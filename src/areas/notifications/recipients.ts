/** Who is told: candidates as a kind names them, kept where the rules let them know. */
import { actorOf, decide, type LoadedFacts, type Rulebook, type Stores } from '#core'
import { decideCompliance, decideOrders } from '../chains/public.ts'
import type { Kind, Recipient } from './kind.ts'
import type { Happening, Reachable } from './store-recipients.ts'
import { subjectNamed, type Thing } from './thing.ts'

interface Asking {
  readonly stores: Stores
  readonly rules: Rulebook
  readonly happening: Happening
}

/** Nobody is told what they did themselves. */
export async function toldAbout(kind: Kind, thing: Thing, asking: Asking): Promise<readonly Reachable[]> {
  const first = await thoseWhoMay(kind, kind.to, thing, asking)
  return first.length > 0 || !kind.otherwise ? first : thoseWhoMay(kind, kind.otherwise, thing, asking)
}

async function thoseWhoMay(
  kind: Kind,
  recipients: readonly Recipient[],
  thing: Thing,
  { stores, rules, happening }: Asking,
): Promise<readonly Reachable[]> {
  const found: string[] = []
  for (const recipient of recipients)
    found.push(...(await candidates(recipient, thing.facts, { stores, happening })))
  const others = [...new Set(found)].filter((id) => id !== happening.actorId)
  const decides = functionThatDecides(kind, thing, rules)
  if (decides === null) return []
  const kept: string[] = []
  for (const id of others) {
    const loaded = await stores.access.actor(id)
    if (!loaded) continue
    const { outcome } = decide(rules.rule(decides), actorOf(loaded.facts), { subject: thing.facts })
    if (outcome === 'allowed') kept.push(id)
  }
  return stores.notifications.reachable(kept)
}

/** The function they must be able to do, or the one that decides who may know of the thing. */
function functionThatDecides(kind: Kind, thing: Thing, rules: Rulebook): string | null {
  const id = kind.may ?? subjectNamed(rules, thing.kind)?.view
  return id !== undefined && rules.function(id) ? id : null
}

async function candidates(
  recipient: Recipient,
  facts: LoadedFacts,
  { stores, happening }: Pick<Asking, 'stores' | 'happening'>,
): Promise<readonly string[]> {
  const people = stores.notifications
  switch (recipient.who) {
    case 'named':
      return idsIn(facts[recipient.field])
    case 'manager':
      return people.managersOf(idsIn(facts[recipient.of]))
    case 'holders':
      return people.holdersOf(recipient.of)
    case 'orderers':
      return people.orderersOf(facts.id, happening.at)
    case 'awaited':
      return awaited(facts, people)
  }
}

/** As the steps of a chain have it: `awaits` says whose word is next. */
async function awaited(facts: LoadedFacts, people: Stores['notifications']): Promise<readonly string[]> {
  switch (facts.awaits) {
    case 'manager':
      return people.managersOf(idsIn(facts.ownerId))
    case 'person':
      return idsIn(facts.approverId)
    case 'compliance':
      return people.holdersOf(decideCompliance.permission)
    default:
      return people.holdersOf(decideOrders.permission)
  }
}

const idsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : Array.isArray(value)
      ? value.filter((one) => typeof one === 'string')
      : []
