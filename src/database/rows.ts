import type { AuditEntryRow, AuditSealedRow, AuditSealRow, IdempotencyKeyRow } from './rows/audit.ts'
import type {
  AdmissionRow,
  AudienceAccountRow,
  AudienceRow,
  EventRow,
  OrderAdmissionRow,
  OrderGuestRow,
  OrderRow,
  VenueRow,
  WaitlistRow,
} from './rows/box-office.ts'
import type { ChainTables } from './rows/chains.ts'
import type { ContactsTables } from './rows/contacts.ts'
import type { DeliveryTables } from './rows/delivery.ts'
import type { EmployeesTables } from './rows/employees.ts'
import type { EventsTables } from './rows/events.ts'
import type {
  IdentityAccountRow,
  IdentityMembershipRow,
  IdentityRateLimitRow,
  IdentitySessionRow,
  IdentityUserRow,
  IdentityVerificationRow,
  OrganisationRow,
} from './rows/identity.ts'
import type { ImportsTables } from './rows/imports.ts'
import type { LimitsTables } from './rows/limits.ts'
import type { MailTables } from './rows/mail.ts'
import type { NotificationTables } from './rows/notifications.ts'
import type {
  AccountRow,
  ApplicationRow,
  GroupMemberRow,
  GroupRow,
  PersonAccountRow,
  PersonApplicationRow,
  PersonRoleRow,
  PersonRow,
  ProxyRow,
  RoleRow,
} from './rows/people.ts'
import type { ReportsTables } from './rows/reports.ts'
import type { SpecialTables } from './rows/specials.ts'
import type { SurveyTables } from './rows/surveys.ts'
import type {
  ImpactRow,
  PriorityMatrixRow,
  PriorityRow,
  StatusRow,
  TicketContactRow,
  TicketFeedRow,
  TicketRow,
  TicketTypeRow,
  UrgencyRow,
} from './rows/tickets.ts'

export type { AuditEntryRow, AuditSealedRow, AuditSealRow, IdempotencyKeyRow } from './rows/audit.ts'
export type {
  AdmissionRow,
  AudienceAccountRow,
  AudienceRow,
  EventRow,
  OrderAdmissionRow,
  OrderGuestRow,
  OrderRow,
  VenueRow,
  WaitlistRow,
} from './rows/box-office.ts'
export { json } from './rows/columns.ts'
export type {
  IdentityAccountRow,
  IdentityMembershipRow,
  IdentityRateLimitRow,
  IdentitySessionRow,
  IdentityUserRow,
  IdentityVerificationRow,
  OrganisationRow,
} from './rows/identity.ts'
export type {
  AccountRow,
  ApplicationRow,
  GroupMemberRow,
  GroupRow,
  PersonAccountRow,
  PersonApplicationRow,
  PersonRoleRow,
  PersonRow,
  ProxyRow,
  RoleRow,
} from './rows/people.ts'
export type {
  ImpactRow,
  PriorityMatrixRow,
  PriorityRow,
  StatusRow,
  TicketContactRow,
  TicketFeedRow,
  TicketRow,
  TicketTypeRow,
  UrgencyRow,
} from './rows/tickets.ts'

/**
 * Every table, by its camelCase name. A test compares it with the migrated database. A file of rows may bring its
 * tables together as one interface to extend.
 */
export interface Rows
  extends ReportsTables,
    EmployeesTables,
    ImportsTables,
    MailTables,
    NotificationTables,
    ChainTables,
    SpecialTables,
    DeliveryTables,
    EventsTables,
    SurveyTables,
    ContactsTables,
    LimitsTables {
  organisations: OrganisationRow
  identityUser: IdentityUserRow
  identitySession: IdentitySessionRow
  identityAccount: IdentityAccountRow
  identityVerification: IdentityVerificationRow
  identityRateLimit: IdentityRateLimitRow
  identityMembership: IdentityMembershipRow
  accounts: AccountRow
  people: PersonRow
  personAccounts: PersonAccountRow
  groups: GroupRow
  groupMembers: GroupMemberRow
  applications: ApplicationRow
  roles: RoleRow
  personApplications: PersonApplicationRow
  personRoles: PersonRoleRow
  statuses: StatusRow
  ticketTypes: TicketTypeRow
  impacts: ImpactRow
  urgencies: UrgencyRow
  priorities: PriorityRow
  priorityMatrix: PriorityMatrixRow
  tickets: TicketRow
  ticketContacts: TicketContactRow
  ticketFeed: TicketFeedRow
  venues: VenueRow
  events: EventRow
  orders: OrderRow
  orderGuests: OrderGuestRow
  admissions: AdmissionRow
  orderAdmissions: OrderAdmissionRow
  auditEntries: AuditEntryRow
  auditSeals: AuditSealRow
  auditSealed: AuditSealedRow
  idempotencyKeys: IdempotencyKeyRow
  audiences: AudienceRow
  audienceAccounts: AudienceAccountRow
  waitlists: WaitlistRow
  proxies: ProxyRow
}
