/** Orders of the events that are over, and what became of their seats. */
import type { Insertable } from 'kysely'
import type { OrderAdmissionRow, OrderGuestRow, OrderRow } from '../../database/rows.ts'
import { day, hour } from '../calendar.ts'
import type { Ids } from '../organisation.ts'
import type { Chance } from '../random.ts'
import { staff } from '../staff.ts'
import type { Admission } from './admissions.ts'
import type { Event } from './events.ts'
import { guests } from './guests.ts'

type State = 'completed' | 'denied' | 'cancelled' | 'expired'

export interface PastOrders {
  readonly orders: Insertable<OrderRow>[]
  readonly guests: Insertable<OrderGuestRow>[]
  readonly lines: Insertable<OrderAdmissionRow>[]
}

interface Wish {
  readonly owner: string
  readonly quantity: number
  readonly state: State
}

const owners = staff
  .filter((member) => member.manager && member.roles?.['box-office'])
  .map((member) => member.handle)
  // These have a history of their own, which their next order shows.
  .filter((handle) => handle !== 'edie' && handle !== 'ivo')

/** Event → what Edie and Ivo had there: her seats are all used, one of his was not. */
const known: Readonly<Record<string, Wish>> = {
  stonehaven: { owner: 'edie', quantity: 2, state: 'completed' },
  rivers: { owner: 'edie', quantity: 4, state: 'completed' },
  magic: { owner: 'ivo', quantity: 2, state: 'completed' },
}

const reasons = [
  'Please ask again for a smaller group.',
  'Another team had asked before.',
  'Not for this budget.',
]
const purposes = ['client', 'client', 'recognition', 'team', 'personal'] as const

/** Changes the admissions: what was ordered gets its holder, and everything its outcome. */
export function pastOrdersOf(
  event: Event,
  eventId: string,
  admissions: Admission[],
  ids: Ids,
  chance: Chance,
): PastOrders {
  const made: PastOrders = { orders: [], guests: [], lines: [] }
  const mine = known[event.key]
  const wishes: Wish[] = [
    ...(mine ? [mine] : []),
    ...Array.from({ length: chance.between(3, 5) }, () => ({
      owner: chance.pick(owners),
      quantity: chance.between(1, 6),
      state: chance.weighted({ completed: 72, denied: 12, cancelled: 9, expired: 7 }),
    })),
  ]
  const free = blocksOf(admissions)
  for (const wish of wishes) {
    const block = mine === wish ? free[0] : chance.pick(free.filter((seats) => seats.length >= wish.quantity))
    const seats = block?.splice(0, wish.quantity)
    if (!seats || seats.length < wish.quantity) continue
    write(made, wish, seats, event, eventId, ids, chance)
    if (wish.state !== 'completed') block?.unshift(...seats)
  }
  for (const seat of admissions)
    settle(seat, mine?.owner === 'edie' ? (ids.people.edie as string) : null, chance)
  const lateIvo = admissions.findLast((seat) => seat.holderId === ids.people.ivo)
  if (lateIvo) lateIvo.outcome = 'no-show'
  return made
}

const blocksOf = (admissions: readonly Admission[]): Admission[][] => [
  ...Map.groupBy(
    admissions.filter((seat) => seat.category !== 'parking'),
    (seat) => `${seat.section}/${seat.rowName}`,
  ).values(),
]

function write(
  made: PastOrders,
  wish: Wish,
  seats: readonly Admission[],
  event: Event,
  eventId: string,
  ids: Ids,
  chance: Chance,
) {
  const { orgId, people } = ids
  const id = chance.uuid()
  const placedAt = new Date(event.startsAt.getTime() - chance.between(10, 30) * day)
  const decidedAt = new Date(placedAt.getTime() + chance.between(2, 60) * hour)
  const isDecided = wish.state === 'completed' || wish.state === 'denied'
  const manager = staff.find((member) => member.handle === wish.owner)?.manager as string
  made.orders.push({
    orgId,
    id,
    eventId,
    ownerId: people[wish.owner] as string,
    placedById: people[wish.owner] as string,
    quantity: wish.quantity,
    state: wish.state,
    purpose: chance.pick(purposes),
    note: '',
    hostAttends: true,
    decidedById: isDecided ? (people[manager] as string) : null,
    decidedAt: isDecided ? decidedAt : null,
    decisionNote: wish.state === 'denied' ? chance.pick(reasons) : '',
    placedAt,
    updatedAt: decidedAt,
    version: wish.state === 'completed' ? 3 : 2,
  })
  const invited = chance.shuffled(guests).slice(0, wish.quantity - 1)
  for (const [position, one] of [{ name: '', company: '', kind: 'myself' as const }, ...invited].entries())
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

function settle(seat: Admission, reliable: string | null, chance: Chance): void {
  const luck = chance.next()
  if (seat.commitment !== 'ordered') seat.outcome = luck < 0.75 ? 'unused' : luck < 0.92 ? 'used' : 'donated'
  else if (seat.holderId === reliable || luck < 0.84) seat.outcome = 'used'
  else seat.outcome = luck < 0.93 ? 'no-show' : 'unused'
}
