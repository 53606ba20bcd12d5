/**
 * How a request becomes an order, step by step: guests, seats, limits, and whose word it waits for. Placing at once and
 * submitting what was drafted take the same steps. Whatever stands against it is thrown, and then nothing was held.
 */
import { type Actor, conflict, counted, filterFor, invalid, type Rulebook, type Stores } from '#core'
import type { TakenSeat } from '../inventory/public.ts'
import { type Finding, giftTo, type Valued, valueOfOne } from '../limits/public.ts'
import { type Guest, requireSeatable } from './guests.ts'
import { whenOpen } from './opening.ts'
import { againstLimits, insteadOf } from './shortage.ts'
import type { Wish } from './wish.ts'

export interface Asking {
  readonly actor: Actor
  readonly stores: Stores
  readonly rules: Rulebook
  readonly now: Date
}

export interface Asked {
  /** null where nothing is written down yet */
  readonly orderId: string | null
  readonly ownerId: string
  readonly eventId: string
  readonly quantity: number
  readonly purpose: string
  readonly hostAttends: boolean
  readonly guests: readonly Guest[]
  readonly wish: Wish
}

export interface Granted {
  /** those taken now; none on the waiting list, and none where they were held already */
  readonly seats: readonly TakenSeat[]
  readonly findings: readonly Finding[]
  /** guests, each with what they are given */
  readonly guests: readonly (Guest & { readonly giftCents: number | null })[]
}

/** Links guests from outside with their contacts, so that what they were given is kept in one place. */
export const knownGuests = async (
  { actor, stores, rules }: Omit<Asking, 'now'>,
  guests: readonly Guest[],
) => {
  const linked = await stores.contacts.linked(await colleagues(stores, guests), {
    by: actor.id,
    may: filterFor(rules.rule('contacts.list'), actor),
  })
  return linked.map((guest, at) => ({ ...guest, personId: guests[at]?.personId ?? null }))
}

/** A colleague goes by the name they have here: a seat in somebody's wallet is theirs under no other. */
async function colleagues(stores: Stores, guests: readonly Guest[]): Promise<Guest[]> {
  const named: Guest[] = []
  for (const [at, guest] of guests.entries()) {
    if (guest.personId === null) named.push(guest)
    else {
      const person = await stores.people.activePerson(guest.personId)
      if (!person || guest.kind !== 'employee')
        throw invalid(`/guests/${at}/personId`, 'names nobody who works here; choose a colleague anew')
      named.push({ ...guest, name: person.name })
    }
  }
  return named
}

/** @throws conflict where seats are short or a limit stands against it, with what could be done instead */
export async function grant(asking: Asking, asked: Asked): Promise<Granted> {
  requirePickedAll(asked)
  requireSeatable(asked.guests, asked.hostAttends, asked.quantity)
  const seats = asked.wish.waitlist ? await queued(asking, asked) : await taken(asking, asked)
  return { seats, ...(await judged(asking, asked, seats)) }
}

/** The same for seats that were allocated: they are held already. */
export async function grantAllocated(
  asking: Asking,
  asked: Asked,
  seats: readonly string[],
): Promise<Granted> {
  requireSeatable(asked.guests, asked.hostAttends, asked.quantity)
  await asking.stores.inventory.orderAllocated(seats)
  return { seats: [], ...(await judged(asking, asked, await asking.stores.orders.valued(seats))) }
}

/** Seats of the waiting list are not known yet; they count by how many and which kind they are. */
export const unseen = ({ quantity, wish }: Pick<Asked, 'quantity' | 'wish'>): Valued[] =>
  Array.from({ length: quantity }, () => ({
    category: wish.category ?? 'seat',
    valueCents: 0,
    fairCents: 0,
    package: '',
  }))

export function requirePickedAll({ quantity, wish }: Pick<Asked, 'quantity' | 'wish'>): void {
  const picked = wish.admissionIds?.length
  if (picked !== undefined && picked !== quantity)
    throw invalid('/quantity', `${counted(picked, 'seat is', 'seats are')} picked, and ${quantity} asked for`)
}

export const wishOf = ({ eventId, quantity, wish }: Asked, { actor, rules }: Asking) => ({
  eventId,
  quantity,
  section: wish.section,
  category: wish.category,
  admissionIds: wish.admissionIds,
  open: filterFor(rules.rule('inventory.list-open'), actor),
})

async function taken(asking: Asking, asked: Asked): Promise<readonly TakenSeat[]> {
  const { stores, now } = asking
  const wish = wishOf(asked, asking)
  const seats = await stores.inventory.takeSeats(wish, asked.ownerId)
  if (seats) return seats
  const free = await stores.inventory.freeSeats(asked.eventId, wish.open)
  const waitlist = (await stores.orders.waitlistOf(asked.eventId, now)) !== null
  const dates = await stores.orders.otherDates(asked.eventId, asked.quantity, wish.open)
  throw insteadOf(wish, free, { waitlist, dates, opens: await whenOpen(asking, wish) })
}

async function queued({ stores, now }: Asking, { eventId }: Asked): Promise<readonly TakenSeat[]> {
  if (!(await stores.orders.waitlistOf(eventId, now)))
    throw conflict('this event has no waiting list, or it has closed; look at another event')
  return []
}

async function judged({ stores, now }: Asking, asked: Asked, seats: readonly Valued[]) {
  const valued = seats.length > 0 ? seats : unseen(asked)
  const findings = await stores.limits.judge({ ...asked, seats: valued, locks: true })
  if (findings.some(({ level }) => level === 'block')) {
    const list = asked.wish.waitlist ? null : await stores.orders.waitlistOf(asked.eventId, now)
    const refused = againstLimits(findings, { waitlist: list !== null })
    if (refused) throw refused
  }
  const each = valueOfOne(valued)
  const guests = asked.guests.map((guest) => ({
    ...guest,
    giftCents: giftTo(guest, asked.hostAttends, each),
  }))
  return { findings, guests }
}

/** Whose word it waits for from now on; where nobody's, it goes straight to delivery. */
export async function afterAsking({ stores, now }: Asking, orderId: string, wish: Wish) {
  if (wish.waitlist) return 'pending-waitlist' as const
  return (await stores.orders.beginApproval(orderId, now)).state
}
