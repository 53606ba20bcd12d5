import { Type } from 'typebox'
import { defineFunction, FileInput, invalid, type Stores } from '#core'
import type { Plan } from '../file-plan.ts'
import { mayImport, planFor, Report, reportOf } from '../file-report.ts'
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
  async run({ actor, input, stores, now }) {
    await stores.employees.inTurn()
    const plans = await planFor(stores, actor, input.file)
    const good = plans.filter(({ row }) => row.problems.length === 0)
    if (good.length < plans.length && !input.onlyGood)
      throw invalid('/file', `has problems in ${plans.length - good.length} of ${plans.length} rows`)
    for (const plan of good) {
      const personId = plan.known?.id ?? (await added(stores, plan))
      if (plan.row.act === 'add') {
        await stores.employees.openBoxOffice(personId)
        await sendInvitation(stores, { personId, invitedBy: actor, isHere: plan.known !== null, now })
      }
      if (plan.row.act !== 'nothing') await written(stores, plan, personId)
    }
    await stores.employees.keepSomebodyInCharge()
    return reportOf(plans)
  },
})

const added = (stores: Stores, { row: { name, email }, title = '', managerId }: Plan) =>
  stores.employees.add({ name, email, title, managerId: managerId ?? null }, 'invited')

async function written(stores: Stores, plan: Plan, personId: string): Promise<void> {
  const { employees } = stores
  if (plan.roleIds) await employees.setRoles(personId, plan.roleIds)
  if (plan.departmentIds) await employees.setDepartments(personId, plan.departmentIds)
  if (plan.managerId && plan.managerId !== plan.known?.managerId)
    await employees.setManager(personId, plan.managerId)
  if (plan.status) await employees.setStatus(personId, plan.status)
  await employees.edit(personId, { name: plan.row.name, title: plan.title })
}
