import type { Can } from './decisions.ts'
import type { Ref } from './people.ts'

export type Commitment = 'unreleased' | 'held' | 'public' | 'waitlist' | 'survey' | 'allocated' | 'ordered'

/** A seat that somebody may hand out. */
export type HeldSeat = {
  id: string
  version: number
  eventId: string
  eventName: string
  startsAt: string
  timeZone: string
  category: string
  level: string
  section: string
  row: string
  seat: string
  delivery: string
  custody: string
  commitment: Commitment
  outcome: string | null
  faceValueCents: number
  holder: Ref | null
  steward: Ref | null
  order: { id: string; number: number; state: string } | null
  audience: Ref | null
  opensAt: string | null
  closesAt: string | null
  can: Can
}

export type HeldEvent = {
  id: string
  name: string
  venueId: string
  venueName: string
  startsAt: string
  timeIsTba: boolean
  dateIsTba: boolean
  timeZone: string
  status: string
  seats: number
  idle: number
  unaccounted: number
  waitlist: { approver: Ref; waiting: number; closesAt: string | null } | null
}

export type Audience = {
  id: string
  version: number
  name: string
  departments: Ref[]
  people: number
  seats: number
}

export type Audiences = { items: Audience[]; departments: Ref[] }
