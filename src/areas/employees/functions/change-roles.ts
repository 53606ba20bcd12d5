import { Type } from 'typebox'
import { defineFunction, not } from '#core'
import { inTheBoxOffice, isDeactivated } from '../conditions.ts'
import { theEmployee } from '../employee.ts'
import { Changed } from '../employee-row.ts'
import { rolesInput } from '../inputs.ts'
import { rolesNamed } from '../references.ts'
import { mayChangeRoles } from '../rules.ts'

/** Gives exactly these roles. Somebody who can assign roles is always left. */
export const changeEmployeeRoles = defineFunction({
  id: 'employees.change-roles',
  title: 'Assign or revoke access roles',
  kind: 'write',
  on: theEmployee,
  who: mayChangeRoles,
  provided: [not(isDeactivated), inTheBoxOffice],
  input: Type.Object({ roleIds: rolesInput }, { additionalProperties: false }),
  output: Changed,
  audit: { says: '{actor} changed the roles of {subject}', personal: [] },
  emits: 'employee.roles-changed',
  button: { label: 'Change roles …', place: 'employee', key: 'r', primary: true },
  async run({ employee, input, stores }) {
    await rolesNamed(stores, input.roleIds)
    await stores.employees.inTurn()
    await stores.employees.setRoles(employee.id, input.roleIds)
    await stores.employees.keepSomebodyInCharge()
    return stores.employees.touch(employee.id)
  },
})
