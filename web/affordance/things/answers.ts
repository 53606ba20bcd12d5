import type { Chain, DecisionLink, Facet, OpenedOrder, Special, TryOut, WeighedOrder } from './approvals.ts'
import type {
  Calendar,
  EventDetail,
  EventRow,
  Order,
  Performer,
  Preview,
  Season,
  Timeline,
  Venue,
} from './box-office.ts'
import type { AuditEntry, Can, Explanation, MatrixLine, Role, Who } from './decisions.ts'
import type { Delivery, DeliveryCounts, Office, Scanned, WalletCard } from './delivery.ts'
import type {
  Advice,
  Comparison,
  Employee,
  EmployeeChoices,
  EmployeeCounts,
  EmployeeLine,
  FileReport,
  ProxyGrant,
  RolePreview,
  Unneeded,
} from './employees.ts'
import type { Contact, GuestHistory, Limit } from './guests.ts'
import type { Audiences, HeldEvent, HeldSeat } from './handing.ts'
import type { ImportLine, ImportPage } from './loading.ts'
import type { ApplicationPage, GroupRow, Me, PersonRow, Ref } from './people.ts'
import type { ReportAnswer, ReportCatalogue, SavedReport } from './reports.ts'
import type { Stock, StockView } from './stock.ts'
import type { Survey, SurveyForm, SurveyResults, SurveyRow, WaitingSurvey } from './surveys.ts'
import type { Alerts, MailDelivery, MailPage, MailRow, Note, Preferences } from './telling.ts'
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
  'orders.counts': { mine: number; waiting: number; toDecide: number; forOthers: number }
  'orders.view': OpenedOrder
  'orders.delivery-queue': Page<Delivery>
  'orders.delivery-counts': DeliveryCounts
  'orders.shipment-view': Delivery
  'orders.wallet': Page<WalletCard>
  'orders.no-shows': Page<Delivery>
  'orders.offices': { items: Office[] }
  'orders.check-code': Scanned
  'orders.preview': Preview
  'orders.timeline': Timeline
  'orders.guest-history': GuestHistory
  'contacts.list': Page<Contact>
  'contacts.view': Contact
  'limits.list': { items: Limit[]; departments: Ref[] }
  'limits.view': Limit & { can: Can }
  'orders.weigh': Page<WeighedOrder> & { narrow: { events: Facet; owners: Facet } }
  'orders.pace': { decided: number; medianHours: number | null }
  'orders.decision-link': DecisionLink
  'chains.list': { items: Chain[]; waitingWithout: number }
  'chains.view': Chain
  'chains.try-out': TryOut
  'specials.list': Page<Special> & { narrow: { owners: Facet } }
  'specials.view': Special
  'inventory.list': Stock
  'inventory.views': { items: StockView[] }
  'imports.list': Page<ImportLine>
  'imports.view': ImportPage
  'admissions.audiences': Audiences
  'admissions.list-events': Page<HeldEvent>
  'admissions.list-held': Page<HeldSeat>
  'reports.catalogue': ReportCatalogue
  'reports.run': ReportAnswer
  'reports.list': Page<SavedReport>
  'notifications.list': Page<Note>
  'notifications.count': { unread: number }
  'notifications.preferences': Preferences
  'notifications.verify': Alerts
  'mail.list': Page<MailRow> & { delivery: MailDelivery }
  'mail.view': MailPage
  'employees.list': Page<EmployeeLine> & { counts: EmployeeCounts }
  'employees.view': Employee
  'employees.choices': EmployeeChoices
  'employees.preview-roles': RolePreview
  'employees.check-file': FileReport
  'proxies.list': { items: ProxyGrant[] }
  'proxies.view': ProxyGrant
  'decisions.advise': Advice
  'decisions.compare-roles': Comparison
  'decisions.unneeded-roles': Unneeded
  'surveys.list': Page<SurveyRow>
  'surveys.view': Survey
  'surveys.reach': { people: number; departments: { id: string; name: string }[] }
  'surveys.results': SurveyResults
  'surveys.waiting': Page<WaitingSurvey>
  'surveys.questions': SurveyForm
  'decisions.explain': Explanation
  'decisions.explain-for': Explanation
  'decisions.matrix': { items: MatrixLine[] }
  'decisions.roles': { items: Role[] }
  'decisions.who': Who
  'audit.list': Page<AuditEntry>
}

export type ReadId = keyof Answers
