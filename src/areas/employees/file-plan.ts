/**
 * What a file of people would do, before anything is done. Rows are judged together as they would stand at the end,
 * whatever their order: of one with a problem nothing is written, so nothing may rest on it either.
 */
import { type Directory, type Known, type Plan, plannedRow } from './file-row.ts'
import { changeRoles } from './permissions.ts'
import type { SheetRow } from './sheet.ts'

export function planOf(rows: readonly SheetRow[], directory: Directory): readonly Plan[] {
  const byEmail = new Map(directory.people.map((person) => [person.email.toLowerCase(), person]))
  const inFile = new Set(rows.map(({ cells }) => (cells['E-mail'] ?? '').toLowerCase()))
  const plans = rows.map((row) => plannedRow(row, { ...directory, byEmail, inFile }))
  refuseTwice(plans)
  // Each refusal may take away what another row rests on; there are at most as many as rows.
  while (refuseOrphans(plans) || refuseCircle(plans, directory) || refuseLeaderless(plans, directory));
  return plans
}

export const isGood = ({ row }: Plan) => row.problems.length === 0
const refuse = ({ row }: Plan, column: string, says: string) => void row.problems.push({ column, says })

function refuseTwice(plans: readonly Plan[]) {
  const seen = new Set<string>()
  for (const plan of plans) {
    if (plan.row.email && seen.has(plan.row.email)) refuse(plan, 'E-mail', 'stands in the file twice')
    seen.add(plan.row.email)
  }
}

/** @returns whether there were any whose manager would have been added by a row that is not taken */
function refuseOrphans(plans: readonly Plan[]): boolean {
  const added = new Set(plans.filter(isGood).map(({ row }) => row.email))
  const missing = new Set(
    plans.filter((plan) => !plan.known && !added.has(plan.row.email)).map(({ row }) => row.email),
  )
  const orphans = plans.filter((plan) => isGood(plan) && missing.has(plan.managerEmail ?? ''))
  for (const plan of orphans) refuse(plan, 'Manager', `“${plan.managerEmail}” stands in a row with problems`)
  return orphans.length > 0
}

/** @returns whether somebody would have stood above themself; of several rows in a circle the last is refused */
function refuseCircle(plans: readonly Plan[], { people }: Directory): boolean {
  const emails = new Map(people.map(({ id, email }) => [id, email.toLowerCase()]))
  const above = new Map(people.map((one) => [one.email.toLowerCase(), emails.get(one.managerId ?? '')]))
  const good = plans.filter((plan) => isGood(plan) && plan.managerEmail)
  for (const { row, managerEmail } of good) above.set(row.email, managerEmail)
  const last = good.findLast(({ row }) => isAboveItself(row.email, above))
  if (last) refuse(last, 'Manager', `is below ${last.row.name}`)
  return last !== undefined
}

function isAboveItself(email: string, above: ReadonlyMap<string, string | undefined>): boolean {
  let at = above.get(email)
  for (let far = 0; at && far < above.size; at = above.get(at), far++) if (at === email) return true
  return false
}

/** @returns whether nobody would have been left who can assign roles */
function refuseLeaderless(plans: readonly Plan[], { people, roles }: Directory): boolean {
  const inCharge = new Set(
    roles.filter((role) => role.permissions.includes(changeRoles.permission)).map(({ id }) => id),
  )
  const leads = ({ status, roles }: Known) => status === 'active' && roles.some(({ id }) => inCharge.has(id))
  const after = new Map(plans.filter(isGood).map((plan) => [plan.known?.id, plan]))
  const willLead = (person: Known) => {
    const { status = person.status, roleIds = person.roles.map(({ id }) => id) } = after.get(person.id) ?? {}
    return status === 'active' && roleIds.some((id) => inCharge.has(id))
  }
  if (people.some(willLead)) return false
  const last = plans.findLast((plan) => isGood(plan) && plan.known && leads(plan.known))
  if (last)
    refuse(
      last,
      last.status ? 'Status' : 'Roles',
      'would leave nobody who can assign roles: give such a role to somebody else who is active',
    )
  return last !== undefined
}
