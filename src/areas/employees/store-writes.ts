/** What acts write about people of the box office. The only writer of people, their roles and their access from here on. */
import { sql } from 'kysely'
import { conflict } from '#core'
import type { Tx } from '../../database/database.ts'
import type { EmployeeStatus } from './employee.ts'
import { theBoxOffice } from './store-parts.ts'

export interface NewEmployee {
  readonly name: string
  readonly email: string
  readonly title: string
  readonly managerId: string | null
}

export interface Details {
  readonly name?: string | undefined
  readonly title?: string | undefined
}

/** What gives somebody the power to put everything else right again. */
const inCharge = 'employees.roles'

export function openWrites(tx: Tx, org: string) {
  const change = async (id: string, values: Record<string, unknown> = {}) => {
    const { status, ...rest } = await tx
      .updateTable('people')
      .set({ ...values, version: sql<number>`version + 1` })
      .where('orgId', '=', org)
      .where('id', '=', id)
      .returning(['id', 'version', 'status'])
      .executeTakeFirstOrThrow()
    return { ...rest, status: status as EmployeeStatus }
  }

  return {
    /** One at a time: who manages whom and who is in charge are truths about all people together. */
    async inTurn(): Promise<void> {
      await sql`select pg_advisory_xact_lock(hashtextextended(${org}::text, 4))`.execute(tx)
    },

    /**
     * INVARIANT: somebody active can always assign roles. Asked after the change, in its transaction and in turn.
     * @throws conflict, which takes the change back
     */
    async keepSomebodyInCharge(): Promise<void> {
      const { rows } = await sql<{ is: boolean }>`select exists (
        select 1 from people
          join person_roles held on held.org_id = people.org_id and held.person_id = people.id
            and held.application_id = ${theBoxOffice}
          join roles role on role.org_id = held.org_id and role.id = held.role_id
        where people.org_id = ${org}::uuid and people.status = 'active' and ${inCharge} = any(role.permissions)) as is`.execute(
        tx,
      )
      if (!rows[0]?.is)
        throw conflict(
          'Nobody would be left who can assign roles: give such a role to somebody else who is active first.',
        )
    },

    async add(person: NewEmployee, status: EmployeeStatus): Promise<string> {
      const id = crypto.randomUUID()
      await tx
        .insertInto('people')
        .values({
          orgId: org,
          id,
          ...person,
          email: person.email.toLowerCase(),
          handle: await freeHandle(tx, org, person.email),
          licence: 'client',
          status,
          defaultAccountId: null,
          globalRoleId: null,
          locale: null,
          timeZone: null,
        })
        .execute()
      return id
    },

    async openBoxOffice(personId: string): Promise<void> {
      await sql`insert into person_applications (org_id, person_id, application_id)
        select people.org_id, people.id, ${theBoxOffice} from people
        where people.org_id = ${org}::uuid and people.id = ${personId}::uuid
        on conflict do nothing`.execute(tx)
    },

    /** Exactly these; who keeps a role keeps it since when they had it. */
    async setRoles(personId: string, roleIds: readonly string[]): Promise<void> {
      const wanted = [...new Set(roleIds)]
      await sql`delete from person_roles held using people
        where people.org_id = ${org}::uuid and people.id = ${personId}::uuid and held.org_id = people.org_id
          and held.person_id = people.id and held.application_id = ${theBoxOffice}
          and not held.role_id = any(${wanted}::uuid[])`.execute(tx)
      await sql`insert into person_roles (org_id, person_id, application_id, role_id, roles_combine)
        select people.org_id, people.id, box.id, wanted.id, box.roles_combine
        from people join applications box on box.org_id = people.org_id and box.id = ${theBoxOffice}
          cross join unnest(${wanted}::uuid[]) as wanted(id)
        where people.org_id = ${org}::uuid and people.id = ${personId}::uuid
        on conflict do nothing`.execute(tx)
    },

    /** Of the roles they have, those that bring no rights. */
    async keepPlainRoles(personId: string): Promise<void> {
      await sql`delete from person_roles held using people, roles role
        where people.org_id = ${org}::uuid and people.id = ${personId}::uuid and held.org_id = people.org_id
          and held.person_id = people.id and held.application_id = ${theBoxOffice}
          and role.org_id = held.org_id and role.id = held.role_id and cardinality(role.permissions) > 0`.execute(
        tx,
      )
    },

    /** The first department is where they belong. */
    async setDepartments(personId: string, departmentIds: readonly string[]): Promise<void> {
      const [first = null, ...others] = [...new Set(departmentIds)]
      await tx
        .deleteFrom('personAccounts')
        .where('orgId', '=', org)
        .where('personId', '=', personId)
        .execute()
      if (others.length > 0)
        await tx
          .insertInto('personAccounts')
          .values(others.map((accountId) => ({ orgId: org, personId, accountId })))
          .execute()
      await change(personId, { defaultAccountId: first })
    },

    /** With what they sign in with, whose sessions end. @returns null where somebody of another organisation has it */
    async setEmail(id: string, email: string) {
      const { rows } = await sql<{
        moved: boolean
      }>`select move_sign_in(${id}::uuid, ${email}) as moved`.execute(tx)
      return rows[0]?.moved ? change(id, { email }) : null
    },

    edit: (id: string, details: Details) => change(id, { ...details }),
    setStatus: (id: string, status: EmployeeStatus) => change(id, { status }),
    setManager: (id: string, managerId: string | null) => change(id, { managerId }),
    touch: (id: string) => change(id),

    /** Whether the person is above the other, or the same. */
    async isAbove(personId: string, ofId: string): Promise<boolean> {
      const { rows } = await sql<{ is: boolean }>`
        with recursive above as (
          select id, manager_id from people where org_id = ${org}::uuid and id = ${ofId}::uuid
          union
          select people.id, people.manager_id from people join above on people.id = above.manager_id
          where people.org_id = ${org}::uuid
        ) select exists (select 1 from above where id = ${personId}::uuid) as is`.execute(tx)
      return rows[0]?.is ?? false
    },

    /** Kept one a person: an invitation made anew takes the place of the one before. */
    async noteInvitation(
      personId: string,
      invitation: { id: string; invitedById: string; invitedAt: Date; expiresAt: Date },
    ) {
      const values = { ...invitation, acceptedAt: null }
      await tx
        .insertInto('invitations')
        .values({ orgId: org, personId, ...values })
        .onConflict((known) => known.columns(['orgId', 'personId']).doUpdateSet(values))
        .execute()
    },

    async acceptInvitation(personId: string, at: Date): Promise<void> {
      await tx
        .updateTable('invitations')
        .set({ acceptedAt: at })
        .where('orgId', '=', org)
        .where('personId', '=', personId)
        .execute()
    },
  }
}

/** What stands before the @, with a number where somebody has it. */
async function freeHandle(tx: Tx, org: string, email: string): Promise<string> {
  const wish = (email.split('@')[0] ?? 'person').toLowerCase().replace(/[^a-z0-9.-]+/g, '-') || 'person'
  const taken = await tx
    .selectFrom('people')
    .select('handle')
    .where('orgId', '=', org)
    .where('handle', 'like', `${wish.replace(/[\\%_]/g, '\\$&')}%`)
    .execute()
  const handles = new Set(taken.map(({ handle }) => handle))
  let handle = wish
  for (let next = 2; handles.has(handle); next++) handle = `${wish}-${next}`
  return handle
}
