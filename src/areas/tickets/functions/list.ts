import { Type } from 'typebox'
import { defineFunction, Id, not, pageInput, pageOf } from '#core'
import { isArchived, isTemplate } from '../conditions.ts'
import { ticketRow } from '../row.ts'
import { mayView } from '../rules.ts'
import { statusClasses, theTicket } from '../ticket.ts'
import { sorts, views } from '../views.ts'

/** Tickets that the asker may see, in the ticketing applications, in My Work or in the portal. */
export const listTickets = defineFunction({
  id: 'tickets.list',
  title: 'List tickets',
  kind: 'list',
  on: theTicket,
  who: mayView,
  // Archived tickets are searched on their own, and a template is nobody's request.
  provided: [not(isTemplate), not(isArchived)],
  input: Type.Object(
    {
      view: Type.Optional(
        Type.Enum([...views], {
          title: 'View',
          description: 'mine, unassigned, open, all, or requested by you; mine and unassigned are open ones',
          default: 'all',
        }),
      ),
      application: Type.Optional(
        Type.String({ ...Id, title: 'Application', description: 'Only tickets of this application' }),
      ),
      q: Type.Optional(
        Type.String({
          title: 'Search',
          description: 'Part of the title or of the requestor’s name, or the number',
          maxLength: 200,
        }),
      ),
      status: Type.Optional(
        Type.Enum([...statusClasses], { title: 'Status', description: 'Only this class of status' }),
      ),
      sort: Type.Optional(
        Type.Enum([...sorts], {
          title: 'Order',
          description: 'newest, oldest, last updated, or most pressing first',
          default: 'newest',
        }),
      ),
      ...pageInput,
    },
    { additionalProperties: false },
  ),
  output: pageOf(Type.Object(ticketRow)),
  async run({ actor, input, stores, where }) {
    const { ids, total, next } = await stores.tickets.idsOf(where, actor, input)
    return { items: await stores.tickets.rows(ids), total, next }
  },
})
