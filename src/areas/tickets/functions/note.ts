import { Type } from 'typebox'
import { allOf, defineFunction, Id, not } from '#core'
import { isArchived } from '../conditions.ts'
import { words } from '../inputs.ts'
import { mayReadNotes, maySpeakFromTheDesk } from '../rules.ts'
import { theTicket } from '../ticket.ts'

/** Says something that only those may read who work in the ticketing application, and so must its author. */
export const noteOnTicket = defineFunction({
  id: 'tickets.note',
  title: 'Write a private note on a ticket',
  kind: 'create',
  on: theTicket,
  who: allOf(mayReadNotes, maySpeakFromTheDesk),
  provided: [not(isArchived)],
  input: Type.Object({ body: words }, { additionalProperties: false }),
  output: Type.Object({ id: Id, version: Type.Integer() }),
  audit: { says: '{actor} wrote a private note on {subject}', personal: [] },
  emits: 'ticket.noted',
  button: { label: 'Private note', key: 'N', place: 'ticket' },
  async run({ actor, input, now, stores: { tickets }, ticket }) {
    const entry = {
      ticketId: ticket.id,
      authorId: actor.id,
      kind: 'comment',
      body: input.body,
      isPrivate: true,
    } as const
    const id = await tickets.tell(entry, now)
    const { version } = await tickets.update(ticket.id, {}, now)
    return { id, version }
  },
})
