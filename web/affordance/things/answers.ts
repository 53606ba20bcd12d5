import type {
  Admission,
  Calendar,
  EventDetail,
  EventRow,
  Order,
  Performer,
  Season,
  Venue,
} from './box-office.ts'
import type { AuditEntry, Explanation, MatrixLine, Role, Who } from './decisions.ts'
import type { Audiences, HeldEvent, HeldSeat } from './handing.ts'
import type { ApplicationPage, GroupRow, Me, PersonRow } from './people.ts'
import type { ReportAnswer, ReportCatalogue, SavedReport } from './reports.ts'
import type { Lists, Ticket, TicketCounts, TicketRow } from './tickets.ts'

export type Page<Item> = { items: Item[]; total: number; next: string | null }

/** What each read answers with. */
export type Answers = {
  'people.me': Me
  'people.list': Page<PersonRow>
  'access.groups': Page<GroupRow>
  'access.view': ApplicationPage
  'catalogue.lists': Lists
  'tickets.list': Page<TicketRow>
  'tickets.counts': TicketCounts
  'tickets.view': Ticket
  'events.list': Page<EventRow>
  'events.view': EventDetail
  'events.calendar': Calendar
  'events.venues': Page<Venue>
  'events.performers': Page<Performer>
  'events.seasons': Page<Season>
  'orders.list': Page<Order>
  'orders.counts': { mine: number; toDecide: number }
  'orders.view': Order
  'inventory.list': Page<Admission>
  'admissions.audiences': Audiences
  'admissions.list-events': Page<HeldEvent>
  'admissions.list-held': Page<HeldSeat>
  'reports.catalogue': ReportCatalogue
  'reports.run': ReportAnswer
  'reports.list': Page<SavedReport>
  'decisions.explain': Explanation
  'decisions.explain-for': Explanation
  'decisions.matrix': { items: MatrixLine[] }
  'decisions.roles': { items: Role[] }
  'decisions.who': Who
  'audit.list': Page<AuditEntry>
}

export type ReadId = keyof Answers
