import { Type } from 'typebox'
import { defineFunction, invalid, not } from '#core'
import { isDeactivated } from '../conditions.ts'
import { theEmployee } from '../employee.ts'
import { Changed } from '../employee-row.ts'
import { managerInput } from '../inputs.ts'
import { managerNamed } from '../references.ts'
import { maySetManagers } from '../rules.ts'

/** Whoever approves their orders from now on. Nobody is above themself, directly or by way of others. */
export const setManager = defineFunction({
  id: 'employees.set-manager',
  title: 'Set managers for approval workflows',
  kind: 'write',
  on: theEmployee,
  who: maySetManagers,
  provided: [not(isDeactivated)],
  input: Type.Object({ managerId: managerInput }, { additionalProperties: false }),
  output: Changed,
  audit: { says: '{actor} set the manager of {subject}', personal: [] },
  emits: 'employee.manager-set',
  button: { label: 'Set manager …', place: 'employee', key: 'm' },
  async run({ employee, input: { managerId }, stores }) {
    const manager = await managerNamed(stores, managerId)
    if (managerId === employee.id) throw invalid('/managerId', 'is the person themself')
    await stores.employees.inTurn()
    if (managerId !== null && (await stores.employees.isAbove(employee.id, managerId)))
      throw invalid('/managerId', `names ${manager?.name}, who is below ${employee.label}`)
    return stores.employees.setManager(employee.id, managerId)
  },
})
