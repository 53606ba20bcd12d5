/** What one row of a file of people would do. An empty cell leaves things as they are. */
import { type Static, type TSchema, Type } from 'typebox'
import { fits } from '#core'
import type { EmployeeStatus } from './employee.ts'
import type { Named } from './employee-row.ts'
import { departmentsInput, emailInput, nameInput, rolesInput, titleInput } from './inputs.ts'
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
  readonly roles: readonly (Named & { readonly permissions: readonly string[] })[]
  /** whoever sends the file, and for whom */
  readonly acting: ReadonlySet<string>
}

/** A row with what it would write; of rows with problems nothing is written. */
export interface Plan {
  readonly row: PlannedRow
  readonly known: Known | null
  readonly title?: string
  /** of somebody who is here, or who stands in the file */
  readonly managerEmail?: string
  readonly departmentIds?: readonly string[]
  readonly roleIds?: readonly string[]
  readonly status?: 'active' | 'blocked'
}

export interface Around extends Directory {
  readonly byEmail: ReadonlyMap<string, Known>
  /** addresses of the rows, in whatever order they stand */
  readonly inFile: ReadonlySet<string>
}

type Wrong = (column: string, says: string) => void

export function plannedRow({ line, cells, isBeyond }: SheetRow, around: Around): Plan {
  const email = (cells['E-mail'] ?? '').toLowerCase()
  const known = around.byEmail.get(email) ?? null
  const problems: PlannedRow['problems'] = []
  const wrong: Wrong = (column, says) => void problems.push({ column, says })
  if (isBeyond) wrong('Row', 'has text beside the last heading: put a cell with a comma into quotation marks')
  refusePerson(email, known, cells, wrong)
  refuseUnfit(cells, wrong)
  const departmentIds = idsOf('Departments', cells.Departments, departmentsInput, around.departments, wrong)
  const roleIds = idsOf('Roles', cells.Roles, rolesInput, around.roles, wrong)
  if (!known?.isEmployee && !cells.Roles) wrong('Roles', 'is empty: say what they may do')
  const managerEmail = managerOf(cells.Manager?.toLowerCase(), email, around, wrong)
  const status = statusOf(cells.Status, known, around, wrong)
  const plan = {
    known,
    ...(cells.Title === undefined ? {} : { title: cells.Title }),
    ...(departmentIds ? { departmentIds } : {}),
    ...(roleIds ? { roleIds } : {}),
    ...(managerEmail ? { managerEmail } : {}),
    ...(status ? { status } : {}),
  }
  const edits = editsOf(plan, cells.Name, cells, around)
  const name = cells.Name ?? known?.name ?? ''
  return { ...plan, row: { line, name, email, act: actOf(plan, edits), edits, problems } }
}

function refusePerson(email: string, known: Known | null, cells: SheetRow['cells'], wrong: Wrong) {
  if (!fits(emailInput, email)) wrong('E-mail', email ? `“${email}” is no address` : 'is empty')
  if (!known && !cells.Name) wrong('Name', 'is empty')
  if (known?.status === 'deactivated') wrong('E-mail', `is of ${known.name}, who has left: invite them again`)
  if (known && !known.isEmployee && known.status === 'blocked' && !cells.Status)
    wrong('E-mail', `is of ${known.name}, who is blocked: write “active” under Status to let them in`)
}

function refuseUnfit({ Name, Title }: SheetRow['cells'], wrong: Wrong) {
  if (Name && !fits(nameInput, Name)) wrong('Name', 'is one line of at most 200 letters')
  if (Title && !fits(titleInput, Title)) wrong('Title', 'is one line of at most 200 letters')
}

function managerOf(manager: string | undefined, email: string, around: Around, wrong: Wrong) {
  if (manager === undefined) return undefined
  const known = around.byEmail.get(manager)
  if (manager === email) wrong('Manager', 'is the person themself')
  else if (known && known.status !== 'active' && known.status !== 'invited')
    wrong('Manager', `is ${known.name}, who is ${known.status}`)
  else if (!known && !around.inFile.has(manager))
    wrong('Manager', `“${manager}” is no address of anybody here or in the file`)
  return manager
}

function idsOf(
  column: string,
  cell: string | undefined,
  schema: TSchema,
  all: readonly Named[],
  wrong: Wrong,
): readonly string[] | undefined {
  if (cell === undefined) return undefined
  const found = namesIn(cell).map((name) => ({
    name,
    id: all.find((one) => one.name.toLowerCase() === name.toLowerCase())?.id,
  }))
  const [unknown] = found.filter(({ id }) => id === undefined)
  if (unknown) wrong(column, `“${unknown.name}” is not among them: ${all.map(({ name }) => name).join(', ')}`)
  const ids = found.flatMap(({ id }) => id ?? [])
  if (!unknown && !fits(schema, ids)) wrong(column, ids.length === 0 ? 'names none' : 'names too many')
  return ids
}

function statusOf(
  cell: string | undefined,
  known: Known | null,
  { acting }: Directory,
  wrong: Wrong,
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
  const manager = people.find(({ id }) => id === known.managerId)?.email.toLowerCase() ?? ''
  const names = (list: readonly Named[]) => list.map((one) => one.name).join('; ')
  const sameSet = (ids: readonly string[], list: readonly Named[]) =>
    ids.length === list.length && list.every(({ id }) => ids.includes(id))
  return [
    name !== undefined && name !== known.name ? [['Name', known.name, name]] : [],
    plan.title !== undefined && plan.title !== known.title ? [['Title', known.title, plan.title]] : [],
    plan.departmentIds && !sameSet(plan.departmentIds, known.departments)
      ? [['Departments', names(known.departments), cells.Departments]]
      : [],
    plan.managerEmail && plan.managerEmail !== manager ? [['Manager', manager, plan.managerEmail]] : [],
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
