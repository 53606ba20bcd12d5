import { Type } from 'typebox'
import { defineFunction } from '#core'
import { MailLine, theMail } from '../mail.ts'
import { mayReadMail } from '../rules.ts'
import { showsKeys, withoutKeys } from '../secrets.ts'

/** One mail as its reader gets it. */
export const viewMail = defineFunction({
  id: 'mail.view',
  title: 'Read a mail that was sent',
  kind: 'read',
  on: theMail,
  who: mayReadMail,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    ...MailLine.properties,
    body: Type.String({ description: 'plain text; `{{base}}` stands for the address of this installation' }),
    keysHidden: Type.Boolean({ description: 'whether links stand without their keys, as in mail of others' }),
    attachments: Type.Array(Type.String({ description: 'name of the file' })),
  }),
  async run({ mail, actor, stores }) {
    const { line, body, attachments, ...read } = await stores.mail.read(mail.id)
    const shown = showsKeys(actor.id, read) ? body : withoutKeys(body)
    return { ...line, body: shown, keysHidden: shown !== body, attachments }
  },
})
