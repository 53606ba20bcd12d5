/** Statuses, types with their reviewers, and how impact and urgency come to a priority. */
import type { Tx } from '../database/database.ts'
import type { Parts } from './organisation.ts'
import type { Chance } from './random.ts'

type Named = Readonly<Record<string, string>>

export const statusClasses = {
  New: 'new',
  'In process': 'in-process',
  'On hold': 'on-hold',
  'Waiting for requester': 'on-hold',
  Requested: 'requested',
  Resolved: 'completed',
  Closed: 'completed',
  Cancelled: 'cancelled',
} as const
export type StatusName = keyof typeof statusClasses

/** slug → name → who reviews: a person, a group or nobody */
export const types: Readonly<
  Record<string, Readonly<Record<string, { readonly person?: string; readonly group?: string }>>>
> = {
  'it-help': {
    General: {},
    Accounts: { group: 'Accounts' },
    Devices: {},
    Printing: { person: 'rex' },
    Network: { group: 'Network' },
    Software: { person: 'mei' },
    'Teaching rooms': { group: 'Teaching Rooms' },
    'Mail and calendar': {},
  },
  facilities: {
    General: {},
    'Building and repairs': { group: 'Facilities crew' },
    'Heating and cooling': { person: 'sami' },
    'Moves and furniture': { group: 'Facilities crew' },
    'Keys and badges': { group: 'Front desk' },
    Cleaning: {},
  },
}

/** from far-reaching to small, as the matrix counts them */
export const impacts = [
  'Affects organisation',
  'Affects department',
  'Affects group',
  'Affects person',
] as const
export const urgencies = ['High', 'Medium', 'Low'] as const
export const priorities = ['P1', 'P2', 'P3', 'P4'] as const
export type Impact = (typeof impacts)[number]
export type Urgency = (typeof urgencies)[number]

export const priorityOf = (impact: Impact, urgency: Urgency) => {
  const steps = impacts.indexOf(impact) + urgencies.indexOf(urgency)
  return priorities[Math.min(Math.max(steps - 1, 0), 3)] as (typeof priorities)[number]
}

export interface Catalogue {
  /** by `slug/name` */
  readonly statuses: Named
  /** by `slug/name` */
  readonly types: Named
  readonly impacts: Named
  readonly urgencies: Named
  readonly priorities: Named
}

export async function insertCatalogue(tx: Tx, chance: Chance, parts: Parts): Promise<Catalogue> {
  const { orgId, applications, people, groups } = parts
  const desks = Object.keys(types)
  const nameAll = (names: readonly string[]): Named =>
    Object.fromEntries(names.map((name) => [name, chance.uuid()]))

  const statuses = nameAll(
    desks.flatMap((slug) => Object.keys(statusClasses).map((name) => `${slug}/${name}`)),
  )
  const statusRows = desks.flatMap((slug) =>
    Object.entries(statusClasses).map(([name, statusClass], position) => ({
      orgId,
      id: statuses[`${slug}/${name}`] as string,
      applicationId: applications[slug] as string,
      name,
      class: statusClass,
      position,
      isDefault: position === 0,
    })),
  )
  await tx.insertInto('statuses').values(statusRows).execute()

  const typeIds = nameAll(
    desks.flatMap((slug) => Object.keys(types[slug] ?? {}).map((name) => `${slug}/${name}`)),
  )
  const typeRows = desks.flatMap((slug) =>
    Object.entries(types[slug] ?? {}).map(([name, { person, group }]) => ({
      orgId,
      id: typeIds[`${slug}/${name}`] as string,
      applicationId: applications[slug] as string,
      name,
      reviewerId: person ? (people[person] as string) : null,
      reviewingGroupId: group ? (groups[group] as string) : null,
    })),
  )
  await tx.insertInto('ticketTypes').values(typeRows).execute()

  const scales = { impacts: nameAll(impacts), urgencies: nameAll(urgencies), priorities: nameAll(priorities) }
  const ranked = (made: Named) =>
    Object.entries(made).map(([name, id], position) => ({ orgId, id, name, position }))
  await tx.insertInto('impacts').values(ranked(scales.impacts)).execute()
  await tx.insertInto('urgencies').values(ranked(scales.urgencies)).execute()
  await tx
    .insertInto('priorities')
    .values(ranked(scales.priorities).map((row) => ({ ...row, isDefault: row.name === 'P3' })))
    .execute()
  const cells = impacts.flatMap((impact) =>
    urgencies.map((urgency) => ({
      orgId,
      impactId: scales.impacts[impact] as string,
      urgencyId: scales.urgencies[urgency] as string,
      priorityId: scales.priorities[priorityOf(impact, urgency)] as string,
    })),
  )
  await tx.insertInto('priorityMatrix').values(cells).execute()
  return { statuses, types: typeIds, ...scales }
}
