/** Guests whom the organisation knows, and the limits that requests for them are held to. */
import type { OrderState } from './box-office.ts'
import type { Can } from './decisions.ts'
import type { Ref } from './people.ts'

/** A guest from outside whom the organisation knows. */
export type Contact = {
  id: string
  version: number
  name: string
  company: string
  email: string
  isOfficial: boolean
  notes: string
  createdByName: string
  orders: number
  can: Can
}

export type GuestHistory = {
  years: { year: number; orders: number; valueCents: number; giftCents: number }[]
  items: {
    id: string
    number: number
    state: OrderState
    eventName: string
    startsAt: string
    timeZone: string
    ownerName: string
    hostAttends: boolean
    valueCents: number
    giftCents: number | null
  }[]
}

export type Limit = {
  id: string
  version: number
  kind: 'quota' | 'gift'
  name: string
  per: 'person' | 'department' | 'event' | 'guest'
  period: 'event' | 'month' | 'quarter' | 'year'
  amount: number
  category: string | null
  department: Ref | null
  event: Ref | null
  guests: 'all' | 'officials'
  level: 'warn' | 'block' | 'compliance' | 'taxable'
  says: string
}
