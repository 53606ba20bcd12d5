import { Type } from 'typebox'
import { defineFunction } from '#core'
import { canBeInvited } from '../conditions.ts'
import { theEmployee } from '../employee.ts'
import { Changed } from '../employee-row.ts'
import { sendInvitation } from '../invitation.ts'
import { mayAssign } from '../references.ts'
import { mayInvite } from '../rules.ts'

/**
 * Sends a new link; those of before stop working. Also the way back for somebody who had left: with their roles where
 * whoever invites may assign them, else with those that bring no rights.
 */
export const inviteAgain = defineFunction({
  id: 'employees.invite-again',
  title: 'Invite somebody again',
  kind: 'write',
  on: theEmployee,
  who: mayInvite,
  provided: [canBeInvited],
  input: Type.Object({}, { additionalProperties: false }),
  output: Changed,
  audit: { says: '{actor} invited {subject} again', personal: [] },
  emits: 'employee.invited',
  button: { label: 'Send the invitation again', place: 'employee' },
  async run({ actor, employee, rules, stores, now }) {
    if (employee.status === 'deactivated' && !mayAssign({ actor, rules }))
      await stores.employees.keepPlainRoles(employee.id)
    const changed = await stores.employees.setStatus(employee.id, 'invited')
    await sendInvitation(stores, { personId: employee.id, invitedBy: actor, isHere: false, now })
    return changed
  },
})
