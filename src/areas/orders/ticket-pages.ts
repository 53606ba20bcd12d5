/** An order's tickets as the pages of a PDF. */
import type { DeliveryLine } from './delivery-line.ts'
import { sayWhen } from './delivery-mail.ts'
import type { TicketPage } from './store-pdf.ts'
import { shortCodeOf } from './ticket-code.ts'

export function ticketPages(
  line: DeliveryLine,
  organisation: { readonly name: string; readonly locale: string },
  codes: readonly string[],
): TicketPage[] {
  return line.seats.map(({ section, row, seat, category, person }, place) => ({
    organisation: organisation.name,
    event: line.event.name,
    venue: line.event.venueName,
    when: sayWhen(line.event, organisation.locale),
    category,
    section,
    row,
    seat,
    guest: person ? [person.name, person.company].filter(Boolean).join(', ') : '',
    order: `#${line.number}`,
    code: codes[place] ?? '',
    short: shortCodeOf(codes[place] ?? '', line.number),
  }))
}

export const ticketFileName = ({ number, event }: DeliveryLine) =>
  `tickets-${number}-${event.name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.pdf`
