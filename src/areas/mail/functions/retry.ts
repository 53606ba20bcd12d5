import { Type } from 'typebox'
import { defineFunction, Id } from '#core'
import { hasNotLeft } from '../conditions.ts'
import { mailStates, theMail } from '../mail.ts'
import { mayVerify } from '../rules.ts'

/** Puts a mail back among those that wait, with all its tries before it. */
export const retryMail = defineFunction({
  id: 'mail.retry',
  title: 'Send a mail again',
  kind: 'write',
  on: theMail,
  who: mayVerify,
  provided: [hasNotLeft],
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ id: Id, state: Type.Enum([...mailStates]) }),
  audit: { says: '{actor} had “{subject}” sent again', personal: [] },
  emits: 'mail.put-back',
  button: { label: 'Send again', place: 'row' },
  async run({ mail, stores }) {
    await stores.mail.again(mail.id)
    return { id: mail.id, state: 'waiting' as const }
  },
})
