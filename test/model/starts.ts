/** How games begin: with an order of Ned's some way along, so that short games reach what lies behind it. */
import type { Tx } from '../../src/database/database.ts'

export const starts = ['nothing', 'pending-approval', 'pending-delivery', 'pending-waitlist'] as const
export type Start = (typeof starts)[number]

interface Where {
  readonly orgId: string
  readonly eventId: string
  /** a public one, in hand */
  readonly seatId: string
  readonly ned: string
  readonly tim: string
}

/** Rows as they might stand. */
export async function begunWith(tx: Tx, start: Start, { orgId, eventId, seatId, ned, tim }: Where) {
  if (start === 'nothing') return
  const orderId = crypto.randomUUID()
  const whose = { orgId, id: orderId, eventId, ownerId: ned, placedById: ned, quantity: 1 }
  const seat = tx.updateTable('admissions').where('id', '=', seatId)
  await tx
    .insertInto('orders')
    .values({ ...whose, state: start })
    .execute()
  if (start === 'pending-waitlist') {
    await tx.insertInto('waitlists').values({ orgId, eventId, approverId: tim, closesAt: null }).execute()
    await seat.set({ commitment: 'waitlist' }).execute()
  } else {
    await tx.insertInto('orderAdmissions').values({ orgId, orderId, admissionId: seatId }).execute()
    await seat.set({ commitment: 'ordered', holderId: ned }).execute()
  }
}
