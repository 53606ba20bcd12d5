import { Type } from 'typebox'
import { defineFunction, pageInput, pageOf } from '#core'
import { Delivery, MailLine, mailStates, theMail } from '../mail.ts'
import { mayReadMail } from '../rules.ts'

/** What was written, and whether it has left. */
export const listMail = defineFunction({
  id: 'mail.list',
  title: 'See what was mailed',
  kind: 'list',
  on: theMail,
  who: mayReadMail,
  input: Type.Object(
    {
      state: Type.Optional(
        Type.Enum([...mailStates], { title: 'State', description: 'mails in one state only' }),
      ),
      ...pageInput,
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ ...pageOf(MailLine).properties, delivery: Delivery }),
  async run({ where, input, stores }) {
    return {
      ...(await stores.mail.page({ ...input, filter: where })),
      delivery: await stores.mail.delivery(),
    }
  },
})
