/** What begins at another moment takes along what opens and closes with it, and never ends by a slip of the pen. */
import { counted, invalid, type Stores } from '#core'

export interface Start {
  readonly startsAt: Date
  readonly isPast: boolean
}

/**
 * In the transaction of the move: an event that is delivered twice would move the windows twice.
 * @param field what was written, which is named where it puts into the past what orders and seats still wait for
 */
export async function moveAlong(stores: Stores, id: string, before: Start, field: string): Promise<void> {
  const after = await stores.events.startOf(id)
  const moved = after.startsAt.getTime() - before.startsAt.getTime()
  if (after.isPast && !before.isPast) await refuseWhatIsAtStake(stores, id, field, after.name)
  if (moved === 0) return
  await stores.inventory.moveWindows(id, moved / 1000)
  await stores.orders.moveWaitlist(id, moved / 1000)
}

async function refuseWhatIsAtStake({ events }: Stores, id: string, field: string, name: string) {
  const { orders, seats } = await events.atStake(id)
  if (orders + seats === 0) return
  throw invalid(
    field,
    `puts “${name}” into the past, which would end ${counted(orders, 'order')} and leave ${counted(seats, 'seat')} unused; look at the year and the time`,
  )
}
