import { Type } from 'typebox'
import { allows, defineFunction, Id } from '#core'
import { FeedEntry, MaybeId, MaybeNamed, MaybeText, NamedPerson, Reviewer, ticketRow } from '../row.ts'
import { mayView } from '../rules.ts'
import { theTicket } from '../ticket.ts'

/** One ticket with its feed. Private entries are in it for those who may also `tickets.read-notes`. */
export const viewTicket = defineFunction({
  id: 'tickets.view',
  title: 'View a ticket',
  kind: 'read',
  on: theTicket,
  who: mayView,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    ...ticketRow,
    description: Type.String(),
    typeId: Id,
    statusId: Id,
    impactId: MaybeId,
    impactName: MaybeText,
    urgencyId: MaybeId,
    urgencyName: MaybeText,
    priorityId: Id,
    accountId: MaybeId,
    requestor: NamedPerson,
    creator: NamedPerson,
    responsible: MaybeNamed,
    responsibleGroup: MaybeNamed,
    reviewer: Reviewer,
    contacts: Type.Array(NamedPerson),
    isConverted: Type.Boolean(),
    isTemplate: Type.Boolean(),
    isArchived: Type.Boolean(),
    goesOffHoldAt: MaybeText,
    closedAt: MaybeText,
    feed: Type.Array(FeedEntry),
  }),
  async run({ actor, rules, stores, ticket }) {
    const withNotes = allows(rules.rule('tickets.read-notes'), actor, { subject: ticket })
    return {
      ...(await stores.tickets.page(ticket.id)),
      feed: await stores.tickets.feed(ticket.id, { withNotes }),
    }
  },
})
