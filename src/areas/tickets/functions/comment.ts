import { Type } from 'typebox'
import { anyOf, defineFunction, Id, not } from '#core'
import { isArchived } from '../conditions.ts'
import { words } from '../inputs.ts'
import { maySpeakFromTheDesk, mayViewInPortal } from '../rules.ts'
import { theTicket } from '../ticket.ts'

/**
 * Says something that everybody who sees the ticket may read. Who sees it in the portal may answer there; ruling 22
 * leaves conversions and templates out of account.
 */
export const commentTicket = defineFunction({
  id: 'tickets.comment',
  title: 'Comment on a ticket',
  kind: 'create',
  on: theTicket,
  who: anyOf(maySpeakFromTheDesk, mayViewInPortal),
  provided: [not(isArchived)],
  input: Type.Object({ body: words }, { additionalProperties: false }),
  output: Type.Object({ id: Id, version: Type.Integer() }),
  audit: { says: '{actor} commented on {subject}', personal: [] },
  emits: 'ticket.commented',
  button: { label: 'Reply', key: 'R', place: 'ticket' },
  async run({ actor, input, now, stores: { tickets }, ticket }) {
    const id = await tickets.tell(
      { ticketId: ticket.id, authorId: actor.id, kind: 'comment', body: input.body },
      now,
    )
    const { version } = await tickets.update(ticket.id, {}, now)
    return { id, version }
  },
})
