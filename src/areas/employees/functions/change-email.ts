import { Type } from 'typebox'
import { defineFunction, invalid, not } from '#core'
import { isDeactivated } from '../conditions.ts'
import { theEmployee } from '../employee.ts'
import { Changed } from '../employee-row.ts'
import { emailInput } from '../inputs.ts'
import { sendInvitation } from '../invitation.ts'
import { tellOfAddress } from '../new-address.ts'
import { changeRoles } from '../permissions.ts'
import { mayEdit } from '../rules.ts'

/**
 * Another address, for mails and for signing in; the password stays, and they sign in anew. It is also where an
 * invitation goes, so it takes the right to assign roles: else somebody could come in by the roles of others.
 */
export const changeEmail = defineFunction({
  id: 'employees.change-email',
  title: 'Change the e-mail address of somebody',
  kind: 'write',
  on: theEmployee,
  who: mayEdit,
  provided: [changeRoles, not(isDeactivated)],
  input: Type.Object(
    { email: { ...emailInput, description: 'where mails go, and what they sign in with' } },
    { additionalProperties: false },
  ),
  output: Changed,
  audit: { says: '{actor} changed the e-mail address of {subject}', personal: ['email'] },
  emits: 'employee.address-changed',
  button: { label: 'Change e-mail …', place: 'employee' },
  async run({ employee, actor, input, stores, now }) {
    const email = input.email.toLowerCase()
    const known = await stores.employees.personByEmail(email)
    if (known?.id === employee.id) throw invalid('/email', 'is the address they have already')
    if (known) throw invalid('/email', `is the address of ${known.name}`)
    const before = await stores.employees.statusOf(employee.id)
    const changed = await stores.employees.setEmail(employee.id, email)
    if (!changed) throw invalid('/email', 'signs in to another organisation here already: choose another one')
    await tellOfAddress(stores, { id: employee.id, name: employee.label, by: actor.name }, [
      before?.email ?? '',
      email,
    ])
    // The link of before lies in a mailbox that may be somebody else's.
    if (employee.status === 'invited')
      await sendInvitation(stores, { personId: employee.id, invitedBy: actor, isHere: false, now })
    return changed
  },
})
