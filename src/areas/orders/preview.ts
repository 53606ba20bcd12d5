/** What a request would lead to, found by the steps of `asking.ts` without taking any. */
import type { CounterfoilError } from '#core'
import { type Asked, type Asking, unseen, wishOf } from './asking.ts'
import { seatsNamed } from './guests.ts'
import { whenOpen } from './opening.ts'
import { againstLimits, insteadOf } from './shortage.ts'

export async function foreseen(asking: Asking, orderId: string, isAllocated: boolean) {
  const { stores, now } = asking
  const asked: Asked = { ...(await stores.orders.request(orderId)), orderId }
  const { seats, shortage, left } = isAllocated
    ? { ...(await held(asking, orderId)), shortage: null }
    : await free(asking, asked)
  const valued = seats.length > 0 ? await stores.orders.valued(seats) : unseen(asked)
  const findings = await stores.limits.judge({ ...asked, seats: valued, locks: false })
  const waitlist = (await stores.orders.waitlistOf(asked.eventId, now)) !== null
  const crowd = seatsNamed(asked.guests, asked.hostAttends) - asked.quantity
  const refused = againstLimits(findings, { waitlist })
  const valueCents = await stores.orders.faceValue(seats)
  return {
    valueCents,
    seats: await stores.orders.namesOf(seats),
    isShort: shortage !== null,
    says: crowd > 0 ? `there are ${crowd} more people than seats` : ((refused ?? shortage)?.message ?? null),
    left,
    waitlist: waitlist && !isAllocated,
    findings: [...findings],
    isTaxable: findings.some(({ taxable }) => taxable),
    deciders: await stores.orders.decidersForeseen(orderId, {
      valueCents,
      packages: valued.flatMap((seat) => (seat.package === '' ? [] : [seat.package])),
      needsCompliance: findings.some(({ level }) => level === 'compliance'),
    }),
  }
}

async function held({ stores }: Asking, orderId: string) {
  const seats = (await stores.orders.seatsHeld(orderId)).map(({ id }) => id)
  return { seats, left: seats.length }
}

interface Free {
  readonly seats: readonly string[]
  readonly shortage: CounterfoilError | null
  readonly left: number
}

async function free(asking: Asking, asked: Asked): Promise<Free> {
  const { stores, now } = asking
  const wish = wishOf(asked, asking)
  const seats = await stores.inventory.wouldTake(wish)
  if (seats.length === asked.quantity) return { seats, shortage: null, left: seats.length }
  const others = await stores.inventory.freeSeats(asked.eventId, wish.open)
  const waitlist = (await stores.orders.waitlistOf(asked.eventId, now)) !== null
  return {
    seats,
    shortage: insteadOf(wish, others, {
      waitlist,
      dates: await stores.orders.otherDates(asked.eventId, asked.quantity, wish.open),
      opens: await whenOpen(asking, wish),
    }),
    left: seats.length,
  }
}
