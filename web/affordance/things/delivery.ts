import type { EventRow, OrderState } from './box-office.ts'
import type { Can } from './decisions.ts'
import type { Ref } from './people.ts'

export type Method = 'mobile' | 'pdf' | 'will-call' | 'hard-stock'
export type ShipmentState = 'sent' | 'claimed' | 'delivered' | 'cancelled' | 'returned'

export type Shipment = {
  id: string
  method: Method
  state: ShipmentState
  recipient: string
  toEmail: string
  reference: string
  idHint: string
  carrier: string
  tracking: string
  address: string
  note: string
  sentAt: string
  sentBy: string | null
  claimedAt: string | null
  deliveredAt: string | null
  endedAt: string | null
  endNote: string
}

export type SeatOnItsWay = {
  admissionId: string
  section: string
  row: string
  seat: string
  category: string
  custody: string
  outcome: string | null
  person: { name: string; company: string; isHost: boolean } | null
  arrivedAt: string | null
  attended: boolean | null
}

/** An order on its way: the seats with their people, who hands them over, how they travel. */
export type Delivery = {
  id: string
  number: number
  version: number
  state: OrderState
  event: Pick<EventRow, 'id' | 'name' | 'venueName' | 'startsAt' | 'timeIsTba' | 'timeZone' | 'status'>
  owner: Ref & { email: string }
  quantity: number
  office: (Ref & { place: string }) | null
  method: Method
  deliverTo: string
  guestsComplete: boolean
  seatsOnHand: boolean
  seats: SeatOnItsWay[]
  shipment: Shipment | null
  earlier: Shipment[]
  can: Can
}

type Facet = { id: string; name: string; count: number }[]

export type DeliveryCounts = {
  toSend: number
  ready: number
  sent: number
  delivered: number
  noGuests: number
  offices: Facet
  methods: Facet
  venues: Facet
  days: Facet
}

export type WalletCard = Delivery & {
  /** Of an order of somebody else. */
  isGuest: boolean
  codes: { admissionId: string; code: string; short: string; squares: string[] }[]
}

export type Office = Ref & { place: string; isDefault: boolean; venues: Ref[] }

export type Scanned = {
  verdict: 'valid' | 'used' | 'not-now' | 'not-valid'
  says: string
  id: string | null
  version: number
  admissionId: string | null
  seat: string
  guest: string
  event: string
  when: string
  arrivedAt: string | null
  letInByYou: boolean
}

/** A transfer, and paper that is sent, are tickets of their own. */
export const carriesCodes = (method: Method) => method === 'pdf' || method === 'will-call'

export const methodWords: Record<Method, string> = {
  mobile: 'Mobile transfer',
  pdf: 'PDF by mail',
  'will-call': 'Will call',
  'hard-stock': 'On paper',
}
