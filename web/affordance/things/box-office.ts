import type { Can } from './decisions.ts'
import type { Ref } from './people.ts'

export type EventRow = {
  id: string
  version: number
  name: string
  performer: string | null
  showing: string
  venueId: string
  venueName: string
  city: string | null
  timeZone: string
  startsAt: string
  timeIsTba: boolean
  /** Postponed without a new day; `startsAt` is the old one then. */
  dateIsTba: boolean
  formerly: string | null
  status: string
  available: number
  mine: number
}

export type Section = {
  section: string
  category: string
  available: number
  faceValueCents: number | null
  rows: { row: string; seats: { id: string; seat: string; available: boolean }[] }[]
}

export type EventDetail = EventRow & {
  note: string
  statusNote: string
  directions: string
  seasons: Ref[]
  showings: { id: string; showing: string; startsAt: string; timeIsTba: boolean }[]
  sections: Section[]
  /** It has a waiting list that takes people still. */
  waitlist: boolean
  /** What would be called off with it, for those who may. */
  atStake: { orders: number; seats: number } | null
  can: Can
}

export type Calendar = { month: string; days: { day: string; events: EventRow[] }[] }

export type Venue = {
  id: string
  version: number
  name: string
  city: string
  timeZone: string
  directions: string
  upcoming: number
  can: Can
}

export type Performer = { name: string; events: number; upcoming: number }

export type Season = {
  id: string
  version: number
  name: string
  events: Pick<EventRow, 'id' | 'name' | 'startsAt' | 'timeZone' | 'timeIsTba' | 'dateIsTba' | 'status'>[]
  upcoming: number
  throughout: number | null
  can: Can
}

export type OrderState =
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

export type Purpose = 'client' | 'recognition' | 'team' | 'personal'
export type GuestKind = 'contact' | 'employee' | 'myself' | 'to-be-named'
export type Guest = {
  name: string
  company: string | null
  kind: GuestKind
  email?: string
  contactId?: string | null
  /** A colleague, who finds the seat in their own wallet. */
  personId?: string | null
  /** What they are given where the host does not attend; null where it is no gift. */
  giftCents?: number | null
  isOfficial?: boolean
}

/** What a quota, a gift limit or another rule says about a request. */
export type Finding = {
  rule: string
  kind: 'quota' | 'gift' | 'official' | 'season'
  level: 'warn' | 'block' | 'compliance'
  says: string
}

export type DeliveryWay = 'mobile' | 'pdf' | 'will-call' | 'hard-stock'

export type Wish = {
  section?: string
  category?: string
  admissionIds?: string[]
  waitlist?: boolean
  allOrNothing?: boolean
}

/** What placing a request would lead to. */
export type Preview = {
  valueCents: number
  /** Those it would get, as things are now. */
  seats: Seat[]
  isShort: boolean
  says: string | null
  left: number
  waitlist: boolean
  findings: Finding[]
  isTaxable: boolean
  deciders: string[]
}

export type Timeline = { items: { at: string; says: string; state: OrderState | null; note: string }[] }

export type Seat = { section: string; row: string | null; seat: string | null; category: string }

export type Order = {
  id: string
  number: number
  version: number
  state: OrderState
  event: Pick<EventRow, 'id' | 'name' | 'venueName' | 'startsAt' | 'timeIsTba' | 'timeZone'>
  owner: Ref
  quantity: number
  /** more than `quantity` where less was given */
  askedQuantity: number
  purpose: Purpose
  note: string | null
  hostAttends: boolean
  valueCents: number | null
  askedValueCents: number | null
  seats: Seat[]
  guests: Guest[]
  wish: Wish
  delivery: { by: DeliveryWay | null; to: string }
  findings: Finding[]
  isTaxable: boolean
  placedAt: string
  /** what it was when it expired or was cancelled */
  endedFrom: OrderState | null
  decidedBy: Ref | null
  decidedAt: string | null
  decisionNote: string | null
  ownerHistory: { orders: number; unused: number } | null
  eventAvailable: number | null
  can: Can
}

export type Admission = {
  id: string
  version: number
  eventId: string
  eventName: string
  startsAt: string
  timeIsTba: boolean
  timeZone: string
  venueName: string
  category: string
  level: string | null
  section: string
  row: string | null
  seat: string | null
  delivery: string | null
  custody: string
  commitment: string
  outcome: string | null
  holderName: string | null
  orderId: string | null
  orderNumber: number | null
  loadId: string | null
  loadedAt: string
  package: string
  faceValueCents: number | null
  fairValueCents: number
  costCents: number | null
  can: Can
}
