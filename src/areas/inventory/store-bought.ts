/** Seats bought for one person: they come into the stock as theirs, on their way. */
import type { Tx } from '../../database/database.ts'
import type { categories, deliveries } from './admission.ts'
import { firstCustody } from './transitions.ts'

export interface Bought {
  readonly eventId: string
  readonly ownerId: string
  readonly category: (typeof categories)[number]
  readonly delivery: (typeof deliveries)[number]
  readonly section: string
  readonly rowName: string
  readonly seats: readonly string[]
  readonly faceValueCents: number
  readonly costCents: number
}

export function openBought(tx: Tx, org: string) {
  return {
    /** @returns null where one of these places is in the stock already */
    async addBought({ ownerId, seats, ...lot }: Bought): Promise<readonly string[] | null> {
      const rows = seats.map((seat) => ({
        orgId: org,
        id: crypto.randomUUID(),
        ...lot,
        fairValueCents: lot.faceValueCents,
        seat,
        custody: firstCustody,
        commitment: 'allocated' as const,
        holderId: ownerId,
      }))
      const added = await tx
        .insertInto('admissions')
        .values(rows)
        .onConflict((clash) => clash.doNothing())
        .returning('id')
        .execute()
      return added.length === rows.length ? rows.map(({ id }) => id) : null
    },
  }
}
