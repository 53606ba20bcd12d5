import { Type } from 'typebox'
import { defineFunction, Id, invalid } from '#core'
import { Changed } from '../employee-row.ts'
import { departmentsInput, emailInput, managerInput, nameInput, rolesInput, titleInput } from '../inputs.ts'
import { sendInvitation } from '../invitation.ts'
import { departmentsNamed, managerNamed, rolesNamed } from '../references.ts'
import { mayInvite } from '../rules.ts'

/**
 * Asks somebody in by mail. A colleague who is active already needs no link: they get the Box Office and a mail that
 * says so. Whoever may not assign roles invites to those that bring no rights.
 */
export const inviteEmployee = defineFunction({
  id: 'employees.invite',
  title: 'Invite new employees',
  kind: 'create',
  who: mayInvite,
  input: Type.Object(
    {
      name: nameInput,
      email: emailInput,
      title: Type.Optional(titleInput),
      departmentIds: Type.Optional(departmentsInput),
      managerId: Type.Optional(managerInput),
      roleIds: rolesInput,
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ ...Changed.properties, id: Id }),
  audit: { says: '{actor} invited {subject}', personal: ['name', 'email'] },
  emits: 'employee.invited',
  button: { label: 'Invite …', place: 'employees', key: 'i', primary: true },
  async run({ actor, input, rules, stores, now }) {
    await rolesNamed(stores, input.roleIds, { actor, rules })
    await departmentsNamed(stores, input.departmentIds ?? [])
    await managerNamed(stores, input.managerId ?? null)
    const known = await stores.employees.personByEmail(input.email)
    if (known && (known.isEmployee || known.status !== 'active')) throw invalid('/email', isOf(known))
    const { name, email, title = '', managerId = null } = input
    const personId =
      known?.id ?? (await stores.employees.add({ name: name.trim(), email, title, managerId }, 'invited'))
    await stores.employees.openBoxOffice(personId)
    await stores.employees.setRoles(personId, input.roleIds)
    if (!known) await stores.employees.setDepartments(personId, input.departmentIds ?? [])
    await sendInvitation(stores, { personId, invitedBy: actor, isHere: known !== null, now })
    return stores.employees.touch(personId)
  },
})

function isOf({ name, status, isEmployee }: { name: string; status: string; isEmployee: boolean }): string {
  const is = `is the address of ${name}, who`
  if (status === 'blocked') return `${is} is blocked: find them among the employees and unblock them first`
  if (status === 'deactivated' && isEmployee) return `${is} was here before: open them and invite them again`
  return status === 'active' ? `${is} is here already` : `${is} is ${status}`
}
