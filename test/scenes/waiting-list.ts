/** A waiting list with seats on it, awarded by Tim, and Ned who waits. */
import type { World } from '../world.ts'

export async function waitingList(
  w: World,
  {
    seats = 4,
    closesAt = null as Date | null,
    approver = 'tim' as const,
    event = {} as Readonly<Record<string, unknown>>,
  } = {},
) {
  const made = await w.event(event)
  await w.admissions(made.id, seats, { commitment: 'waitlist', section: 'Club 12' })
  await w.tx((tx) =>
    tx
      .insertInto('waitlists')
      .values({ orgId: w.orgId, eventId: made.id, approverId: w.person(approver), closesAt })
      .execute(),
  )
  const waits = async (quantity = 2, overrides: object = {}) => {
    const row = {
      orgId: w.orgId,
      id: crypto.randomUUID(),
      eventId: made.id,
      ownerId: w.person('ned'),
      placedById: w.person('ned'),
      quantity,
      state: 'pending-waitlist',
      ...overrides,
    }
    await w.tx((tx) =>
      tx
        .insertInto('orders')
        .values(row as never)
        .execute(),
    )
    return { id: row.id, eventId: made.id }
  }
  return { eventId: made.id, waits }
}
