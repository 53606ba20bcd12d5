import { Type } from 'typebox'
import { defineFunction, not } from '#core'
import { isDeactivated } from '../conditions.ts'
import { theEmployee } from '../employee.ts'
import { Changed } from '../employee-row.ts'
import { departmentsInput, nameInput, titleInput } from '../inputs.ts'
import { departmentsNamed } from '../references.ts'
import { mayEdit } from '../rules.ts'

/** Name, job title and departments; what is not named stays. Their address is `employees.change-email`. */
export const editEmployee = defineFunction({
  id: 'employees.edit',
  title: 'Edit details such as name and department',
  kind: 'write',
  on: theEmployee,
  who: mayEdit,
  provided: [not(isDeactivated)],
  input: Type.Object(
    {
      name: Type.Optional(nameInput),
      title: Type.Optional(titleInput),
      departmentIds: Type.Optional(departmentsInput),
    },
    { additionalProperties: false },
  ),
  output: Changed,
  audit: { says: '{actor} edited the details of {subject}', personal: ['name', 'title'] },
  emits: 'employee.edited',
  button: { label: 'Edit …', place: 'employee', key: 'e' },
  async run({ employee, input: { departmentIds, name, title }, stores }) {
    if (departmentIds) {
      await departmentsNamed(stores, departmentIds)
      await stores.employees.setDepartments(employee.id, departmentIds)
    }
    return stores.employees.edit(employee.id, { name: name?.trim(), title: title?.trim() })
  },
})
