/** Scenes of handing out: seats in somebody's care, what stands where, and orders as they are left. */
import { sql } from 'kysely'
import type { World } from '../world.ts'

const days = (count: number) => new Date(Date.now() + count * 24 * 3600 * 1000)

export const pastEvent = (w: World) => w.event({ startsAt: days(-2) })

/** One unreleased seat of an event to come, in nobody's care, unless overridden. */
export const oneSeat = async (w: World, overrides: Readonly<Record<string, unknown>> = {}) => {
  const [id] = await w.admissions((await w.event()).id, 1, { commitment: 'unreleased', ...overrides })
  return id as string
}

/** One seat of an event that is over, which nobody is known to have used, unless overridden. */
export const onePastSeat = async (w: World, overrides: Readonly<Record<string, unknown>> = {}) => {
  const event = await pastEvent(w)
  const [id] = await w.admissions(event.id, 1, { outcome: 'unused', ...overrides })
  return id as string
}

export const inCareOf = (w: World, handle: 'tim' | 'ivy') => ({
  commitment: 'held',
  holderId: w.person(handle),
  stewardId: w.person(handle),
})

/** So many seats in Tim's care, side by side. */
export const timsSeats = async (w: World, count: number, eventId?: string) => {
  const event = eventId ?? (await w.event()).id
  return w.admissions(event, count, inCareOf(w, 'tim'))
}

export const seatsAsTheyStand = (w: World, ids: readonly string[]) =>
  w.tx((tx) =>
    tx
      .selectFrom('admissions')
      .where('id', 'in', [...ids])
      .orderBy(sql`length(seat), seat`)
      .select(['commitment', 'holderId', 'stewardId', 'outcome', 'audienceId', 'opensAt', 'closesAt'])
      .execute(),
  )

export const ordersOf = (w: World, handle: Parameters<World['person']>[0]) =>
  w.tx((tx) =>
    tx
      .selectFrom('orders')
      .where('orders.ownerId', '=', w.person(handle))
      .orderBy('number')
      .select((is) => [
        'id',
        'state',
        'quantity',
        'placedById',
        'note',
        is
          .selectFrom('orderAdmissions')
          .whereRef('orderAdmissions.orderId', '=', 'orders.id')
          .where('releasedAt', 'is', null)
          .select(sql<number>`count(*)::int`.as('live'))
          .as('live'),
      ])
      .execute(),
  )

/** Blocks somebody, as an administrator would. */
export const block = (w: World, handle: 'ned') =>
  w.tx((tx) =>
    tx.updateTable('people').set({ status: 'blocked' }).where('id', '=', w.person(handle)).execute(),
  )
