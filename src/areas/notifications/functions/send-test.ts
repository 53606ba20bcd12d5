import { Type } from 'typebox'
import { defineFunction, invalid } from '#core'
import { mayVerify } from '../../mail/public.ts'
import { isAddress } from '../address.ts'
import { kindOf } from '../kinds.ts'

/** A note and a mail to one person, by whatever ways they have, so that both sides see whether it arrives. */
export const sendTest = defineFunction({
  id: 'notifications.send-test',
  title: 'Send somebody a test of what they are told',
  kind: 'create',
  who: mayVerify,
  input: Type.Object(
    {
      personId: Type.Optional(
        Type.String({ title: 'Person', description: 'who is told; without it you', format: 'uuid' }),
      ),
      kind: Type.Optional(
        Type.String({ title: 'Kind', description: 'such as order.awaits-you, as an example', maxLength: 60 }),
      ),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    to: Type.String({ description: 'their name' }),
    inApp: Type.Boolean(),
    mailedTo: Type.Union([Type.String(), Type.Null()], {
      description: 'the address; null where they have none',
    }),
  }),
  audit: { says: '{actor} sent a test of what people are told', personal: [] },
  emits: 'notification.tested',
  async run({ actor, input, stores }) {
    const kind = input.kind === undefined ? undefined : kindOf(input.kind)
    if (input.kind !== undefined && !kind) throw invalid('/kind', `there is no kind “${input.kind}”`)
    const [person] = await stores.notifications.reachable([input.personId ?? actor.id])
    if (!person) throw invalid('/personId', 'names nobody who can sign in')
    const title = kind ? `Test: you are told ${kind.title}` : 'Test: what you are told arrives'
    const body = `${actor.name} tries whether what concerns you reaches you. It does, and there is nothing to do.`
    await stores.notifications.tell({
      personId: person.id,
      kind: 'notification.test',
      entryId: null,
      subject: null,
      title,
      body,
      path: '/notifications',
      inApp: true,
    })
    const mails = isAddress(person.email)
    if (mails)
      await stores.mail.post({
        kind: 'notification.test',
        to: person.email,
        toPersonId: person.id,
        subject: title,
        body: `${body}\n\nSee what you were told: {{base}}/notifications`,
      })
    return { to: person.name, inApp: true, mailedTo: mails ? person.email : null }
  },
})
