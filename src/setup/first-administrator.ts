/** The first visit to an empty program: one organisation and the person who administers it. */
import { sql } from 'kysely'
import { conflict, invalid } from '#core'
import { boxOfficeRoles } from '../areas/orders/public.ts'
import type { Database, Tx } from '../database/database.ts'
import { json } from '../database/rows.ts'
import type { FirstAdministrator, Setup } from '../edges/http/public.ts'
import { addAccountIn, hashed } from '../identity/accounts.ts'
import {
  applications,
  defaultPriority,
  impacts,
  priorities,
  priorityFor,
  statuses,
  ticketingRoles,
  ticketingSettings,
  ticketTypes,
  urgencies,
} from './standard-organisation.ts'

export async function hasOrganisation(database: Database): Promise<boolean> {
  return database.asOwner(
    async (tx) => (await tx.selectFrom('organisations').select('orgId').limit(1).execute()).length > 0,
  )
}

export function setupOn(database: Database): Setup {
  return {
    needed: async () => !(await hasOrganisation(database)),
    async begin({ email, ...others }) {
      if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw invalid('/email', 'is not an e-mail address')
      const asked = { ...others, email: email.toLowerCase() }
      const password = await hashed(asked.password)
      const orgId = crypto.randomUUID()
      const personId = crypto.randomUUID()
      await database.asOwner(async (tx) => {
        // Two first visitors at once: the second waits here and then finds an organisation.
        await sql`lock table organisations in exclusive mode`.execute(tx)
        const [known] = await tx.selectFrom('organisations').select('orgId').limit(1).execute()
        if (known) throw conflict('this Counterfoil has an organisation; sign in, or ask its administrator')
        await makeOrganisation(tx, orgId, personId, asked)
        // In the same transaction: an organisation that nobody can sign in to could never be set up again.
        await addAccountIn(tx, { orgId, personId, name: asked.name, email: asked.email }, password)
      })
    },
  }
}

async function makeOrganisation(
  tx: Tx,
  orgId: string,
  personId: string,
  asked: FirstAdministrator,
): Promise<void> {
  const slug =
    asked.organisation
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '') || 'organisation'
  await tx.insertInto('organisations').values({ orgId, name: asked.organisation, slug }).execute()
  const handle = asked.email.split('@')[0] ?? 'administrator'
  await tx
    .insertInto('people')
    .values({
      orgId,
      id: personId,
      handle,
      name: asked.name,
      email: asked.email,
      licence: 'enterprise',
      isGlobalAdmin: true,
      title: 'Administrator',
      managerId: null,
      defaultAccountId: null,
      globalRoleId: null,
      locale: null,
      timeZone: null,
    })
    .execute()
  const roleIds = await insertRoles(tx, orgId)
  for (const application of applications)
    await insertApplication(tx, { orgId, personId, application, roleIds })
  await insertPriorities(tx, orgId)
}

async function insertRoles(tx: Tx, orgId: string): Promise<ReadonlyMap<string, string>> {
  const all = [
    ...ticketingRoles.map((role) => ({ ...role, applicationKind: 'ticketing' })),
    ...boxOfficeRoles.map((role) => ({ ...role, applicationKind: 'box-office' })),
  ]
  const rows = all.map((role) => ({
    ...role,
    orgId,
    id: crypto.randomUUID(),
    permissions: [...role.permissions],
  }))
  await tx.insertInto('roles').values(rows).execute()
  return new Map(rows.map((row) => [row.name, row.id]))
}

interface NewApplication {
  readonly orgId: string
  readonly personId: string
  readonly application: (typeof applications)[number]
  readonly roleIds: ReadonlyMap<string, string>
}

async function insertApplication(
  tx: Tx,
  { orgId, personId, application, roleIds }: NewApplication,
): Promise<void> {
  const id = crypto.randomUUID()
  const rolesCombine = application.kind === 'box-office'
  const settings = json(application.kind === 'ticketing' ? ticketingSettings : {})
  await tx
    .insertInto('applications')
    .values({ orgId, id, ...application, rolesCombine, settings })
    .execute()
  await tx
    .insertInto('personApplications')
    .values({ orgId, personId, applicationId: id, isAdmin: true })
    .execute()
  const role = { ticketing: 'Desk lead', 'box-office': 'Super User' }[application.kind as string]
  const roleId = role && roleIds.get(role)
  if (roleId)
    await tx
      .insertInto('personRoles')
      .values({ orgId, personId, applicationId: id, roleId, rolesCombine })
      .execute()
  if (application.kind !== 'ticketing') return
  await tx
    .insertInto('statuses')
    .values(
      statuses.map((status, position) => ({
        orgId,
        id: crypto.randomUUID(),
        applicationId: id,
        ...status,
        position,
        isDefault: position === 0,
      })),
    )
    .execute()
  await tx
    .insertInto('ticketTypes')
    .values(
      ticketTypes.map((name) => ({
        orgId,
        id: crypto.randomUUID(),
        applicationId: id,
        name,
        reviewerId: null,
        reviewingGroupId: null,
      })),
    )
    .execute()
}

async function insertPriorities(tx: Tx, orgId: string): Promise<void> {
  const ranked = (names: readonly string[]) =>
    names.map((name, position) => ({ orgId, id: crypto.randomUUID(), name, position }))
  const [impactRows, urgencyRows, priorityRows] = [ranked(impacts), ranked(urgencies), ranked(priorities)]
  await tx.insertInto('impacts').values(impactRows).execute()
  await tx.insertInto('urgencies').values(urgencyRows).execute()
  await tx
    .insertInto('priorities')
    .values(priorityRows.map((row) => ({ ...row, isDefault: row.name === defaultPriority })))
    .execute()
  const cells = impactRows.flatMap((impact) =>
    urgencyRows.map((urgency) => ({
      orgId,
      impactId: impact.id,
      urgencyId: urgency.id,
      priorityId:
        priorityRows.find((row) => row.name === priorityFor(impact.position, urgency.position))?.id ?? '',
    })),
  )
  await tx.insertInto('priorityMatrix').values(cells).execute()
}
