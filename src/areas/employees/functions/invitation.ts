import { Type } from 'typebox'
import { clockwork, defineFunction } from '#core'
import { invitationBehind, tokenInput } from '../invitation.ts'

/** What the page behind the link greets with. Asked by the page of the link alone, for whoever holds it. */
export const readInvitation = defineFunction({
  id: 'employees.invitation',
  title: 'Read the invitation behind a link',
  kind: 'read',
  who: clockwork,
  input: Type.Object({ token: tokenInput }, { additionalProperties: false }),
  output: Type.Object({
    personId: Type.String(),
    name: Type.String(),
    email: Type.String(),
    organisation: Type.String(),
  }),
  async run({ input, stores, now }) {
    const { personId, name, email, organisation } = await invitationBehind(stores, input.token, now)
    return { personId, name, email, organisation }
  },
})
