/** Orders of the events that are over, and what became of their seats. */
import type { Insertable } from 'kysely'
import type { OrderAdmissionRow, OrderGuestRow, OrderRow } from '../../database/rows.ts'
import { day, hour } from '../calendar.ts'
import type { Ids } from '../organisation.ts'
import type { Chance } from '../random.ts'
import { staff } from '../staff.ts'
import type { Admission } from './admissions.ts'
import type { Event } from './events.ts'
import { type Gifts, partyOf } from './guests-past.ts'
import { blocksOf, type Wish, wishesOf } from './wishes-past.ts'

export interface PastOrders {
  readonly orders: Insertable<OrderRow>[]
  readonly guests: Insertable<OrderGuestRow>[]
  readonly lines: Insertable<OrderAdmissionRow>[]
}

interface Making {
  readonly event: Event
  readonly eventId: string
  readonly ids: Ids
  readonly gifts: Gifts
  readonly chance: Chance
}

const reasons = [
  'Please ask again for a smaller group.',
  'Another team had asked before.',
  'Not for this budget.',
]

/** Changes the admissions: what was ordered gets its holder, and everything its outcome. */
export function pastOrdersOf(admissions: Admission[], making: Making): PastOrders {
  const { event, ids, chance } = making
  const made: PastOrders = { orders: [], guests: [], lines: [] }
  for (const { wish, seats } of wishesOf(event.key, blocksOf(admissions), chance))
    write(made, wish, seats, making)
  for (const seat of admissions) settle(seat, ids.people.edie as string, chance)
  const lateIvo = admissions.findLast((seat) => seat.holderId === ids.people.ivo)
  if (lateIvo) lateIvo.outcome = 'no-show'
  return made
}

function write(made: PastOrders, wish: Wish, seats: readonly Admission[], making: Making) {
  const { event, eventId, ids, gifts, chance } = making
  const { orgId, people } = ids
  const id = chance.uuid()
  const placedAt = new Date(event.startsAt.getTime() - chance.between(10, 30) * day)
  const decidedAt = new Date(placedAt.getTime() + chance.between(2, 60) * hour)
  const isDecided = wish.state === 'completed' || wish.state === 'denied'
  const manager = staff.find((member) => member.handle === wish.owner)?.manager as string
  const face = Number(seats[0]?.faceValueCents)
  const { guests, purpose, hostAttends } = partyOf(wish.owner, seats.length, face, gifts, chance)
  made.orders.push({
    orgId,
    id,
    eventId,
    ownerId: people[wish.owner] as string,
    placedById: people[wish.owner] as string,
    quantity: seats.length,
    state: wish.state,
    purpose,
    note: '',
    hostAttends,
    decidedById: isDecided ? (people[manager] as string) : null,
    decidedAt: isDecided ? decidedAt : null,
    decisionNote: wish.state === 'denied' ? chance.pick(reasons) : '',
    placedAt,
    updatedAt: decidedAt,
    version: wish.state === 'completed' ? 3 : 2,
  })
  for (const [position, one] of guests.entries())
    made.guests.push({ orgId, id: chance.uuid(), orderId: id, position, ...one })
  for (const seat of seats) {
    const releasedAt = wish.state === 'completed' ? null : decidedAt
    made.lines.push({ orgId, orderId: id, admissionId: seat.id, takenAt: placedAt, releasedAt })
    if (wish.state !== 'completed') continue
    seat.commitment = 'ordered'
    seat.custody = 'delivered'
    seat.holderId = people[wish.owner] as string
  }
}

/** Only what had an owner can have been used; what had none lay idle, or went to a school at the last moment. */
function settle(seat: Admission, reliable: string, chance: Chance): void {
  const luck = chance.next()
  if (seat.commitment !== 'ordered') seat.outcome = luck < 0.9 ? 'unused' : 'donated'
  else if (seat.holderId === reliable || luck < 0.9) seat.outcome = 'used'
  else seat.outcome = luck < 0.97 ? 'no-show' : 'unused'
}
