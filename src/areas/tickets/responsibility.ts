/** Who is responsible after an assignment: a person, a group, or both. */
import { type Actor, actorOf, allows, type FactsOf, invalid, type Rulebook, type Stores } from '#core'
import type { theTicket } from './ticket.ts'

export interface Responsibility {
  readonly responsibleId: string | null
  readonly responsibleGroupId: string | null
}

export interface Wish {
  readonly responsibleId?: string | null | undefined
  readonly groupId?: string | null | undefined
}

/**
 * Groups stick: a person of the responsible group keeps it, another brings their own primary group, or none.
 * A group chosen without a person keeps the person only as its member. What is said outright is done as said.
 */
export async function afterAssigning(
  people: Stores['people'],
  now: Responsibility,
  wish: Wish,
): Promise<Responsibility> {
  const groupsOf = async (personId: string | null) => (personId === null ? [] : people.groupsOf(personId))
  const person = wish.responsibleId === undefined ? now.responsibleId : wish.responsibleId
  if (wish.groupId !== undefined) {
    const stays =
      wish.responsibleId !== undefined ||
      wish.groupId === null ||
      (await groupsOf(person)).some((group) => group.id === wish.groupId)
    return { responsibleId: stays ? person : null, responsibleGroupId: wish.groupId }
  }
  if (!wish.responsibleId) return { responsibleId: person, responsibleGroupId: now.responsibleGroupId }
  const groups = await groupsOf(person)
  const kept = groups.find((group) => group.id === now.responsibleGroupId)
  const brought = kept ?? groups.find((group) => group.isPrimary)
  return { responsibleId: person, responsibleGroupId: brought?.id ?? null }
}

/** Nobody is made responsible for a ticket that they could not even open. Being its requestor does not count. */
export async function requireAble(
  stores: Stores,
  rules: Rulebook,
  ticket: FactsOf<typeof theTicket>,
  next: Responsibility,
): Promise<Actor | null> {
  if (next.responsibleId === null) return null
  const snapshot = await stores.access.actor(next.responsibleId)
  const person = snapshot && actorOf(snapshot.facts)
  const asWorker = { ...ticket, ...next, requestorId: null, creatorId: null, accountId: null, contacts: [] }
  if (!person || !allows(rules.rule('tickets.view'), person, { subject: asWorker }))
    throw invalid('/responsibleId', 'names nobody who could open this ticket to work on it')
  return person
}
