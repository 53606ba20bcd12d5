import { Type } from 'typebox'
import { defineFunction } from '#core'
import { theEmployee } from '../employee.ts'
import { EmployeeDetail } from '../employee-row.ts'
import { manageEmployees } from '../rules.ts'

/** One person of the box office: who they are, what they may, who is below and above, and what they hold. */
export const viewEmployee = defineFunction({
  id: 'employees.view',
  title: 'See an employee',
  kind: 'read',
  on: theEmployee,
  who: manageEmployees,
  input: Type.Object({}, { additionalProperties: false }),
  output: EmployeeDetail,
  async run({ employee, stores, now }) {
    return {
      ...(await stores.employees.line(employee.id)),
      ...(await stores.employees.details(employee.id, now)),
    }
  },
})
