import { Type } from 'typebox'
import { defineFunction, pageInput, pageOf } from '#core'
import { statuses, theEmployee } from '../employee.ts'
import { Counts, EmployeeLine } from '../employee-row.ts'
import { manageEmployees } from '../rules.ts'

const one = (title: string, description: string) =>
  Type.Optional(Type.String({ title, description, format: 'uuid' }))

/** People of the box office, by name, with how many there are in each state. */
export const listEmployees = defineFunction({
  id: 'employees.list',
  title: 'See the employees',
  kind: 'list',
  on: theEmployee,
  who: manageEmployees,
  input: Type.Object(
    {
      q: Type.Optional(
        Type.String({ title: 'Search', description: 'part of a name or e-mail address', maxLength: 200 }),
      ),
      status: Type.Optional(
        Type.Enum([...statuses], { title: 'Status', description: 'people in one state only' }),
      ),
      department: one('Department', 'people of one department'),
      manager: one('Manager', 'people who report to one manager'),
      unmanaged: Type.Optional(
        Type.Boolean({ title: 'Without a manager', description: 'only people who have no manager' }),
      ),
      role: one('Role', 'people who hold one role'),
      ...pageInput,
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ ...pageOf(EmployeeLine).properties, counts: Counts }),
  async run({ where, input, stores }) {
    return stores.employees.page({ ...input, where })
  },
})
