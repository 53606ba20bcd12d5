import { Type } from 'typebox'
import { defineFunction, Id } from '#core'
import { Named } from '../employee-row.ts'
import { manageEmployees } from '../rules.ts'

/** What forms about people choose from: the departments, and the roles of the box office. */
export const chooseForEmployees = defineFunction({
  id: 'employees.choices',
  title: 'See the departments and roles to choose from',
  kind: 'read',
  who: manageEmployees,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    departments: Type.Array(Named),
    roles: Type.Array(Type.Object({ id: Id, name: Type.String(), purpose: Type.String() })),
  }),
  async run({ stores }) {
    const roles = await stores.employees.roles()
    return {
      departments: await stores.people.accounts(),
      roles: roles.map(({ id, name, purpose }) => ({ id, name, purpose })),
    }
  },
})
