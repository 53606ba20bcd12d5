/** A large organisation to measure on: thousands of people with groups, departments, managers and roles. */
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { json } from '../../database/rows.ts'
import { impacts, priorities, priorityOf, statusClasses, urgencies } from '../catalogue.ts'
import { applications, roles } from '../rights.ts'

export const size = {
  people: 5_000,
  groups: 60,
  accounts: 400,
  applications: 8,
  types: 25,
  venues: 20,
} as const

/** Ids are made of what they stand for, so that rows can name one another without being looked up. */
export const idOf = (org: string, kind: string, number: RawBuilder<number>): RawBuilder<string> =>
  sql`md5(${org}::text || ${kind}::text || (${number})::text)::uuid`

const series = (count: number) => sql`generate_series(0, ${sql.lit(count - 1)}) as g`
const g = sql<number>`g`

export async function insertLarge(tx: Tx, org: string, people: number): Promise<void> {
  const of = (kind: string, number: RawBuilder<number> = g) => idOf(org, kind, number)
  const run = (query: RawBuilder<unknown>) => query.execute(tx)
  await run(
    sql`insert into organisations (org_id, name, slug) values (${org}, ${'Scale Works'}, ${`scale-${org.slice(0, 8)}`})`,
  )
  await run(
    sql`insert into accounts select ${org}::uuid, ${of('account')}, 'Department ' || g from ${series(size.accounts)}`,
  )
  await run(
    sql`insert into groups select ${org}::uuid, ${of('group')}, 'Group ' || g from ${series(size.groups)}`,
  )
  await run(sql`insert into people (org_id, id, handle, name, email, licence, manager_id, default_account_id)
    select ${org}::uuid, ${of('person')}, 'p' || g, 'Person ' || g, 'p' || g || '@scale.example',
      case when g < ${sql.lit(people / 5)} then 'technician' else 'client' end,
      case when g > 0 then ${of('person', sql`g / 10`)} end, ${of('account', sql`g % ${sql.lit(size.accounts)}`)}
    from ${series(people)}`)
  await run(
    sql`insert into person_accounts select org_id, id, default_account_id from people where org_id = ${org}`,
  )
  await run(sql`insert into group_members (org_id, group_id, person_id, is_primary)
    select ${org}::uuid, ${of('group', sql`(g * 7 + k * 11) % ${sql.lit(size.groups)}`)}, ${of('person')}, k = 0
    from ${series(people / 5)}, generate_series(0, 2) as k`)
  await insertApplications(tx, org, people)
  await insertCatalogue(tx, org, people)
}

async function insertApplications(tx: Tx, org: string, people: number): Promise<void> {
  const of = (kind: string, number: RawBuilder<number> = g) => idOf(org, kind, number)
  const settings = json(applications.find((one) => one.kind === 'ticketing')?.settings ?? {})
  await sql`insert into applications (org_id, id, kind, name, slug, settings)
    select ${org}::uuid, ${of('desk')}, 'ticketing', 'Desk ' || g, 'desk-' || g, ${settings}::jsonb
    from ${series(size.applications)}`.execute(tx)
  for (const { kind, name, slug } of applications.filter((one) => one.kind !== 'ticketing'))
    await sql`insert into applications (org_id, id, kind, name, slug, roles_combine)
      values (${org}, ${of(slug, sql`0`)}, ${kind}, ${name}, ${slug}, ${kind === 'box-office'})`.execute(tx)
  for (const role of roles)
    await sql`insert into roles (org_id, id, application_kind, name, permissions)
      values (${org}, ${of(`${role.applicationKind}/${role.name}`, sql`0`)}, ${role.applicationKind}, ${role.name},
        ${role.permissions}::text[])`.execute(tx)
  // Everybody asks and orders; every fifth works at two desks, with a role in the first.
  await sql`insert into person_applications (org_id, person_id, application_id)
    select ${org}::uuid, ${of('person')}, application from ${series(people)},
      lateral (values (${of('client-portal', sql`0`)}), (${of('box-office', sql`0`)})) as every(application)
    union all select ${org}::uuid, ${of('person')}, application from ${series(people / 5)},
      lateral (values (${of('work-management', sql`0`)}), (${of('my-work', sql`0`)}),
        (${of('desk', sql`g % ${sql.lit(size.applications)}`)}),
        (${of('desk', sql`(g + 1) % ${sql.lit(size.applications)}`)})) as working(application)`.execute(tx)
  await sql`insert into person_roles (org_id, person_id, application_id, role_id)
    select ${org}::uuid, ${of('person')}, ${of('desk', sql`g % ${sql.lit(size.applications)}`)},
      case when g % 20 = 0 then ${of('ticketing/Desk lead', sql`0`)} else ${of('ticketing/Technician', sql`0`)} end
    from ${series(people / 5)}`.execute(tx)
  // The first of them run the box office, one in each role; everybody else there has none.
  for (const [at, role] of ['Super User', 'Inventory Manager', 'Ticket Manager', 'Manager'].entries())
    await sql`insert into person_roles (org_id, person_id, application_id, role_id, roles_combine)
      values (${org}, ${of('person', sql.lit(at))}, ${of('box-office', sql`0`)}, ${of(`box-office/${role}`, sql`0`)}, true)`.execute(
      tx,
    )
}

async function insertCatalogue(tx: Tx, org: string, people: number): Promise<void> {
  const of = (kind: string, number: RawBuilder<number> = g) => idOf(org, kind, number)
  for (const [position, [name, statusClass]] of Object.entries(statusClasses).entries())
    await sql`insert into statuses select ${org}::uuid, ${of(`status/${name}`)}, ${of('desk')}, ${name}, ${statusClass},
      ${position}::int, ${position === 0} from ${series(size.applications)}`.execute(tx)
  await sql`insert into ticket_types (org_id, id, application_id, name, reviewer_id)
    select ${org}::uuid, ${of('type', sql`g * 100 + k`)}, ${of('desk')}, 'Type ' || k, ${of('person', sql`(g * 25 + k) % ${sql.lit(people / 5)}`)}
    from ${series(size.applications)}, generate_series(0, ${sql.lit(size.types - 1)}) as k`.execute(tx)
  const scales = { impacts, urgencies, priorities }
  for (const [table, names] of Object.entries(scales))
    for (const [position, name] of names.entries())
      await sql`insert into ${sql.table(table)} (org_id, id, name, position)
        values (${org}, ${of(table, sql.lit(position))}, ${name}, ${position})`.execute(tx)
  for (const [i, impact] of impacts.entries())
    for (const [u, urgency] of urgencies.entries())
      await sql`insert into priority_matrix values (${org}, ${of('impacts', sql.lit(i))}, ${of('urgencies', sql.lit(u))},
        ${of('priorities', sql.lit(priorities.indexOf(priorityOf(impact, urgency))))})`.execute(tx)
}
