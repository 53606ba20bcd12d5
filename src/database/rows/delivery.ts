import type { Generated } from 'kysely'
import type { NullableTimestamp, Timestamp } from './columns.ts'

/** From an approved order to the people who came. */
export interface DeliveryTables {
  ticketOffices: TicketOfficeRow
  venueOffices: VenueOfficeRow
  shipments: ShipmentRow
  ticketSecrets: TicketSecretRow
  arrivals: ArrivalRow
  attendanceRequests: AttendanceRequestRow
  attendance: AttendanceRow
}

interface TicketOfficeRow {
  orgId: string
  id: string
  name: string
  place: Generated<string>
  isDefault: Generated<boolean>
  version: Generated<number>
}

interface VenueOfficeRow {
  orgId: string
  venueId: string
  officeId: string
}

interface ShipmentRow {
  orgId: string
  id: string
  orderId: string
  method: 'mobile' | 'pdf' | 'will-call' | 'hard-stock'
  state: 'sent' | 'claimed' | 'delivered' | 'cancelled' | 'returned'
  recipient: Generated<string>
  toEmail: Generated<string>
  reference: Generated<string>
  idHint: Generated<string>
  carrier: Generated<string>
  tracking: Generated<string>
  address: Generated<string>
  note: Generated<string>
  sentAt: Timestamp
  sentById: string | null
  claimedAt: NullableTimestamp
  deliveredAt: NullableTimestamp
  endedAt: NullableTimestamp
  endNote: Generated<string>
}

interface TicketSecretRow {
  orgId: string
  secret: string
}

interface ArrivalRow {
  orgId: string
  orderId: string
  admissionId: string
  arrivedAt: Timestamp
  byId: string | null
}

interface AttendanceRequestRow {
  orgId: string
  orderId: string
  askedAt: Timestamp
  reminders: Generated<number>
  answeredAt: NullableTimestamp
}

interface AttendanceRow {
  orgId: string
  orderId: string
  admissionId: string
  name: Generated<string>
  company: Generated<string>
  isHost: Generated<boolean>
  attended: boolean
}
