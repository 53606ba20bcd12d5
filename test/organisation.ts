/** One small organisation, written as its administrator would have left it. Each call makes another, in its own tenant. */

import type { Database, Tx } from '../src/database/database.ts'
import { json } from '../src/database/rows.ts'
import { cast, roles } from './personas.ts'

const id = () => crypto.randomUUID()

export type Ids = Readonly<
  Record<
    | 'people'
    | 'applications'
    | 'groups'
    | 'accounts'
    | 'statuses'
    | 'types'
    | 'roles'
    | 'impacts'
    | 'urgencies'
    | 'priorities',
    Readonly<Record<string, string>>
  >
> & {
  readonly venue: string
}

const applications = [
  ['work-management', 'work-management', 'Work Management'],
  ['my-work', 'my-work', 'My Work'],
  ['client-portal', 'client-portal', 'Client Portal'],
  ['people', 'people', 'People'],
  ['it-help', 'ticketing', 'IT Help'],
  ['facilities', 'ticketing', 'Facilities'],
  ['box-office', 'box-office', 'Box Office'],
] as const

const statuses = [
  ['New', 'new'],
  ['In process', 'in-process'],
  ['On hold', 'on-hold'],
  ['Requested', 'requested'],
  ['Resolved', 'completed'],
  ['Cancelled', 'cancelled'],
] as const

export async function makeOrganisation(database: Database): Promise<{ orgId: string; ids: Ids }> {
  const orgId = id()
  const ids = await database.asOwner(async (tx) => {
    await tx
      .insertInto('organisations')
      .values({ orgId, name: 'Harbour Works', slug: `harbour-${orgId}`, currency: 'USD' })
      .execute()
    const people = await insertPeople(tx, orgId)
    const accounts = await insertNamed(tx, 'accounts', orgId, ['Library', 'Finance'])
    const groups = await insertNamed(tx, 'groups', orgId, ['Client Support', 'Print'])
    const apps = await insertApplications(tx, orgId)
    const roleIds = await insertRoles(tx, orgId)
    await grantAll(tx, orgId, { people, accounts, groups, apps, roleIds })
    const catalogue = await insertCatalogue(tx, orgId, apps, people)
    const venue = id()
    await tx
      .insertInto('venues')
      .values({ orgId, id: venue, name: 'Harbour Arena', city: 'Harbour City', timeZone: 'America/New_York' })
      .execute()
    return { people, accounts, groups, applications: apps, roles: roleIds, venue, ...catalogue }
  })
  return { orgId, ids }
}

async function insertPeople(tx: Tx, orgId: string) {
  const people: Record<string, string> = {}
  for (const persona of cast) {
    const personId = id()
    people[persona.handle] = personId
    await tx
      .insertInto('people')
      .values({
        orgId,
        id: personId,
        handle: persona.handle,
        name: persona.name,
        email: `${persona.handle}@harbour.example`,
        licence: persona.licence,
        isGlobalAdmin: persona.isGlobalAdmin ?? false,
        managerId: persona.manager ? (people[persona.manager] ?? null) : null,
      } as never)
      .execute()
  }
  return people
}

async function insertNamed(tx: Tx, table: 'accounts' | 'groups', orgId: string, names: readonly string[]) {
  const made = Object.fromEntries(names.map((name) => [name, id()]))
  await tx
    .insertInto(table)
    .values(Object.entries(made).map(([name, own]) => ({ orgId, id: own, name })))
    .execute()
  return made
}

async function insertApplications(tx: Tx, orgId: string) {
  const made: Record<string, string> = {}
  for (const [slug, kind, name] of applications) {
    made[slug] = id()
    const settings =
      kind === 'ticketing'
        ? {
            'portal.requestors-see-theirs': true,
            'portal.contacts-see-theirs': true,
          }
        : {}
    await tx
      .insertInto('applications')
      .values({
        orgId,
        id: made[slug] as string,
        kind,
        name,
        slug,
        rolesCombine: kind === 'box-office',
        settings: json(settings),
      })
      .execute()
  }
  return made
}

