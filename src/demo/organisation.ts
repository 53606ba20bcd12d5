/** Harbour Works with its people and what they may do, as its administrator would have left it. */
import type { Tx } from '../database/database.ts'
import { json } from '../database/rows.ts'
import { harbourTime } from './calendar.ts'
import { type Catalogue, insertCatalogue } from './catalogue.ts'
import type { Member } from './member.ts'
import { emailOf } from './people.ts'
import type { Chance } from './random.ts'
import { applications, globalRoles, roles } from './rights.ts'
import { staff } from './staff.ts'

export type Named = Readonly<Record<string, string>>

/** ids by name: people by handle, applications by slug */
export interface Ids extends Catalogue {
  readonly orgId: string
  readonly people: Named
  readonly accounts: Named
  readonly groups: Named
  readonly applications: Named
}

export async function insertOrganisation(tx: Tx, chance: Chance, now: Date): Promise<Ids> {
  const orgId = chance.uuid()
  await tx
    .insertInto('organisations')
    .values({
      orgId,
      name: 'Harbour Works',
      slug: 'harbour-works',
      locale: 'en-GB',
      timeZone: harbourTime,
      currency: 'USD',
      demo: true,
      createdAt: new Date(now.getTime() - 400 * 86_400_000),
    })
    .execute()
  const nameAll = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, chance.uuid()]))
  const accounts = nameAll(unique(staff.map((member) => member.account)))
  const groups = nameAll(unique(staff.flatMap((member) => member.groups ?? [])))
  const rows = (made: Named) => Object.entries(made).map(([name, id]) => ({ orgId, id, name }))
  await tx.insertInto('accounts').values(rows(accounts)).execute()
  await tx.insertInto('groups').values(rows(groups)).execute()

  const slugs = nameAll(applications.map((application) => application.slug))
  await tx
    .insertInto('applications')
    .values(
      applications.map(({ settings = {}, ...application }) => ({
        ...application,
        orgId,
        id: slugs[application.slug] as string,
        rolesCombine: application.kind === 'box-office',
        settings: json(settings),
      })),
    )
    .execute()
  const roleIds = nameAll(
    [...roles, ...globalRoles].map(({ applicationKind, name }) => `${applicationKind}/${name}`),
  )
  await tx
    .insertInto('roles')
    .values(
      [...roles, ...globalRoles].map((role) => ({
        ...role,
        orgId,
        id: roleIds[`${role.applicationKind}/${role.name}`] as string,
        permissions: [...role.permissions],
      })),
    )
    .execute()
  const people = nameAll(staff.map((member) => member.handle))
  const parts = { orgId, people, accounts, groups, applications: slugs }
  await insertPeople(tx, parts, roleIds)
  await grant(tx, parts, roleIds)
  return { ...parts, ...(await insertCatalogue(tx, chance, parts)) }
}

export type Parts = Pick<Ids, 'orgId' | 'people' | 'accounts' | 'groups' | 'applications'>

/** In one statement, so that nobody has to come before their manager. */
async function insertPeople(tx: Tx, { orgId, people, accounts }: Parts, roleIds: Named) {
  const row = (member: Member) => ({
    orgId,
    id: people[member.handle] as string,
    handle: member.handle,
    name: member.name,
    email: emailOf(member.handle),
    title: member.title,
    licence: member.licence,
    status: member.status ?? ('active' as const),
    isGlobalAdmin: member.isGlobalAdmin ?? false,
    managerId: member.manager ? (people[member.manager] as string) : null,
    defaultAccountId: accounts[member.account] as string,
    globalRoleId: member.globalRole ? (roleIds[`global/${member.globalRole}`] as string) : null,
    locale: null,
    timeZone: null,
  })
  await tx.insertInto('people').values(staff.map(row)).execute()
}

async function grant(
  tx: Tx,
  { orgId, people, accounts, groups, applications: slugs }: Parts,
  roleIds: Named,
) {
  const each = <T>(rows: (member: Member, personId: string) => readonly T[]) =>
    staff.flatMap((member) => rows(member, people[member.handle] as string))
  const kindOf = (slug: string) => applications.find((one) => one.slug === slug)?.kind

  await tx
    .insertInto('personAccounts')
    .values(each(({ account }, personId) => [{ orgId, personId, accountId: accounts[account] as string }]))
    .execute()
  await tx
    .insertInto('groupMembers')
    .values(
      each((member, personId) =>
        (member.groups ?? []).map((group, place) => ({
          orgId,
          personId,
          groupId: groups[group] as string,
          isPrimary: place === 0,
        })),
      ),
    )
    .execute()
  await tx
    .insertInto('personApplications')
    .values(
      each((member, personId) =>
        member.applications.map((slug) => ({
          orgId,
          personId,
          applicationId: slugs[slug] as string,
          isAdmin: member.administers?.includes(slug) ?? false,
        })),
      ),
    )
    .execute()
  await tx
    .insertInto('personRoles')
    .values(
      each((member, personId) =>
        Object.entries(member.roles ?? {}).flatMap(([slug, names]) =>
          names.map((name) => ({
            orgId,
            personId,
            applicationId: slugs[slug] as string,
            roleId: roleIds[`${kindOf(slug)}/${name}`] as string,
            rolesCombine: slug === 'box-office',
          })),
        ),
      ),
    )
    .execute()
}

const unique = (names: readonly string[]) => [...new Set(names)]
