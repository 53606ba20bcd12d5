/** Ids in inputs about people, each checked to name what it says. */
import { type Actor, actorOf, decideInGeneral, invalid, type Rulebook, type Stores } from '#core'

interface Asker {
  readonly actor: Actor
  readonly rules: Rulebook
}

export const mayAssign = ({ actor, rules }: Asker): boolean =>
  decideInGeneral(rules.rule('employees.change-roles'), actor).outcome === 'allowed'

/** @param asker where somebody else than a holder of "assign roles" chooses: roles without rights are free to give */
export async function rolesNamed(stores: Stores, ids: readonly string[], asker?: Asker): Promise<void> {
  const roles = new Map((await stores.employees.roles()).map((role) => [role.id, role]))
  const chosen = ids.map((id) => roles.get(id))
  if (chosen.includes(undefined)) throw invalid('/roleIds', 'names a role that the Box Office does not have')
  if (!asker || mayAssign(asker)) return
  const withRights = chosen.find((role) => role && role.permissions.length > 0)
  if (withRights)
    throw invalid(
      '/roleIds',
      `names ${withRights.name}: who may not assign roles invites without such rights`,
    )
}

export async function departmentsNamed(stores: Stores, ids: readonly string[]): Promise<void> {
  const known = new Set((await stores.people.accounts()).map(({ id }) => id))
  if (!ids.every((id) => known.has(id)))
    throw invalid('/departmentIds', 'names a department that is not there')
}

/** Whoever is invited may be named before they come: until then nobody waits for their word. */
export async function managerNamed(stores: Stores, id: string | null) {
  if (id === null) return null
  const manager = await stores.employees.statusOf(id)
  if (manager?.status !== 'active' && manager?.status !== 'invited')
    throw invalid('/managerId', 'names nobody who is active or invited here')
  return manager
}

/** Whoever takes over has to be able to hand the seats out, or they would lie with them. */
export async function heirNamed(stores: Stores, rules: Rulebook, id: string | null) {
  if (id === null) return
  const facts = (await stores.access.actor(id))?.facts
  if (!facts || !(await stores.employees.isActiveEmployee(id)))
    throw invalid('/heirId', 'names nobody who is active in the Box Office')
  if (decideInGeneral(rules.rule('admissions.assign'), actorOf(facts)).outcome !== 'allowed')
    throw invalid('/heirId', `names ${facts.name}, who has no role that may hand tickets out`)
}
