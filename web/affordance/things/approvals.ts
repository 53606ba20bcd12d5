import type { GuestKind, Order, OrderState, Purpose } from './box-office.ts'
import type { Can } from './decisions.ts'
import type { Ref } from './people.ts'

export type StepLine = {
  who: string
  is: 'approved' | 'denied' | 'passed-on' | 'now' | 'to-come'
  by: string | null
  at: string | null
  quantity: number | null
  note: string
}

export type GuestPast = { name: string; orders: number; giftCents: number; isOfficial: boolean }
export type WaitingSeats = { section: string; category: string; free: number }

/** What a queue can be narrowed to. */
export type Facet = { id: string; name: string; count: number }[]

/** An order with what it takes to decide about it. */
export type WeighedOrder = Order & {
  steps: StepLine[]
  guestHistory: GuestPast[]
  waiting: WaitingSeats[]
}

/** An order on its own page. */
export type OpenedOrder = Order & {
  steps: StepLine[]
  inLine: { place: number; of: number; awardedBy: string | null } | null
  /** the order in which the others of its wish wait on */
  /** empty before its owner has said who came */
  attendance: { name: string; company: string; isHost: boolean; attended: boolean }[]
  rest: { id: string; number: number } | null
}

export type ChainCondition = {
  fromCents?: number
  belowCents?: number
  fromQuantity?: number
  hostAttends?: boolean
  purposes?: Purpose[]
  guests?: (GuestKind | 'public-official')[]
  eventIds?: string[]
  performers?: string[]
  venueIds?: string[]
  packages?: string[]
}

export type ChainStep = {
  approver: 'manager' | 'managers-manager' | 'person' | 'compliance' | 'holders'
  personId?: string
  when: ChainCondition
}

export type Chain = {
  id: string
  version: number
  number: number
  name: string
  state: 'draft' | 'active' | 'retired'
  steps: ChainStep[]
  withoutManager: 'holders' | 'skip'
  withoutSteps: 'holders' | 'approve'
  people: Ref[]
  savedBy: Ref
  savedAt: string
  activatedAt: string | null
  orders: number
  waiting: number
  can: Can
}

export type TryOut = {
  orders: number
  atOnce: number
  waiting: { who: string; orders: number }[]
  differing: number
  differences: {
    id: string
    number: number
    event: string
    owner: string
    waitedFor: string[]
    wouldWaitFor: string[]
  }[]
}

export type DecisionLink = {
  standing: 'open' | 'used' | 'another' | 'decided'
  choice: 'approve' | 'deny'
  forWhom: string
  orderId: string | null
  decided: { by: string; isYou: boolean; state: OrderState; at: string } | null
}

export type SpecialState =
  | 'pending-approval'
  | 'pending-sourcing'
  | 'sourced'
  | 'denied'
  | 'declined'
  | 'cancelled'
  | 'expired'

export type Special = {
  id: string
  number: number
  version: number
  state: SpecialState
  owner: Ref
  eventName: string
  venueName: string
  day: string | null
  quantity: number
  purpose: Purpose
  reason: string
  budgetCents: number | null
  neededBy: string | null
  waitsFor: string
  decidedBy: Ref | null
  decidedAt: string | null
  decisionNote: string
  sourcedBy: Ref | null
  sourceNote: string
  orderId: string | null
  askedAt: string
  ownerHistory: { orders: number; specials: number }
  can: Can
}
