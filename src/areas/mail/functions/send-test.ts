import { Type } from 'typebox'
import { defineFunction } from '#core'
import { mayVerify } from '../rules.ts'

/** A mail to oneself: the shortest way to see whether mail arrives. */
export const sendTestMail = defineFunction({
  id: 'mail.send-test',
  title: 'Send a test mail to yourself',
  kind: 'create',
  who: mayVerify,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ to: Type.String() }),
  audit: { says: '{actor} sent a test mail to themself', personal: [] },
  async run({ actor, stores }) {
    const { person } = await stores.people.me(actor.id)
    await stores.mail.post({
      kind: 'mail.test',
      to: person.email,
      toPersonId: person.id,
      subject: 'Test: mail from Counterfoil arrives',
      body: [
        `${person.name}, you asked for this mail to see whether mail arrives. It does.`,
        'See who would be told of what: {{base}}/alerts',
      ].join('\n\n'),
    })
    return { to: person.email }
  },
})
