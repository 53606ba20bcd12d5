/** Colleagues on their way in, and some who act for others while they are away. */
import type { Tx } from '../../database/database.ts'
import type { Acting } from '../acting.ts'
import type { Ids } from '../organisation.ts'

const hour = 3_600_000
const day = 24 * hour

/** Roles were given out long before the day of seeding, so that what nobody has needed since can be told. */
export async function playColleagues(tx: Tx, ids: Ids, now: Date, acting: Acting): Promise<void> {
  const ago = (time: number) => new Date(now.getTime() - time)
  const { roles, departments } = await choicesOf(tx, ids.orgId)
  await tx
    .updateTable('personRoles')
    .set({ since: ago(220 * day) })
    .where('orgId', '=', ids.orgId)
    .execute()
  const person = (handle: string) => ids.people[handle] as string
  const invite = (at: Date, name: string, role: string, department: string, title: string) =>
    acting(at, 'sue', 'employees.invite', {
      input: {
        name,
        email: `${name.toLowerCase().replace(/\W+/g, '.')}@harbour.example`,
        title,
        departmentIds: [departments.get(department) as string],
        managerId: person('sue'),
        roleIds: [roles.get(role) as string],
      },
    })
  await invite(ago(3 * hour), 'Una Newman', 'Ticket Manager', 'Events and Hospitality', 'Ticket distribution')
  // A day and more ago: this link does not work any more.
  await invite(ago(9 * day), 'Otto Haas', 'Employee', 'Sales', 'Key accounts')

  const grant = (at: Date, from: string, to: string, scopes: readonly string[], until: Date, note: string) =>
    acting(at, from, 'proxies.grant', {
      input: { toId: person(to), scopes, until: until.toISOString(), note },
    })
  const ahead = (time: number) => new Date(now.getTime() + time)
  await grant(
    ago(2 * day),
    'mona',
    'sue',
    ['request', 'approve'],
    ahead(12 * day),
    'On leave until Monday week',
  )
  await grant(ago(day), 'sue', 'ivy', ['manage-tickets'], ahead(30 * day), 'While the season cards arrive')
  await grant(ago(40 * day), 'helene', 'mona', ['request'], ago(30 * day), 'Board meeting in Northgate')
}

async function choicesOf(tx: Tx, orgId: string) {
  const roles = await tx
    .selectFrom('roles')
    .select(['id', 'name'])
    .where('orgId', '=', orgId)
    .where('applicationKind', '=', 'box-office')
    .execute()
  const departments = await tx
    .selectFrom('accounts')
    .select(['id', 'name'])
    .where('orgId', '=', orgId)
    .execute()
  const byName = (rows: readonly { id: string; name: string }[]) =>
    new Map(rows.map(({ id, name }) => [name, id]))
  return { roles: byName(roles), departments: byName(departments) }
}
