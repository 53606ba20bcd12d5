/** People of the box office one by one: their facts, their details, and what they hold. */
import { sql } from 'kysely'
import type { LoadedFacts } from '#core'
import type { Tx } from '../../database/database.ts'
import type { EmployeeDetail, EmployeeLine, Named } from './employee-row.ts'
import type { Known } from './file-row.ts'
import { departmentsOf, hasBoxOffice, inBoxOffice, isListed, isToCome, rolesOf } from './store-parts.ts'

export function openRecords(tx: Tx, org: string) {
  const namesWhere = (condition: ReturnType<typeof sql<boolean>>): Promise<Named[]> =>
    tx
      .selectFrom('people')
      .select(['id', 'name'])
      .where('orgId', '=', org)
      .where('status', '<>', 'deactivated')
      .where(condition)
      .orderBy('name')
      .execute()

  return {
    async facts(_subject: string, ids: readonly string[], lock: boolean) {
      if (ids.length === 0) return new Map<string, LoadedFacts>()
      const found = tx
        .selectFrom('people')
        .where('people.orgId', '=', org)
        .where('people.id', 'in', [...ids])
        .where(isListed)
        .orderBy('people.id')
        .select(['people.id', 'people.orgId', 'people.version', 'people.status', 'people.managerId'])
        // what acts change, so that the audit entry shows it before and after
        .select(['people.name', 'people.name as label', 'people.email', 'people.title'])
        .select(hasBoxOffice.as('hasBoxOffice'))
        .select([
          sql<string[]>`array(select role.name from ${rolesOf} order by role.name)`.as('roles'),
          sql<string[]>`array(select account.name from ${departmentsOf} order by account.name)`.as(
            'departments',
          ),
        ])
      const rows = await (lock ? found.forUpdate('people') : found).execute()
      return new Map<string, LoadedFacts>(rows.map((row) => [row.id, row]))
    },

    /** Everything beside the line that lists show. */
    async details(id: string, now: Date): Promise<Omit<EmployeeDetail, keyof EmployeeLine>> {
      const { handle } = await tx
        .selectFrom('people')
        .select('handle')
        .where('orgId', '=', org)
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      const invitation = await tx
        .selectFrom('invitations')
        .innerJoin('people as inviter', (join) =>
          join
            .onRef('inviter.orgId', '=', 'invitations.orgId')
            .onRef('inviter.id', '=', 'invitations.invitedById'),
        )
        .select(['invitations.invitedAt', 'invitations.expiresAt', 'inviter.name as invitedBy'])
        .where('invitations.orgId', '=', org)
        .where('invitations.personId', '=', id)
        .where('invitations.acceptedAt', 'is', null)
        .executeTakeFirst()
      return {
        handle,
        reports: await namesWhere(sql<boolean>`people.manager_id = ${id}::uuid`),
        invitation: invitation
          ? {
              invitedBy: invitation.invitedBy,
              invitedAt: invitation.invitedAt.toISOString(),
              expiresAt: invitation.expiresAt.toISOString(),
              isOver: invitation.expiresAt <= now,
            }
          : null,
        holds: await holdsOf(tx, org, id, now),
      }
    },

    /** Anybody of the organisation by this address, in the box office or not. */
    async personByEmail(email: string) {
      const found = await tx
        .selectFrom('people')
        .select([
          'people.id',
          'people.name',
          'people.status',
          'people.version',
          hasBoxOffice.as('isEmployee'),
        ])
        .where('people.orgId', '=', org)
        .where(sql`lower(people.email)`, '=', email.toLowerCase())
        .executeTakeFirst()
      return found ?? null
    },

    /** The newest invitation of somebody who is not here yet. */
    async invitationWithId(invitation: string) {
      const found = await tx
        .selectFrom('invitations')
        .innerJoin('people', (join) =>
          join
            .onRef('people.orgId', '=', 'invitations.orgId')
            .onRef('people.id', '=', 'invitations.personId'),
        )
        .innerJoin('organisations', 'organisations.orgId', 'people.orgId')
        .select([
          'people.id as personId',
          'people.name',
          'people.email',
          'organisations.name as organisation',
        ])
        .where('invitations.orgId', '=', org)
        .where('invitations.id', '=', invitation)
        .where('invitations.acceptedAt', 'is', null)
        .where('people.status', '=', 'invited')
        .executeTakeFirst()
      return found ?? null
    },

    /** Everybody of the organisation, as a file of people is compared with. */
    async directory() {
      const { rows } =
        await sql<Known>`select people.id, people.name, people.email, people.title, people.status,
          people.manager_id as "managerId", ${inBoxOffice} as "isEmployee",
          (select coalesce(jsonb_agg(jsonb_build_object('id', account.id, 'name', account.name)
            order by account.id <> people.default_account_id, account.name), '[]') from ${departmentsOf}) as departments,
          (select coalesce(jsonb_agg(jsonb_build_object('id', role.id, 'name', role.name)
            order by role.name), '[]') from ${rolesOf}) as roles
        from people where people.org_id = ${org}::uuid`.execute(tx)
      return rows
    },

    async isActiveEmployee(id: string): Promise<boolean> {
      const found = await tx
        .selectFrom('people')
        .select('id')
        .where('people.orgId', '=', org)
        .where('people.id', '=', id)
        .where('people.status', '=', 'active')
        .where(inBoxOffice)
        .executeTakeFirst()
      return found !== undefined
    },

    async statusOf(id: string) {
      const found = await tx
        .selectFrom('people')
        .select(['name', 'email', 'status', 'managerId'])
        .where('orgId', '=', org)
        .where('id', '=', id)
        .executeTakeFirst()
      return found ?? null
    },
  }
}

async function holdsOf(tx: Tx, org: string, id: string, now: Date) {
  const { rows } = await sql<EmployeeDetail['holds']>`select
    (select count(*)::int from admissions seat join events on events.org_id = seat.org_id and events.id = seat.event_id
      where seat.org_id = ${org}::uuid and seat.outcome is null and ${isToCome(now)}
        and (seat.holder_id = ${id}::uuid or seat.steward_id = ${id}::uuid)) as seats,
    (select count(*)::int from orders where orders.org_id = ${org}::uuid and orders.owner_id = ${id}::uuid
      and orders.state in ('draft','incomplete','pending-waitlist','pending-approval','pending-guest-list','pending-delivery')) as orders,
    (select count(*)::int from people where people.org_id = ${org}::uuid and people.manager_id = ${id}::uuid
      and people.status <> 'deactivated') as reports,
    (select count(*)::int from proxies where proxies.org_id = ${org}::uuid and revoked_at is null and ends_at > ${now}
      and ${id}::uuid in (principal_id, proxy_id)) as proxies`.execute(tx)
  return rows[0] ?? { seats: 0, orders: 0, reports: 0, proxies: 0 }
}
