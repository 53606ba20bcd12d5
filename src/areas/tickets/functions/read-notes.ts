import { Type } from 'typebox'
import { defineFunction } from '#core'
import { FeedEntry } from '../row.ts'
import { mayReadNotes } from '../rules.ts'
import { theTicket } from '../ticket.ts'

/** What the desk says among itself. `tickets.view` asks this rule before it shows a private entry. */
export const readNotes = defineFunction({
  id: 'tickets.read-notes',
  title: 'Read private entries of a ticket',
  kind: 'read',
  on: theTicket,
  who: mayReadNotes,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ items: Type.Array(FeedEntry) }),
  async run({ stores, ticket }) {
    return { items: await stores.tickets.feed(ticket.id, { withNotes: true, onlyNotes: true }) }
  },
})
