/** People of the box office as lists show them, and what one chooses from in forms about them. */
import { type SqlBool, sql } from 'kysely'
import { cursorAfter, defaultLimit, type Filter, keyShapes, readCursor } from '#core'
import type { Tx } from '../../database/database.ts'
import { compileFilter } from '../../database/filter-sql.ts'
import { containing } from '../access/public.ts'
import type { EmployeeStatus } from './employee.ts'
import type { Counts, EmployeeLine, Named } from './employee-row.ts'
import { departmentsOf, isListed, rolesOf } from './store-parts.ts'

interface Sought {
  readonly where: Filter
  readonly q?: string | undefined
  readonly department?: string | undefined
  readonly manager?: string | undefined
  readonly unmanaged?: boolean | undefined
  readonly role?: string | undefined
}

interface Asked extends Sought {
  readonly status?: EmployeeStatus | undefined
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

const column = (field: string) => sql.ref(`people.${field}`)
const listOf = (name: string, of: ReturnType<typeof sql>, order: ReturnType<typeof sql>) =>
  sql<
    Named[]
  >`(select coalesce(jsonb_agg(jsonb_build_object('id', ${sql.ref(`${name}.id`)}, 'name', ${sql.ref(`${name}.name`)}) order by ${order}), '[]') from ${of})`

const people =
  (tx: Tx, org: string) =>
  ({ where, q, department, manager, unmanaged, role }: Sought) =>
    tx
      .selectFrom('people')
      .where('people.orgId', '=', org)
      .where(isListed)
      .where(compileFilter(where, column))
      .$if(!!q, (query) => {
        const pattern = containing(q ?? '')
        return query.where((eb) =>
          eb.or([eb('people.name', 'ilike', pattern), eb('people.email', 'ilike', pattern)]),
        )
      })
      .$if(!!department, (query) =>
        query.where(
          sql<SqlBool>`exists (select 1 from ${departmentsOf} and account.id = ${department}::uuid)`,
        ),
      )
      .$if(!!manager, (query) => query.where('people.managerId', '=', manager as string))
      .$if(unmanaged === true, (query) => query.where('people.managerId', 'is', null))
      .$if(!!role, (query) =>
        query.where(sql<SqlBool>`exists (select 1 from ${rolesOf} and role.id = ${role}::uuid)`),
      )

export function openPages(tx: Tx, org: string) {
  const sought = people(tx, org)

  const lines = (query: ReturnType<typeof sought>) =>
    query
      .leftJoin('people as manager', (join) =>
        join.onRef('manager.orgId', '=', 'people.orgId').onRef('manager.id', '=', 'people.managerId'),
      )
      .select(['people.id', 'people.version', 'people.name', 'people.email', 'people.title', 'people.status'])
      .select(['manager.id as managerId', 'manager.name as managerName'])
      .select([
        listOf('account', departmentsOf, sql`account.id <> people.default_account_id, account.name`).as(
          'departments',
        ),
        listOf('role', rolesOf, sql`role.name`).as('roles'),
      ])

  return {
    async page({ status, cursor, limit = defaultLimit, ...asked }: Asked) {
      const after = readCursor(cursor, 'name', [keyShapes.text, keyShapes.id])
      const some = sought(asked).$if(!!status, (query) =>
        query.where('people.status', '=', status as EmployeeStatus),
      )
      const rows = await lines(some)
        .$if(!!after, (query) =>
          query.where(sql<SqlBool>`(people.name, people.id) > (${after?.[0]}, ${after?.[1]}::uuid)`),
        )
        .orderBy('people.name')
        .orderBy('people.id')
        .limit(limit + 1)
        .execute()
      const items = rows.slice(0, limit).map(asLine)
      const last = items.at(-1)
      const counts = await countsOf(sought(asked))
      return {
        items,
        counts,
        total: status ? counts[status] : counts.all,
        next: rows.length > limit && last ? cursorAfter('name', [last.name, last.id]) : null,
      }
    },

    async line(id: string): Promise<EmployeeLine> {
      const everybody = sought({ where: { op: 'all', of: [] } })
      return asLine(await lines(everybody.where('people.id', '=', id)).executeTakeFirstOrThrow())
    },

    /** Who holds which role of the box office, and since when. */
    async heldRoles() {
      const rows = await tx
        .selectFrom('people')
        .innerJoin('personRoles as held', (join) =>
          join.onRef('held.orgId', '=', 'people.orgId').onRef('held.personId', '=', 'people.id'),
        )
        .innerJoin('roles', (join) =>
          join.onRef('roles.orgId', '=', 'held.orgId').onRef('roles.id', '=', 'held.roleId'),
        )
        .where('people.orgId', '=', org)
        .where('people.status', '=', 'active')
        .where('roles.applicationKind', '=', 'box-office')
        .select(['people.id', 'people.name', 'roles.id as roleId', 'roles.name as roleName'])
        .select(['roles.permissions', 'held.since'])
        .orderBy('people.name')
        .orderBy('roles.name')
        .execute()
      return rows.map(({ id, name, roleId, roleName, ...row }) => ({
        ...row,
        person: { id, name },
        role: { id: roleId, name: roleName },
      }))
    },

    /** The roles of the box office. */
    async roles() {
      return tx
        .selectFrom('roles')
        .select(['id', 'name', 'purpose', 'permissions'])
        .where('orgId', '=', org)
        .where('applicationKind', '=', 'box-office')
        .orderBy(sql`cardinality(permissions)`)
        .orderBy('name')
        .execute()
    },
  }
}

async function countsOf(query: ReturnType<ReturnType<typeof people>>): Promise<Counts> {
  const rows = await query
    .groupBy('people.status')
    .select(['people.status', sql<number>`count(*)::int`.as('count')])
    .execute()
  const of = (status: EmployeeStatus) => rows.find((row) => row.status === status)?.count ?? 0
  const counts = {
    invited: of('invited'),
    active: of('active'),
    blocked: of('blocked'),
    deactivated: of('deactivated'),
  }
  return { all: rows.reduce((sum, row) => sum + row.count, 0), ...counts }
}

const asLine = ({
  managerId,
  managerName,
  ...row
}: Omit<EmployeeLine, 'manager'> & {
  managerId: string | null
  managerName: string | null
}): EmployeeLine => ({
  ...row,
  manager: managerId === null ? null : { id: managerId, name: managerName ?? '' },
})
