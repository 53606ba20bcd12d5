import { blockOf } from '../../affordance/seats.ts'
import type { Commitment, HeldSeat } from '../../affordance/things/handing.ts'

/** How a seat stands, in the order in which seats go from hand to hand. */
export type Standing = Commitment | 'kept' | 'away' | 'unused'

export const standings: { standing: Standing; sign: string; says: string }[] = [
  { standing: 'unreleased', sign: '', says: 'not released' },
  { standing: 'held', sign: '●', says: 'held' },
  { standing: 'public', sign: '○', says: 'public' },
  { standing: 'kept', sign: '◐', says: 'public, for some departments' },
  { standing: 'waitlist', sign: 'W', says: 'waiting list' },
  { standing: 'survey', sign: '?', says: 'survey' },
  { standing: 'allocated', sign: '→', says: 'assigned, to be completed' },
  { standing: 'ordered', sign: '✓', says: 'ordered' },
  { standing: 'away', sign: '➤', says: 'sent or delivered' },
  { standing: 'unused', sign: '✕', says: 'nobody known to have used it' },
]

/** Past its event a seat that lies in a list has not been used, whatever it was promised to. */
export function standingOf(seat: HeldSeat, isPast: boolean): Standing {
  if (isPast) return 'unused'
  if (seat.custody === 'out' || seat.custody === 'delivered') return 'away'
  return seat.commitment === 'public' && seat.audience ? 'kept' : seat.commitment
}

export const wordsOf = (standing: Standing) => standings.find((one) => one.standing === standing)

export const isIdle = ({ commitment }: HeldSeat) => commitment !== 'allocated' && commitment !== 'ordered'

/** All that one wants to know of a seat, for its label. */
export function saySeat(seat: HeldSeat, isPast: boolean): string {
  const where = [blockOf(seat), seat.row && `row ${seat.row}`, seat.seat && `seat ${seat.seat}`]
  const who = seat.holder ? `, ${seat.holder.name}` : ''
  const order = seat.order ? `, order #${seat.order.number}` : ''
  const kept = seat.audience && seat.commitment === 'public' ? `, for ${seat.audience.name}` : ''
  return `${where.filter(Boolean).join(' ')}: ${wordsOf(standingOf(seat, isPast))?.says}${who}${order}${kept}`
}
