/** Names for the ids that an input brings; an id that stands for nothing is said at its place. */
import { invalid, type Stores } from '#core'

type Names = Promise<{ readonly name: string } | string | null>

async function nameOf(path: string, says: string, found: Names): Promise<string> {
  const named = await found
  if (named === null) throw invalid(path, says)
  return typeof named === 'string' ? named : named.name
}

/** `null` stands for nothing chosen and has no name. */
const orNone = async (id: string | null, name: (id: string) => Promise<string>) =>
  id === null ? null : name(id)

export const referencesOf = ({ catalogue, people }: Stores, applicationId: string) => ({
  type: (id: string) =>
    nameOf('/typeId', 'names no type of this application', catalogue.type(applicationId, id)),
  account: (id: string | null) =>
    orNone(id, (given) => nameOf('/accountId', 'names no account', people.accountName(given))),
  impact: (id: string | null) =>
    orNone(id, (given) => nameOf('/impactId', 'names no impact', catalogue.impactName(given))),
  urgency: (id: string | null) =>
    orNone(id, (given) => nameOf('/urgencyId', 'names no urgency', catalogue.urgencyName(given))),
  group: (id: string | null) =>
    orNone(id, (given) => nameOf('/groupId', 'names no group', people.groupName(given))),
  activePerson: (path: string, id: string) =>
    nameOf(path, 'names nobody who is active here', people.activePerson(id)),
})

/** The priority that impact and urgency come to, with its name. */
export async function priorityOf(
  { catalogue }: Stores,
  impactId: string | null,
  urgencyId: string | null,
): Promise<{ readonly id: string; readonly name: string }> {
  const priority = await catalogue.priorityFor(impactId, urgencyId)
  if (!priority) throw invalid('/impactId', 'comes to no priority: the organisation has none')
  return priority
}
