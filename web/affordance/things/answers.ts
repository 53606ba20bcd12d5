import type { Admission, EventDetail, EventRow, Order } from './box-office.ts'
import type { AuditEntry, Explanation, MatrixLine, Role, Who } from './decisions.ts'
import type { ApplicationPage, GroupRow, Me, PersonRow } from './people.ts'
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
  'orders.list': Page<Order>
  'orders.counts': { mine: number; toDecide: number }
  'orders.view': Order
  'inventory.list': Page<Admission>
  'decisions.explain': Explanation
  'decisions.explain-for': Explanation
  'decisions.matrix': { items: MatrixLine[] }
  'decisions.roles': { items: Role[] }
  'decisions.who': Who
  'audit.list': Page<AuditEntry>
}

export type ReadId = keyof Answers
