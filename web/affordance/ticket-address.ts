import type { Me } from './things/people.ts'
import type { TicketRow } from './things/tickets.ts'

/** Where a ticket opens: on the desk of its application, or among one's own requests. */
export function ticketAddress(ticket: Pick<TicketRow, 'id' | 'applicationId'>, me: Me): string {
  const application = me.applications.find(
    (one) => one.kind === 'ticketing' && one.id === ticket.applicationId,
  )
  return application ? `/desk/${application.slug}/${ticket.id}` : `/requests/${ticket.id}`
}
