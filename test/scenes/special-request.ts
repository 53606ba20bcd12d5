/** A special request as it might stand, made by Ned unless overridden. */
import type { World } from '../world.ts'

export const specialRequest = (w: World, overrides: object = {}) =>
  w.tx(async (tx) => {
    const row = {
      orgId: w.orgId,
      id: crypto.randomUUID(),
      ownerId: w.person('ned'),
      askedById: w.person('ned'),
      eventName: 'Cup final',
      quantity: 2,
      purpose: 'client',
      reason: 'They asked for it',
      state: 'pending-approval',
      ...overrides,
    }
    await tx
      .insertInto('specialRequests')
      .values(row as never)
      .execute()
    return { id: row.id }
  })
