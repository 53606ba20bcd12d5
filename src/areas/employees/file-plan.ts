/** What a file of people would do, row by row, before anything is done. An empty cell leaves things as they are. */
import { type Static, Type } from 'typebox'
import type { EmployeeStatus } from './employee.ts'
import type { Named } from './employee-row.ts'
import { namesIn, type SheetRow } from './sheet.ts'

const Text = Type.String()
export const PlannedRow = Type.Object({
  line: Type.Integer({ description: 'in the file, where the heading is line 1' }),
  name: Text,
  email: Text,
  act: Type.Enum(['add', 'change', 'block', 'unblock', 'nothing']),
  edits: Type.Array(Type.Object({ field: Text, before: Text, after: Text })),
  problems: Type.Array(Type.Object({ column: Text, says: Text })),
})
export type PlannedRow = Static<typeof PlannedRow>

/** Somebody of the organisation, as the file is compared with. */
export interface Known {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly title: string
  readonly status: EmployeeStatus
  readonly managerId: string | null
  readonly isEmployee: boolean
  readonly departments: readonly Named[]
  readonly roles: readonly Named[]
}

export interface Directory {
  readonly people: readonly Known[]
  readonly departments: readonly Named[]
  readonly roles: readonly Named[]
  /** whoever sends the file, and for whom */
  readonly acting: ReadonlySet<string>
}

/** A row with what it would write; of rows with problems nothing is written. */
export interface Plan {
  readonly row: PlannedRow
  readonly known: Known | null
  readonly title?: string
  readonly managerId?: string
  readonly departmentIds?: readonly string[]
  readonly roleIds?: readonly string[]
  readonly status?: 'active' | 'blocked'
}

const address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

export function planOf(rows: readonly SheetRow[], directory: Directory): readonly Plan[] {
  const byEmail = new Map(directory.people.map((person) => [person.email.toLowerCase(), person]))
  const above = new Map(directory.people.map((person) => [person.id, person.managerId]))
  const seen = new Set<string>()
  return rows.map((row) => {
    const email = (row.cells['E-mail'] ?? '').toLowerCase()
    const plan = plannedRow(row, byEmail, directory)
    if (seen.has(email) && email) problem(plan, 'E-mail', 'stands in the file twice')
    seen.add(email)
    const { known, managerId } = plan
    if (known && managerId) {
      if (isBelow(managerId, known.id, above)) problem(plan, 'Manager', `is below ${known.name}`)
      else above.set(known.id, managerId)
    }
    return plan
  })
}

const problem = ({ row }: Plan, column: string, says: string) => void row.problems.push({ column, says })

function isBelow(personId: string, ofId: string, above: ReadonlyMap<string, string | null>): boolean {
  for (let at: string | null = personId, far = 0; at && far < 1000; at = above.get(at) ?? null, far++)
    if (at === ofId) return true
  return false
}

function plannedRow(
  { line, cells }: SheetRow,
  byEmail: ReadonlyMap<string, Known>,
  directory: Directory,
): Plan {
  const email = (cells['E-mail'] ?? '').toLowerCase()
  const known = byEmail.get(email) ?? null
  const problems: PlannedRow['problems'] = []
  const wrong = (column: string, says: string) => void problems.push({ column, says })
  if (!address.test(email)) wrong('E-mail', email ? `“${email}” is no address` : 'is empty')
  if (!known && !cells.Name) wrong('Name', 'is empty')
  if (known?.status === 'deactivated') wrong('E-mail', `is of ${known.name}, who has left: invite them again`)
  const departmentIds = idsOf('Departments', cells.Departments, directory.departments, wrong)
  const roleIds = idsOf('Roles', cells.Roles, directory.roles, wrong)
  if (!known?.isEmployee && !roleIds?.length && !cells.Roles) wrong('Roles', 'is empty: say what they may do')
  const manager = cells.Manager ? byEmail.get(cells.Manager.toLowerCase()) : undefined
  if (cells.Manager && manager?.status !== 'active')
    wrong('Manager', `“${cells.Manager}” is no address of anybody active`)
  const status = statusOf(cells.Status, known, directory, wrong)
  const plan = {
    known,
    ...(cells.Title === undefined ? {} : { title: cells.Title }),
    ...(departmentIds ? { departmentIds } : {}),
    ...(roleIds ? { roleIds } : {}),
    ...(manager ? { managerId: manager.id } : {}),
    ...(status ? { status } : {}),
  }
  const edits = editsOf(plan, cells.Name, cells, directory)
  const name = cells.Name ?? known?.name ?? ''
  return { ...plan, row: { line, name, email, act: actOf(plan, edits), edits, problems } }
}

function idsOf(
  column: string,
  cell: string | undefined,
  all: readonly Named[],
  wrong: (column: string, says: string) => void,
): readonly string[] | undefined {
  if (cell === undefined) return undefined
  const found = namesIn(cell).map((name) => ({
    name,
    id: all.find((one) => one.name.toLowerCase() === name.toLowerCase())?.id,
  }))
  const [unknown] = found.filter(({ id }) => id === undefined)
  if (unknown) wrong(column, `“${unknown.name}” is not among them: ${all.map(({ name }) => name).join(', ')}`)
  return found.flatMap(({ id }) => id ?? [])
}

function statusOf(
  cell: string | undefined,
  known: Known | null,
  { acting }: Directory,
  wrong: (column: string, says: string) => void,
): Plan['status'] {
  const status = cell?.toLowerCase()
  if (status === undefined || status === known?.status) return undefined
  if (status !== 'active' && status !== 'blocked') {
    wrong('Status', 'is “active”, “blocked” or empty')
    return undefined
  }
  if (!known || known.status === 'invited') {
    wrong('Status', 'is for those who are here: whoever is invited becomes active by accepting')
    return undefined
  }
  if (acting.has(known.id)) wrong('Status', 'is yours: nobody blocks themself')
  return status
}

function editsOf(
  plan: Omit<Plan, 'row'>,
  name: string | undefined,
  cells: SheetRow['cells'],
  { people }: Directory,
): PlannedRow['edits'] {
  const { known } = plan
  if (!known) return []
  const manager = people.find(({ id }) => id === known.managerId)?.email ?? ''
  const names = (list: readonly Named[]) => list.map((one) => one.name).join('; ')
  const sameSet = (ids: readonly string[], list: readonly Named[]) =>
    ids.length === list.length && list.every(({ id }) => ids.includes(id))
  return [
    name !== undefined && name !== known.name ? [['Name', known.name, name]] : [],
    plan.title !== undefined && plan.title !== known.title ? [['Title', known.title, plan.title]] : [],
    plan.departmentIds && !sameSet(plan.departmentIds, known.departments)
      ? [['Departments', names(known.departments), cells.Departments]]
      : [],
    plan.managerId && plan.managerId !== known.managerId ? [['Manager', manager, cells.Manager]] : [],
    plan.roleIds && !sameSet(plan.roleIds, known.roles) ? [['Roles', names(known.roles), cells.Roles]] : [],
    plan.status ? [['Status', known.status, plan.status]] : [],
  ]
    .flat()
    .map(([field = '', before = '', after = '']) => ({ field, before, after }))
}

function actOf({ known, status }: Omit<Plan, 'row'>, edits: PlannedRow['edits']): PlannedRow['act'] {
  if (!known?.isEmployee) return 'add'
  if (status) return status === 'blocked' ? 'block' : 'unblock'
  return edits.length > 0 ? 'change' : 'nothing'
}
