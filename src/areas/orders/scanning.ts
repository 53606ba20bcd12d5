/** What a code on a ticket is worth at this moment. */
import { type Static, Type } from 'typebox'
import type { Stores } from '#core'

export const CodeInput = Type.Object(
  {
    code: Type.String({
      title: 'Code',
      description: 'as it stands on the ticket',
      minLength: 1,
      maxLength: 300,
    }),
  },
  { additionalProperties: false },
)

export const Scanned = Type.Object({
  verdict: Type.Enum(['valid', 'used', 'not-valid']),
  says: Type.String(),
  id: Type.Union([Type.String({ description: 'the order' }), Type.Null()]),
  seat: Type.String(),
  guest: Type.String(),
  event: Type.String(),
  arrivedAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
})
export type Scanned = Static<typeof Scanned>

const nothing = (says: string): Scanned => ({
  verdict: 'not-valid',
  says,
  id: null,
  seat: '',
  guest: '',
  event: '',
  arrivedAt: null,
})

export interface Found {
  readonly scanned: Scanned
  readonly admissionId: string | null
}

export async function scan(stores: Stores, code: string): Promise<Found> {
  const behind = await stores.orders.behindCode(code)
  if (!behind) return { scanned: nothing('This code was not made here.'), admissionId: null }
  const [line] = await stores.orders.deliveryLines([behind.orderId])
  const seat = line?.seats.find(({ admissionId }) => admissionId === behind.admissionId)
  const known = {
    id: behind.orderId,
    seat: seat ? [seat.section, seat.row, seat.seat].filter(Boolean).join(' · ') : '',
    guest: seat?.person?.name ?? '',
    event: line?.event.name ?? '',
    arrivedAt: behind.arrivedAt?.toISOString() ?? null,
  }
  const { admissionId } = behind
  if (!behind.isLive || behind.outcome === 'void')
    return {
      scanned: { ...known, verdict: 'not-valid', says: 'This ticket was called back; ask for the new one.' },
      admissionId,
    }
  if (line?.event.status === 'cancelled')
    return { scanned: { ...known, verdict: 'not-valid', says: 'The event is cancelled.' }, admissionId }
  if (behind.arrivedAt)
    return {
      scanned: { ...known, verdict: 'used', says: 'Somebody came in with this code already.' },
      admissionId,
    }
  return { scanned: { ...known, verdict: 'valid', says: 'Good: let them in.' }, admissionId }
}
