import { Type } from 'typebox'
import { actorOf, defineFunction } from '#core'
import { theEmployee } from '../employee.ts'
import { rolesInput } from '../inputs.ts'
import { differenceOf, withRoles } from '../preview.ts'
import { rolesNamed } from '../references.ts'
import { manageEmployees } from '../rules.ts'

const Difference = Type.Array(
  Type.Object({
    id: Type.String(),
    title: Type.String(),
    whole: Type.Boolean({ description: 'false: they could or can on some things only' }),
  }),
)

/** What a change of roles would mean, from the rules themselves: every function asked before and after. */
export const previewRoles = defineFunction({
  id: 'employees.preview-roles',
  title: 'See what a change of roles would mean',
  kind: 'read',
  on: theEmployee,
  who: manageEmployees,
  input: Type.Object({ roleIds: rolesInput }, { additionalProperties: false }),
  output: Type.Object({
    gains: Difference,
    losses: Difference,
    keeps: Type.Integer({ description: 'how many functions stay open to them as they are' }),
  }),
  async run({ employee, input, rules, stores }) {
    await rolesNamed(stores, input.roleIds)
    const loaded = await stores.access.actor(employee.id)
    const roles = await stores.employees.roles()
    // What they will be able to do once they are let in, whether they are now or not.
    const facts = loaded && { ...loaded.facts, isActive: true }
    if (!facts) return { gains: [], losses: [], keeps: 0 }
    const chosen = roles.filter(({ id }) => input.roleIds.includes(id))
    return differenceOf(rules, actorOf(facts), actorOf(withRoles(facts, chosen)))
  },
})
