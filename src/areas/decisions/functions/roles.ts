import { Type } from 'typebox'
import { defineFunction } from '#core'
import { colleagues } from '../rules.ts'

/** The roles of this organisation and the permissions each carries. */
export const listRoles = defineFunction({
  id: 'decisions.roles',
  title: 'View the roles',
  kind: 'read',
  who: colleagues,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    items: Type.Array(
      Type.Object({
        key: Type.String(),
        name: Type.String(),
        purpose: Type.String(),
        applicationKind: Type.String(),
        permissions: Type.Array(Type.String()),
      }),
    ),
  }),
  async run({ stores }) {
    const roles = await stores.access.roleList()
    return { items: roles.map(({ id, ...role }) => ({ key: id, ...role })) }
  },
})
