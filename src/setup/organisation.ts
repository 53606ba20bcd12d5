/** Writes the standard organisation. There is no actor yet who could be decided about, so no function can do it. */
import type { Tx } from '../database/database.ts'
import { json } from '../database/rows.ts'
import * as standard from './standard.ts'

const newId = () => crypto.randomUUID()

/** @returns name → id */
type Made = ReadonlyMap<string, string>

export async function makeOrganisation(
  tx: Tx,
  name: string,
): Promise<{ orgId: string; applications: Made; roles: Made }> {
  const orgId = newId()
  await tx
    .insertInto('organisations')
    .values({ orgId, name, slug: slugOf(name, orgId) })
    .execute()
  const applications = named(standard.applications.map(({ slug }) => slug))
  await tx
    .insertInto('applications')
    .values(
      standard.applications.map(({ slug, kind, name, purpose }) => ({
        orgId,
        id: idOf(applications, slug),
        slug,
        kind,
        name,
        purpose,
        rolesCombine: kind === 'box-office',
        settings: json(kind === 'ticketing' ? standard.ticketingSettings : {}),
      })),
    )
    .execute()
  const roles = named(standard.roles.map((role) => role.name))
  await tx
    .insertInto('roles')
    .values(
      standard.roles.map(({ kind, name, purpose, permissions }) => ({
        orgId,
        id: idOf(roles, name),
        applicationKind: kind,
        name,
        purpose,
        permissions: [...permissions],
      })),
    )
    .execute()
  await makeCatalogue(tx, orgId, idOf(applications, 'service-desk'))
  return { orgId, applications, roles }
}

async function makeCatalogue(tx: Tx, orgId: string, applicationId: string): Promise<void> {
  await tx
    .insertInto('statuses')
    .values(
      standard.statuses.map(([name, statusClass], position) => ({
        orgId,
        id: newId(),
        applicationId,
        name,
        class: statusClass,
        position,
        isDefault: position === 0,
      })),
    )
    .execute()
  await tx
    .insertInto('ticketTypes')
    .values(
      standard.ticketTypes.map((name) => ({
        orgId,
        id: newId(),
        applicationId,
        name,
        reviewerId: null,
        reviewingGroupId: null,
      })),
    )
    .execute()
  const impacts = named(standard.impacts)
  const urgencies = named(standard.urgencies)
  const priorities = named(standard.priorities)
  const inOrder = (made: Made) => [...made].map(([name, id], position) => ({ orgId, id, name, position }))
  await tx.insertInto('impacts').values(inOrder(impacts)).execute()
  await tx.insertInto('urgencies').values(inOrder(urgencies)).execute()
  await tx
    .insertInto('priorities')
    .values(inOrder(priorities).map((row) => ({ ...row, isDefault: row.name === standard.usualPriority })))
    .execute()
  const cells = standard.priorityMatrix.flatMap((row, impact) =>
    row.map((priority, urgency) => ({
      orgId,
      impactId: idOf(impacts, standard.impacts[impact] ?? ''),
      urgencyId: idOf(urgencies, standard.urgencies[urgency] ?? ''),
      priorityId: idOf(priorities, priority),
    })),
  )
  await tx.insertInto('priorityMatrix').values(cells).execute()
}

const named = (names: readonly string[]): Made => new Map(names.map((name) => [name, newId()]))

export function idOf(made: Made, name: string): string {
  const id = made.get(name)
  if (id === undefined) throw new Error(`the standard organisation has no “${name}”`)
  return id
}

/** Readable, and never taken: names of two organisations may be alike. */
function slugOf(name: string, orgId: string): string {
  const readable = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  return `${readable.slice(0, 40) || 'organisation'}-${orgId.slice(0, 8)}`
}
