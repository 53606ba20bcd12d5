import { Type } from 'typebox'
import { advise, defineFunction } from '#core'
import { functionNamed } from '../asked-about.ts'
import { colleagues } from '../rules.ts'

/** The least set of roles that opens what somebody must do, with what each set adds in excess and what it lacks. */
export const adviseRoles = defineFunction({
  id: 'decisions.advise',
  title: 'Ask which roles fit',
  kind: 'read',
  who: colleagues,
  input: Type.Object(
    {
      functions: Type.Array(Type.String(), {
        title: 'Functions',
        description: 'what the person must be able to do',
        minItems: 1,
      }),
      application: Type.String({
        title: 'Application',
        description: 'kind of application whose roles to choose from',
        default: 'box-office',
      }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    best: Type.Array(
      Type.Object({
        roles: Type.Array(Type.Object({ key: Type.String(), name: Type.String() })),
        excess: Type.Array(Type.Object({ id: Type.String(), title: Type.String() })),
        lacks: Type.Array(Type.Object({ id: Type.String(), title: Type.String() })),
      }),
    ),
  }),
  async run({ input, rules, stores }) {
    const wanted = input.functions.map((id) => functionNamed(rules, id).id)
    const roles = (await stores.access.roleList())
      .filter((role) => role.applicationKind === input.application)
      .map((role) => ({
        key: role.id,
        name: role.name,
        application: role.applicationKind,
        permissions: role.permissions,
      }))
    const titled = (ids: readonly string[]) =>
      ids.map((id) => ({ id, title: functionNamed(rules, id).title }))
    return {
      best: advise(rules.compiled, roles, wanted).map((advice) => ({
        roles: advice.roles.map(({ key, name }) => ({ key, name })),
        excess: titled(advice.excess),
        lacks: titled(advice.lacks),
      })),
    }
  },
})
