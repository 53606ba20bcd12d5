import type { Generated } from 'kysely'
import type { JsonWithDefault, NullableTimestamp, Timestamp, TimestampWithDefault } from './columns.ts'

// Events, admissions and orders.
export interface VenueRow {
  orgId: string
  id: string
  name: string
  city: Generated<string>
  timeZone: string
  directions: Generated<string>
  version: Generated<number>
}

export interface EventRow {
  orgId: string
  id: string
  venueId: string
  name: string
  performer: Generated<string>
  startsAt: Timestamp
  timeIsTba: Generated<boolean>
  dateIsTba: Generated<boolean>
  showing: Generated<string>
  note: Generated<string>
  status: Generated<'scheduled' | 'postponed' | 'cancelled' | 'over'>
  statusNote: Generated<string>
  formerly: NullableTimestamp
  version: Generated<number>
}

export interface OrderRow {
  orgId: string
  id: string
  number: Generated<number>
  eventId: string
  ownerId: string
  placedById: string
  quantity: number
  /** null: nobody was asked yet, or it was not kept then */
  askedQuantity: number | null
  state:
    | 'draft'
    | 'incomplete'
    | 'reassigned'
    | 'pending-waitlist'
    | 'pending-approval'
    | 'pending-guest-list'
    | 'pending-delivery'
    | 'completed'
    | 'confirm-guest-list'
    | 'confirmed'
    | 'denied'
    | 'cancelled'
    | 'expired'
  awaits: Generated<'manager' | 'person' | 'compliance' | 'holders'>
  approverId: string | null
  fromOrderId: string | null
  chainId: string | null
  chainStep: Generated<number>
  wish: JsonWithDefault
  deliveryBy: 'mobile' | 'pdf' | 'will-call' | 'hard-stock' | null
  deliveryTo: Generated<string>
  findings: JsonWithDefault
  isTaxable: Generated<boolean>
  purpose: Generated<string>
  note: Generated<string>
  hostAttends: Generated<boolean>
  decidedById: string | null
  /** who really decided, where they acted for somebody else */
  actedById: string | null
  decidedAt: NullableTimestamp
  decisionNote: Generated<string>
  placedAt: TimestampWithDefault
  updatedAt: TimestampWithDefault
  version: Generated<number>
}

export interface OrderGuestRow {
  orgId: string
  id: string
  orderId: string
  position: number
  name: Generated<string>
  company: Generated<string>
  kind: Generated<'contact' | 'employee' | 'myself' | 'to-be-named'>
  email: Generated<string>
  contactId: string | null
  /** a colleague */
  personId: string | null
  /** null where it is no gift */
  giftCents: number | null
}

export interface AdmissionRow {
  orgId: string
  id: string
  eventId: string
  category: Generated<'seat' | 'suite' | 'club' | 'standing' | 'parking' | 'pass'>
  level: Generated<string>
  section: string
  rowName: string
  seat: string
  delivery: Generated<'mobile' | 'pdf' | 'will-call' | 'hard-stock'>
  faceValueCents: Generated<number>
  costCents: Generated<number>
  fairValueCents: Generated<number>
  custody: Generated<'in-transit' | 'on-hand' | 'out' | 'delivered'>
  commitment: Generated<'unreleased' | 'held' | 'public' | 'waitlist' | 'survey' | 'allocated' | 'ordered'>
  outcome: 'used' | 'no-show' | 'unused' | 'donated' | 'resold' | 'void' | null
  holderId: string | null
  receivedAt: NullableTimestamp
  stewardId: string | null
  audienceId: string | null
  opensAt: NullableTimestamp
  closesAt: NullableTimestamp
  /** the survey of interest it was released to */
  surveyId: string | null
  package: Generated<string>
  barcode: string | null
  importId: string | null
  loadedAt: TimestampWithDefault
  version: Generated<number>
}

export interface OrderAdmissionRow {
  orgId: string
  orderId: string
  admissionId: string
  releasedAt: NullableTimestamp
  takenAt: TimestampWithDefault
  /** awarded from the waiting list of its event */
  fromWaitlist: Generated<boolean>
}

/** A named set of departments. */
export interface AudienceRow {
  orgId: string
  id: string
  name: string
  version: Generated<number>
}

export interface AudienceAccountRow {
  orgId: string
  audienceId: string
  accountId: string
}

export interface WaitlistRow {
  orgId: string
  eventId: string
  approverId: string
  closesAt: NullableTimestamp
  version: Generated<number>
}
