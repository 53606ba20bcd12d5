/**
 * Whose word a new order waits for, found before it is written, so that it is written once. Orders that are there
 * already are read back for that (`beginApproval`); a test holds that both judge alike.
 */
import type { LoadedFacts } from '#core'
import type { Judged } from '../chains/public.ts'
import type { Asking, Granted } from './asking.ts'
import type { NewOrder } from './store-records.ts'

type Said = Omit<NewOrder, 'state'>

export async function firstWord({ stores, now }: Asking, event: LoadedFacts, order: Said, granted: Granted) {
  const contacts = await stores.limits.officialsAmong(granted.guests)
  const concerned = [order.ownerId, order.placedById] as const
  return { ...(await stores.orders.firstStep(judgedBy(event, order, granted, contacts), concerned)), now }
}

export function judgedBy(
  event: LoadedFacts,
  { quantity, hostAttends, purpose, eventId }: Said,
  { seats, guests, findings }: Granted,
  officials: ReadonlySet<string>,
): Judged {
  return {
    quantity,
    hostAttends,
    purpose,
    eventId,
    // columns of the event, which its store loads as they are
    performer: event.performer as string,
    venueId: event.venueId as string,
    valueCents: seats.reduce((sum, { faceValueCents }) => sum + faceValueCents, 0),
    packages: seats.map((seat) => seat.package).filter((name) => name !== ''),
    guests: guests.map(({ kind, contactId }) => (officials.has(contactId ?? '') ? 'public-official' : kind)),
    needsCompliance: findings.some(({ level }) => level === 'compliance'),
  }
}
