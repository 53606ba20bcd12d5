import { Type } from 'typebox'
import { defineFunction, FileInput, invalid, type Stores } from '#core'
import { readFile } from '../../files/public.ts'
import { isGood } from '../file-plan.ts'
import { mayImport, planFor, Report, reportOf } from '../file-report.ts'
import type { Plan } from '../file-row.ts'
import { sendInvitation } from '../invitation.ts'

/** Adds, changes and blocks as the file says: all of it or nothing, unless only the good rows are asked for. */
export const importEmployees = defineFunction({
  id: 'employees.import-file',
  title: 'Add, change and block employees by file',
  kind: 'create',
  who: mayImport,
  input: Type.Object(
    {
      file: FileInput,
      onlyGood: Type.Boolean({
        title: 'Leave out rows with problems',
        description: 'otherwise one row with a problem keeps back all',
        default: false,
      }),
    },
    { additionalProperties: false },
  ),
  output: Report,
  audit: { says: '{actor} sent a file of employees', personal: ['name', 'email'] },
  emits: 'employee.file-imported',
  button: { label: 'Import …', place: 'employees' },
  prepare: ({ file }) => readFile(Buffer.from(file.base64, 'base64')),
  async run({ actor, input, prepared: table, stores, now }) {
    await stores.employees.inTurn()
    const plans = await planFor(stores, actor, table)
    const good = plans.filter(isGood)
    if (good.length < plans.length && !input.onlyGood)
      throw invalid('/file', `has problems in ${plans.length - good.length} of ${plans.length} rows`)
    // Everybody first: whoever is a manager may stand below in the file.
    const people = new Map<string, string>()
    for (const plan of good) people.set(plan.row.email, plan.known?.id ?? (await added(stores, plan)))
    for (const plan of good) {
      const personId = people.get(plan.row.email) as string
      if (plan.row.act === 'nothing') continue
      if (plan.row.act === 'add') await stores.employees.openBoxOffice(personId)
      await written(stores, plan, personId, people)
      if (plan.row.act === 'add')
        await sendInvitation(stores, { personId, invitedBy: actor, isHere: plan.known !== null, now })
    }
    await stores.employees.keepSomebodyInCharge()
    return reportOf(plans, table)
  },
})

const added = (stores: Stores, { row: { name, email }, title = '' }: Plan) =>
  stores.employees.add({ name, email, title, managerId: null }, 'invited')

async function written(stores: Stores, plan: Plan, personId: string, people: ReadonlyMap<string, string>) {
  const { employees } = stores
  const { managerEmail } = plan
  if (plan.roleIds) await employees.setRoles(personId, plan.roleIds)
  if (plan.departmentIds) await employees.setDepartments(personId, plan.departmentIds)
  if (managerEmail) {
    const managerId = people.get(managerEmail) ?? (await employees.personByEmail(managerEmail))?.id ?? null
    if (managerId !== plan.known?.managerId) await employees.setManager(personId, managerId)
  }
  if (plan.status) await employees.setStatus(personId, plan.status)
  await employees.edit(personId, { name: plan.row.name, title: plan.title })
}
