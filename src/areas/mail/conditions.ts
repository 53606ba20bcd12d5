/** States of a mail, and the switch that opens the outbox. */
import { setting, state } from '#core'
import { theMail } from './mail.ts'

export const hasNotLeft = state(theMail, {
  id: 'mail.not-left',
  says: 'failed, or kept because nothing sends mail',
  otherwise: 'sent, or about to be',
  holds: { op: 'one-of', field: 'state', values: ['failed', 'kept'] },
})

/** Mail holds links that let somebody in, so reading it here is for an organisation that has no other inbox: the demo. */
export const isReadHere = setting({
  id: 'mail.read-here',
  application: 'box-office',
  says: '“People read their mail in the outbox” (on)',
  otherwise: '“People read their mail in the outbox” (off)',
})
