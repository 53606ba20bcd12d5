/** What handing out asks of orders: which of them hold these seats, and to let some of theirs go. */
import type { Tx } from '../../database/database.ts'
import type { OrderState } from './order.ts'

/** A live order, and those of the seats asked about that it holds. */
export interface Holding {
  readonly id: string
  readonly number: number
  readonly ownerId: string
  readonly state: OrderState
  readonly quantity: number
  readonly seats: readonly string[]
}

export function openHanded(tx: Tx, org: string) {
  return {
    /**
     * The live orders of these seats, locked. Without waiting: somebody who holds an order waits for its seats next,
     * and those are locked here. To step aside and come again is quicker than to be found waiting for each other.
     */
    async holding(admissionIds: readonly string[]): Promise<readonly Holding[]> {
      const lines = await tx
        .selectFrom('orderAdmissions')
        .where('orgId', '=', org)
        .where('admissionId', 'in', [...admissionIds])
        .where('releasedAt', 'is', null)
        .select(['orderId', 'admissionId'])
        .execute()
      if (lines.length === 0) return []
      const seatsOf = Map.groupBy(lines, ({ orderId }) => orderId)
      const orders = await tx
        .selectFrom('orders')
        .where('orgId', '=', org)
        .where('id', 'in', [...seatsOf.keys()])
        .orderBy('id')
        .select(['id', 'number', 'ownerId', 'state', 'quantity'])
        .forUpdate()
        .noWait()
        .execute()
      return orders.map((order) => ({
        ...order,
        seats: (seatsOf.get(order.id) ?? []).map(({ admissionId }) => admissionId),
      }))
    },

    async letTheseGo({ id, seats }: Holding, at: Date): Promise<void> {
      await tx
        .updateTable('orderAdmissions')
        .set({ releasedAt: at })
        .where('orgId', '=', org)
        .where('orderId', '=', id)
        .where('admissionId', 'in', [...seats])
        .where('releasedAt', 'is', null)
        .execute()
    },
  }
}
