/** Who a person is to a mail. */
import { relation } from '#core'
import { theMail } from './mail.ts'

export const isRecipient = relation(theMail, {
  id: 'mail.recipient',
  says: 'the one it is written to',
  holds: { op: 'actor', field: 'toPersonId' },
})
