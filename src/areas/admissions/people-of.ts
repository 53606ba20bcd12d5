/** The people an input names: a seat goes to nobody who could do nothing with it. */
import { actorOf, decideInGeneral, invalid, type Rulebook, type Stores } from '#core'

interface Named {
  readonly id: string
  readonly name: string
}

async function activeOf({ access }: Stores, path: string, id: string) {
  const facts = (await access.actor(id))?.facts
  const canOpen = facts?.applications.some((one) => one.kind === 'box-office' && one.open)
  if (!facts?.isActive || !canOpen) throw invalid(path, 'names nobody who can use the Box Office')
  return facts
}

/** @throws invalid where the person is blocked, or has no Box Office */
export async function boxOfficePerson(stores: Stores, path: string, id: string): Promise<Named> {
  return activeOf(stores, path, id)
}

/** A decision maker has to be able to hand the seats on, or they would lie with them. */
export async function decisionMaker(
  stores: Stores,
  rules: Rulebook,
  path: string,
  id: string,
): Promise<Named> {
  const facts = await activeOf(stores, path, id)
  const mayHandOn = decideInGeneral(rules.rule('admissions.assign'), actorOf(facts)).outcome === 'allowed'
  if (!mayHandOn)
    throw invalid(path, `${facts.name} has no role that may assign tickets, and could not hand them on`)
  return facts
}
