/** Who a person is to a ticket. The definitions with groups are those of the seed's article and its notes. */
import { relation } from '#core'
import { theTicket } from './ticket.ts'

/** The named responsible person; only where no person is named, any member of the responsible group. */
export const responsible = relation(theTicket, {
  id: 'ticket.responsible',
  says: 'primarily responsible for the ticket',
  holds: {
    op: 'any',
    of: [
      { op: 'actor', field: 'responsibleId' },
      {
        op: 'all',
        of: [
          { op: 'absent', field: 'responsibleId' },
          { op: 'in-set', field: 'responsibleGroupId', set: 'groups' },
        ],
      },
    ],
  },
  changedBy: [{ by: 'function', id: 'tickets.assign' }],
})

/** Named by the ticket's type, or, where the type names no person, a member of its reviewing group. */
export const reviewer = relation(theTicket, {
  id: 'ticket.reviewer',
  says: 'reviewer of the ticket',
  holds: { op: 'in-set', field: 'typeId', set: 'reviewedTypes' },
  changedBy: [{ by: 'application-admin', kind: 'ticketing' }],
})

export const requestorOrCreator = relation(theTicket, {
  id: 'ticket.requestor-or-creator',
  says: 'requestor or creator of the ticket',
  holds: {
    op: 'any',
    of: [
      { op: 'actor', field: 'requestorId' },
      { op: 'actor', field: 'creatorId' },
    ],
  },
})

export const contact = relation(theTicket, {
  id: 'ticket.contact',
  says: 'a contact of the ticket',
  holds: { op: 'linked', field: 'contacts' },
  changedBy: [{ by: 'function', id: 'tickets.add-contact' }],
})

export const inOwnAccount = relation(theTicket, {
  id: 'ticket.in-own-account',
  says: "in the ticket's account or department",
  holds: { op: 'in-set', field: 'accountId', set: 'accounts' },
  changedBy: [{ by: 'global-admin' }],
})