async function insertRoles(tx: Tx, orgId: string) {
  const made: Record<string, string> = {}
  for (const [name, role] of Object.entries(roles)) {
    made[name] = id()
    await tx
      .insertInto('roles')
      .values({
        orgId,
        id: made[name] as string,
        applicationKind: role.kind,
        name,
        permissions: [...role.permissions],
      })
      .execute()
  }
  return made
}

type Made = Readonly<Record<string, string>>
type Parts = {
  readonly people: Made
  readonly accounts: Made
  readonly groups: Made
  readonly apps: Made
  readonly roleIds: Made
}

async function grantAll(tx: Tx, orgId: string, { people, accounts, groups, apps, roleIds }: Parts) {
  for (const persona of cast) {
    const personId = people[persona.handle] as string
    for (const slug of persona.applications) {
      const applicationId = apps[slug] as string
      const isAdmin = persona.administers?.includes(slug) ?? false
      await tx.insertInto('personApplications').values({ orgId, personId, applicationId, isAdmin }).execute()
      for (const role of persona.roles?.[slug] ?? []) {
        const roleId = roleIds[role] as string
        await tx
          .insertInto('personRoles')
          .values({ orgId, personId, applicationId, roleId, rolesCombine: slug === 'box-office' })
          .execute()
      }
    }
    for (const group of persona.groups ?? [])
      await tx
        .insertInto('groupMembers')
        .values({ orgId, groupId: groups[group] as string, personId })
        .execute()
    if (persona.account)
      await tx
        .insertInto('personAccounts')
        .values({ orgId, personId, accountId: accounts[persona.account] as string })
        .execute()
  }
}

async function insertCatalogue(tx: Tx, orgId: string, apps: Made, people: Made) {
  const statusIds: Record<string, string> = {}
  const types: Record<string, string> = {}
  for (const slug of ['it-help', 'facilities']) {
    const applicationId = apps[slug] as string
    for (const [position, [name, statusClass]] of statuses.entries()) {
      const own = id()
      statusIds[slug === 'it-help' ? name : `${slug}/${name}`] = own
      await tx
        .insertInto('statuses')
        .values({
          orgId,
          id: own,
          applicationId,
          name,
          class: statusClass,
          position,
          isDefault: position === 0,
        })
        .execute()
    }
    for (const [name, reviewer] of [
      ['General', null],
      ['Printing', 'rex'],
    ] as const) {
      const own = id()
      types[slug === 'it-help' ? name : `${slug}/${name}`] = own
      await tx
        .insertInto('ticketTypes')
        .values({
          orgId,
          id: own,
          applicationId,
          name,
          reviewerId: reviewer && (people[reviewer] as string),
          reviewingGroupId: null,
        })
        .execute()
    }
  }
  const ranked = async (table: 'impacts' | 'urgencies' | 'priorities', names: readonly string[]) => {
    const made = Object.fromEntries(names.map((name) => [name, id()]))
    const rows = Object.entries(made).map(([name, own], position) => ({ orgId, id: own, name, position }))
    if (table === 'priorities')
      await tx
        .insertInto(table)
        .values(rows.map((row) => ({ ...row, isDefault: row.position === 2 })))
        .execute()
    else await tx.insertInto(table).values(rows).execute()
    return made
  }
  const impacts = await ranked('impacts', ['Affects organisation', 'Affects group', 'Affects person'])
  const urgencies = await ranked('urgencies', ['High', 'Medium', 'Low'])
  const priorities = await ranked('priorities', ['P1', 'P2', 'P3', 'P4'])
  const order = ['P1', 'P2', 'P3', 'P4', 'P4']
  const cells = Object.values(impacts).flatMap((impactId, i) =>
    Object.values(urgencies).map((urgencyId, u) => ({
      orgId,
      impactId,
      urgencyId,
      priorityId: priorities[order[i + u] as string] as string,
    })),
  )
  await tx.insertInto('priorityMatrix').values(cells).execute()
  return { statuses: statusIds, types, impacts, urgencies, priorities }
}
