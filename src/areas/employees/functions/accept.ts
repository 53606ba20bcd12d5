import { Type } from 'typebox'
import { clockwork, conflict, defineFunction } from '#core'
import { Changed } from '../employee-row.ts'
import { nameInput } from '../inputs.ts'
import { invitationBehind, tokenInput } from '../invitation.ts'

/** The link is used up and they are here. Asked by the page of the link alone, for whoever holds it. */
export const acceptInvitation = defineFunction({
  id: 'employees.accept',
  title: 'Accept an invitation',
  kind: 'create',
  who: clockwork,
  input: Type.Object({ token: tokenInput, name: nameInput }, { additionalProperties: false }),
  output: Changed,
  audit: { says: '{actor} let {subject} in by their invitation', personal: ['name'] },
  emits: 'employee.accepted',
  async run({ input, stores, now }) {
    const found = await invitationBehind(stores, input.token, now)
    // biome-ignore lint/correctness/useHookAtTopLevel: a link of a mail, no hook of React
    if (!(await stores.mail.useLink(found.linkId, now)))
      throw conflict('Somebody used this invitation just now.')
    await stores.employees.acceptInvitation(found.personId, now)
    await stores.employees.edit(found.personId, { name: input.name.trim() })
    return stores.employees.setStatus(found.personId, 'active')
  },
})
